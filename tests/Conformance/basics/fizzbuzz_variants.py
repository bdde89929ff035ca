def classic(n):
    out = []
    for i in range(1, n + 1):
        if i % 15 == 0:
            out.append("FizzBuzz")
        elif i % 3 == 0:
            out.append("Fizz")
        elif i % 5 == 0:
            out.append("Buzz")
        else:
            out.append(i)
    return out
print(classic(30))
print(["Fizz" * (not i % 3) + "Buzz" * (not i % 5) or i for i in range(1, 31)] == classic(30))
def by_match(i):
    match i % 3, i % 5:
        case 0, 0: return "FizzBuzz"
        case 0, _: return "Fizz"
        case _, 0: return "Buzz"
        case _: return i
print(list(map(by_match, range(1, 31))) == classic(30))
def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps
print(collatz(27)[:20], len(collatz(27)), max(collatz(27)))
def primes(limit):
    sieve = [True] * (limit + 1)
    sieve[0:2] = [False, False]
    for i in range(2, int(limit ** 0.5) + 1):
        if sieve[i]:
            sieve[i*i::i] = [False] * len(range(i*i, limit + 1, i))
    return [i for i, p in enumerate(sieve) if p]
print(primes(100))
def gcd(a, b): return gcd(b, a % b) if b else a
print(gcd(1071, 462), gcd(0, 5), gcd(17, 13))
def binary(items, x):
    lo, hi = 0, len(items)
    while lo < hi:
        mid = (lo + hi) // 2
        if items[mid] < x: lo = mid + 1
        else: hi = mid
    return lo
print([binary([1, 3, 5, 7], x) for x in range(9)])
def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
for row in pascal(7): print(" ".join(map(str, row)).center(30).rstrip())
fib = [0, 1]
while fib[-1] < 10**20: fib.append(fib[-1] + fib[-2])
print(fib[-1], len(fib))
