import math
vals = [0.1, 0.5, 1.0, 1.5, 2.0, math.pi / 6, math.pi / 4, 3.0, 10.0]
for f in ("sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "asinh", "exp", "expm1", "log", "log2", "log10", "log1p", "sqrt", "cbrt", "erf", "erfc", "gamma", "lgamma"):
    print(f, *[f"{getattr(math, f)(v):.10f}" for v in vals])
for f in ("asin", "acos", "atanh"): print(f, *[f"{getattr(math, f)(v):.10f}" for v in (-0.9, -0.5, 0.0, 0.5, 0.9)])
print(*[f"{math.atan2(y, x):.10f}" for y in (-1, 0, 1) for x in (-1, 0, 1)])
print(math.sin(0), math.cos(0), math.exp(0), math.log(1), math.sqrt(2), math.sqrt(1e-300), math.hypot(1e200, 1e200), math.hypot(1e-200, 1e-200) > 0, math.exp(-1000), math.tanh(100), math.atan(math.inf) * 2 == math.pi, math.sqrt(4), math.sqrt(0.25), math.sqrt(-0.0), math.cbrt(27), math.cbrt(-8), math.exp2(10))
for x in (0.0, 1.0, -1.5, 1e-320, 123.456, math.inf): print(x, math.frexp(x), math.modf(x))
for a, b in ((1.0, 2.0), (1.0, 0.0), (0.0, 1.0), (0.0, -1.0), (5e-324, 0.0), (math.inf, 0.0), (1.7976931348623157e308, math.inf)): print(a, b, math.nextafter(a, b))
print(math.ulp(0.0), math.ulp(1.0), math.ulp(-1.0), math.ulp(math.inf), math.ulp(2.0 ** 52), math.copysign(0.0, -1), math.copysign(math.inf, -0.0), math.fabs(-0.0))
print([math.floor(x) for x in (1.5, -1.5, -0.0, 0.9999999999999999, 1e20)], [math.ceil(x) for x in (1.5, -1.5, -0.5, 1e-300)], [math.trunc(x) for x in (1.9, -1.9)], [round(x) for x in (0.5, 1.5, 2.5, -0.5)])
print([math.fmod(a, b) for a in (7, -7, 7.5) for b in (3, -3, 0.7)], [math.remainder(a, b) for a in (7, -7, 7.5, 2.5) for b in (2, 3)], math.fmod(1e300, 7), math.fmod(-0.0, 1))
print(math.fsum([1e-16] * 10000), math.fsum([1, 1e100, 1, -1e100]), sum([1, 1e100, 1, -1e100]), math.fsum([0.1, 0.2, 0.3]) == 0.6, math.dist([0] * 4, [1] * 4), math.hypot(*[1] * 9), math.hypot(math.inf, math.nan), math.hypot(3), math.dist((), ()))
for d in (0, 30, 45, 90, 180, 360, -90): print(d, f"{math.radians(d):.10f}", f"{math.sin(math.radians(d)):.6f}", f"{math.degrees(math.radians(d)):.6f}")
x = 1.0
for _ in range(20): x = math.cos(x)
print(f"{x:.12f}", f"{sum(1 / math.factorial(k) for k in range(20)):.12f}", f"{math.e ** math.pi - math.pi:.10f}", f"{4 * math.atan(1) - math.pi:.15f}", f"{math.gamma(0.5) ** 2:.10f}", f"{math.log(2, 10):.12f}", f"{math.exp(math.log(5)):.10f}")
