import math
def simpson(f, a, b, n):
    h = (b - a) / n
    s = f(a) + f(b)
    for i in range(1, n): s += f(a + i * h) * (4 if i % 2 else 2)
    return s * h / 3
print(f"{simpson(math.sin, 0, math.pi, 100):.12f}", f"{simpson(lambda x: x * x, 0, 3, 10):.12f}")
def bisect(f, lo, hi):
    for _ in range(100):
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0: hi = mid
        else: lo = mid
    return lo
print(bisect(lambda x: x ** 3 - x - 2, 1, 2))
def solve(m, v):
    n = len(v)
    a = [row[:] + [x] for row, x in zip(m, v)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[p] = a[p], a[i]
        for r in range(i + 1, n):
            k = a[r][i] / a[i][i]
            a[r] = [x - k * y for x, y in zip(a[r], a[i])]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (a[i][n] - sum(a[i][j] * x[j] for j in range(i + 1, n))) / a[i][i]
    return x
print(solve([[2.0, 1.0, -1.0], [-3.0, -1.0, 2.0], [-2.0, 1.0, 2.0]], [8.0, -11.0, -3.0]))
def mandel(c):
    z = 0j
    for i in range(40):
        if abs(z) > 2: return i
        z = z * z + c
    return 40
for y in range(-6, 7):
    print("".join(" .:-=+*#%@"[mandel(complex(x / 16, y / 6)) * 9 // 40] for x in range(-32, 12)))
def mean(xs): return sum(xs) / len(xs)
def stdev(xs):
    m = mean(xs)
    return math.sqrt(sum((x - m) ** 2 for x in xs) / (len(xs) - 1))
data = [2.5, 3.5, 8.25, 1.0, 9.75, -4.5]
print(mean(data), stdev(data), sorted(data)[len(data) // 2], math.fsum(data), math.fsum([0.1] * 10), math.hypot(*data[:2]))
x = 0.4
for _ in range(50): x = 3.9 * x * (1 - x)
print(x)
def rk4(f, y, t, h, n):
    for _ in range(n):
        k1 = f(t, y); k2 = f(t + h / 2, y + h * k1 / 2); k3 = f(t + h / 2, y + h * k2 / 2); k4 = f(t + h, y + h * k3)
        y += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6
        t += h
    return y
print(f"{rk4(lambda t, y: y, 1.0, 0.0, 0.01, 100):.12f}")
def kahan(xs):
    s = c = 0.0
    for x in xs:
        y = x - c
        t = s + y
        c = (t - s) - y
        s = t
    return s
print(kahan([0.1] * 1000), sum([0.1] * 1000))
