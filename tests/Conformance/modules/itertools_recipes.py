from itertools import *
import operator
def take(n, it): return list(islice(it, n))
def prepend(v, it): return chain([v], it)
def tabulate(f, start=0): return map(f, count(start))
def tail(n, it):
    from collections import deque
    return iter(deque(it, maxlen=n))
def nth(it, n, default=None): return next(islice(it, n, None), default)
def all_equal(it): g = groupby(it); return next(g, True) and not next(g, False)
def quantify(it, pred=bool): return sum(map(pred, it))
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def dotproduct(a, b): return sum(map(operator.mul, a, b))
def sliding(it, n):
    it = iter(it); w = list(islice(it, n - 1))
    for x in it: w.append(x); yield tuple(w); w.pop(0)
def partition(pred, it): a, b = tee(it); return list(filterfalse(pred, a)), list(filter(pred, b))
def unique_justseen(it, key=None): return map(next, map(operator.itemgetter(1), groupby(it, key)))
def first_true(it, default=False, pred=None): return next(filter(pred, it), default)
def sieve(n):
    data = bytearray((0, 1)) * (n // 2); data[:3] = 0, 0, 0; limit = int(n ** 0.5) + 1
    for p in compress(range(limit), data): data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1
    return compress(range(n), data)
def polynomial(roots):
    out = [1]
    for r in roots: out = [a - r * b for a, b in zip(out + [0], [0] + out)]
    return out
def convolve(sig, ker):
    ker = tuple(ker)[::-1]; n = len(ker); pad = repeat(0, n - 1)
    return [dotproduct(ker, w) for w in sliding(chain(repeat(0, n - 1), sig, pad), n)]
print(take(3, tabulate(lambda v: v * v, 5)), list(prepend(0, [1])), list(tail(3, "ABCDEFG")), nth("abc", 1), nth("abc", 9, "?"), all_equal([1, 1]), all_equal([1, 2]), all_equal([]), quantify([1, 0, 1]), list(ncycles("ab", 2)), dotproduct([1, 2], [3, 4]))
print(list(sliding("abcde", 3)), partition(lambda v: v % 2, range(6)), list(unique_justseen("aabbAa")), list(unique_justseen("aAbB", str.lower)), first_true([0, "", "x"]), first_true([], "none"), first_true(range(10), pred=lambda v: v > 4), list(sieve(50)), polynomial([2, 3]), convolve([1, 2, 3], [0, 1, 0.5]))
fib = list(islice(map(operator.itemgetter(0), accumulate(repeat((0, 1)), lambda p, _: (p[1], p[0] + p[1]))), 12)); print(fib)
def collatz(n): return list(chain(takewhile(lambda v: v != 1, accumulate(repeat(n), lambda v, _: v // 2 if v % 2 == 0 else 3 * v + 1)), [1]))
print(collatz(6), len(collatz(27)), list(takewhile(lambda v: v < 60, accumulate(count(1)))), list(map(lambda t: "".join(t), product("ab", "cd"))), list(starmap(lambda i, c: c * i, enumerate("abc"))))
primes = list(islice(filter(lambda n: all(n % d for d in range(2, int(n ** .5) + 1)), count(2)), 10)); print(primes, list(zip(primes, primes[1:])), [b - a for a, b in pairwise(primes)], list(compress(primes, cycle([1, 0]))))
bank = list(accumulate([100, -30, 50, -200, 10], lambda bal, tx: bal + tx if bal + tx >= 0 else bal)); print(bank, list(accumulate([5, 3, 8, 1], min)), list(accumulate(repeat(2, 5), operator.mul)), list(accumulate([.5] * 4, lambda x, _: 3.2 * x * (1 - x))))
words = "the quick brown the lazy the dog".split()
print([(k, len(list(g))) for k, g in groupby(sorted(words))], list(chain.from_iterable(zip(words, repeat("|")))), [" ".join(p) for p in pairwise(words)], sorted(map(len, words)), dict(zip(words, count())))
print(sum(1 for _ in takewhile(lambda p: p[0] < 5, product(range(10), repeat=2))), list(islice(zip(cycle("RGB"), count(1), repeat("x")), 4)), [list(g) for k, g in groupby([1, 2, 3, -1, -2, 5], lambda v: v > 0)], list(dropwhile(str.isspace, "  a b")), list(zip_longest(*["abc", "d", "ef"], fillvalue="")), ["".join(t) for t in zip_longest("abc", "d", "ef", fillvalue="")])
