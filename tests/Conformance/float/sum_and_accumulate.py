import math
print(sum([0.1, 0.2, 0.3]), sum([1e16, 1, -1e16]), sum([1e308, 1e308]), sum([0.5] * 4, 1), sum([], 0.0), sum([-0.0, -0.0]), sum([True, 0.5]), sum((x * 0.1 for x in range(10)), 2.0))
print(math.fsum([1e16, 1, -1e16]), math.fsum([0.1] * 10), math.prod([0.5, 4, 2]), math.dist((0, 0), (3, 4)))
try: sum(["a"], "")
except TypeError as e: print(e)
try: sum([1.0, "a"])
except TypeError as e: print(e)
total = 0
for i in range(1, 11): total += 1 / i
print(total)
total = 0
for i in range(10, 0, -1): total += 1 / i
print(total)
print(sum(1 / n ** 2 for n in range(1, 1001)), sum(1 / n for n in range(1, 1001)), sum((-1) ** n / (n + 1) for n in range(1000)))
acc = [0.0]
for x in [0.1] * 10: acc.append(acc[-1] + x)
print(acc)
print([i * 0.1 for i in range(11)])
print([i / 10 for i in range(11)])
print([1.1 ** i for i in range(12)])
print([2 ** -i for i in range(12)])
from itertools import accumulate
print(list(accumulate([1.5, 2.5, -3.0, 0.25])), list(accumulate([1.5, 2.0, 4.0], lambda a, b: a * b)), list(accumulate([3.0, 1.0, 5.0, 2.0], max)))
balance = 1000.0
for year in range(1, 11):
    balance *= 1.05
    print(year, f"{balance:.2f}", round(balance, 2), end="; ")
print()
print(1e308 + 1e308 - 1e308, (1e308 - 1e308) + 1e308, 1e-320 * 1e10, 1e200 * 1e200, 1e-200 * 1e-200, 1.0 + 1e-16 - 1.0, (1.0 - 1.0) + 1e-16)
