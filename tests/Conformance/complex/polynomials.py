def horner(coeffs, x):
    r = 0
    for c in coeffs: r = r * x + c
    return r
def durand_kerner(coeffs, steps=60):
    n = len(coeffs) - 1
    roots = [(0.4 + 0.9j) ** k for k in range(n)]
    for _ in range(steps):
        new = []
        for i, r in enumerate(roots):
            d = 1
            for j, s in enumerate(roots):
                if i != j: d *= r - s
            new.append(r - horner(coeffs, r) / d)
        roots = new
    return sorted(roots, key=lambda z: (round(z.real, 6), round(z.imag, 6)))
for c in ([1, 0, 1], [1, -6, 11, -6], [1, 0, 0, -1], [1, 2, 3, 4, 5]):
    for r in durand_kerner(c): print(f"{r.real + 0.0:.6f}{r.imag + 0.0:+.6f}j", end="  ")
    print(abs(horner(c, durand_kerner(c)[0])) < 1e-9)
print(horner([1, 2, 3], 1j), horner([1j, 1], 2), horner([0.5, -1], 1 + 1j))
def dft(x):
    import cmath
    n = len(x)
    return [sum(v * cmath.exp(-2j * cmath.pi * k * i / n) for i, v in enumerate(x)) for k in range(n)]
def fft(x):
    import cmath
    n = len(x)
    if n == 1: return list(x)
    e, o = fft(x[::2]), fft(x[1::2])
    t = [cmath.exp(-2j * cmath.pi * k / n) * o[k] for k in range(n // 2)]
    return [a + b for a, b in zip(e, t)] + [a - b for a, b in zip(e, t)]
x = [1, 2, 3, 4, 0, -1, 2.5, 7]
a, b = dft(x), fft(x)
print(max(abs(p - q) for p, q in zip(a, b)) < 1e-9)
print([f"{abs(v):.4f}" for v in b])
z = 0.3 + 0.5j
orbit = []
for _ in range(8):
    z = z * z - 0.5
    orbit.append(z)
print(*[f"{z:.5f}" for z in orbit])
print([1j ** k for k in range(8)], [(1 + 1j) ** k for k in range(6)], [(2j) ** -k for k in range(4)])
