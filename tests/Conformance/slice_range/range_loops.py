total = 0
for i in range(1000): total += i
print(total)
for i in range(3):
    i = 10
    print(i, end=" ")
print(i)
for i in range(2, -3, -2): print(i, end=" ")
print()
for i in range(2 ** 62 - 2, 2 ** 62 + 2): print(i, end=" ")
print()
for i in range(2 ** 63 - 2, 2 ** 63 + 1): print(i, end=" ")
print()
for i in range(-2 ** 63 + 1, -2 ** 63 - 2, -1): print(i, end=" ")
print()
for i in range(0, 2 ** 64, 2 ** 62): print(i, end=" ")
print()
n = 5
for i in range(n):
    n -= 1
    print(i, n, end="; ")
print()
print([[j for j in range(i)] for i in range(4)], sum(i * j for i in range(10) for j in range(i)), [i for i in range(20) if i % 3 == 0 if i % 2], {i: i ** 2 for i in range(4)}, [x for x in range(10, 0, -4)])
def triangle(n):
    for i in range(1, n + 1): yield " " * (n - i) + "*" * (2 * i - 1)
print(*triangle(4), sep="\n")
for i, j in zip(range(3), range(3, 0, -1)): print(i, j, end=" ")
print()
for i in reversed(range(0, 10, 3)): print(i, end=" ")
print()
for i in range(3):
    for j in range(3):
        if j == 1: break
    else: print("no")
    print(i, j, end="; ")
print()
print(all(i < 5 for i in range(5)), any(i > 5 for i in range(5)), max((i * 7) % 11 for i in range(11)), min(range(5), key=lambda v: (v - 2) ** 2), next(i for i in range(100) if i * i > 50), len([1 for i in range(100) if str(i) == str(i)[::-1]]))
it = iter(range(5))
for x in it:
    if x == 1: next(it)
    print(x, end=" ")
print()
table = [[r * c for c in range(1, 6)] for r in range(1, 6)]
for row in table: print("".join(f"{v:4d}" for v in row))
i = 100
[i for i in range(3)]
print(i)
acc = 0
for i in range(0, 10 ** 6, 10 ** 5): acc ^= i
print(acc)
r = range(10)
print(r[2:5][0], len(r[::3]), list(r)[r[3]], r[-3:] == range(7, 10), r[:0], list(enumerate(range(5, 8), 1)))
def steps(a, b, s): return list(range(a, b, s))
for args in ((0, 1, 1), (0, -1, -1), (5, 5, 1), (0, 10, 11), (10, 0, -11), (-5, 5, 4), (7, -7, -5)): print(args, steps(*args))
