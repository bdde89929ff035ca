import cmath
def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
def fmt(z): return f"{z.real + 0.0:.6f}{z.imag + 0.0:+.6f}i"
for co in ((1, -3, 2), (1, 0, 1), (1, 2, 5), (2, 4, 2), (1, 1j, -1)):
    print(co, *map(fmt, roots(*co)), all(abs(co[0] * r * r + co[1] * r + co[2]) < 1e-9 for r in roots(*co)))
def unity(n): return [cmath.exp(2j * cmath.pi * k / n) for k in range(n)]
for n in (1, 2, 3, 4, 6): print(n, *map(fmt, unity(n)), fmt(sum(unity(n))))
def dft(x): return [sum(v * w ** (-k) for v, w in zip(x, [cmath.exp(2j * cmath.pi * i / len(x)) for i in range(len(x))])) for k in range(len(x))]
x = [1, 2, 0, -1, 3, 1]
X = dft(x); print(*map(fmt, X)); inv = [v / len(x) for v in [X[0] * 0 + sum(X[k] * cmath.exp(2j * cmath.pi * k * i / len(x)) for k in range(len(x))) for i in range(len(x))]]
print(*[f"{v.real:.6f}" for v in inv], abs(sum(abs(v) ** 2 for v in x) - sum(abs(v) ** 2 for v in X) / len(x)) < 1e-9)
def newton(z, n=30):
    for _ in range(n): z -= (z ** 3 - 1) / (3 * z * z)
    return z
print(*[fmt(newton(z)) for z in (1 + 1j, -1 + 0.5j, -1 - 0.5j, 2)])
for r, p in ((1, 0), (2, cmath.pi / 3), (0.5, -cmath.pi / 2)): z = cmath.rect(r, p); print(fmt(z), *(f"{v:.6f}" for v in cmath.polar(z)), fmt(z ** 2), fmt(1 / z))
def impedance(R, L, C, f): w = 2 * cmath.pi * f; return R + 1j * w * L + 1 / (1j * w * C)
for f in (10, 50, 100, 1000): z = impedance(100, 0.1, 1e-5, f); print(f, fmt(z), f"{abs(z):.4f}", f"{cmath.phase(z):.6f}")
for ident in (lambda z: cmath.sin(z) ** 2 + cmath.cos(z) ** 2, lambda z: cmath.exp(cmath.log(z)) / z, lambda z: cmath.tan(z) * cmath.cos(z) / cmath.sin(z), lambda z: cmath.cosh(z) ** 2 - cmath.sinh(z) ** 2): print(*[fmt(ident(z)) for z in (1 + 1j, 0.5 - 2j, 2j)])
