import cmath, math
def show(z): return f"({z.real + 0.0:.10f}, {z.imag + 0.0:.10f})" if isinstance(z, complex) else z
for f in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"):
    for z in (1 + 2j, -0.5 + 0.25j, 0.3j, 2, -0.75):
        try: print(f, z, show(getattr(cmath, f)(z)))
        except (ValueError, OverflowError) as e: print(f, z, type(e).__name__, e)
for z in (0, 1, -1, 1j, -1j, 3 + 4j, complex(-0.0, 0.0), complex(-1, -0.0), complex("inf"), complex("nan")):
    print(z, cmath.phase(z), abs(z), cmath.isfinite(z), cmath.isinf(z), cmath.isnan(z), cmath.polar(z)[0])
print(show(cmath.rect(2, math.pi / 2)), show(cmath.rect(1, 0)), *(f"{v:.8f}" for v in cmath.polar(1 + 1j)), cmath.sqrt(-1), cmath.sqrt(-4 + 0j), cmath.exp(0), cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2), cmath.isclose(1j, 1.1j, rel_tol=0.2), show(cmath.log(1j, 2)), show(cmath.log(100, 10)))
for e in ("cmath.log(0)", "cmath.sqrt('a')", "cmath.exp(1000)", "cmath.atanh(1)", "cmath.phase('x')", "cmath.polar()", "cmath.rect(1)", "cmath.log(1, 0)", "cmath.isclose(1, 1, rel_tol=-1)", "cmath.sqrt(None)", "cmath.log10(0)", "cmath.rect('a', 1)", "cmath.cosh(1000)", "cmath.nope(1)"):
    try: print(e, eval(e))
    except (ValueError, TypeError, OverflowError, ZeroDivisionError, AttributeError) as x: print(e, "->", type(x).__name__, x)
