import math
def attempt(n, *a, **k):
    try: print(n, a, k or "", getattr(math, n)(*a, **k))
    except (ValueError, TypeError, OverflowError) as e: print(n, a, k or "", type(e).__name__, e)
for a in ((), (12,), (12, 18), (-12, 18), (0, 0), (0, 5), (12, 18, 27), (2 ** 70, 2 ** 65), (1.5, 2), ("a",), (True, 2), (10 ** 30, 10 ** 20 + 39)): attempt("gcd", *a); attempt("lcm", *a)
for a in (0, 1, 5, 20, 25, 30, 52, -1, 1.5, 2.0, "a", True): attempt("factorial", a)
for a in (0, 1, 2, 15, 16, 17, 10 ** 30, 2 ** 200 - 1, -1, 4.0, True): attempt("isqrt", a)
for a in ((5, 2), (5, 0), (5, 6), (50, 25), (-1, 2), (5, -2), (5.0, 2), (100, 50), (0, 0), (10, 10)): attempt("comb", *a); attempt("perm", *a)
attempt("perm", 5); attempt("perm", 0); attempt("comb", 5)
for a in (([1, 2, 3],), ([],), ([0.5, 2],), ([2 ** 40, 2 ** 40],), (range(1, 11),), (["a"],), (5,), ([1, 2], 5)): attempt("prod", *a)
attempt("prod", [1, 2], start=10); attempt("prod", [], start="x"); attempt("prod", ["a", 3])
for v in (5, -5, 2 ** 70, True, 10 ** 22): print(math.floor(v), math.ceil(v), math.trunc(v), math.fabs(v), math.frexp(v), math.modf(v) if v < 2 ** 60 else "")
print([math.comb(10, k) for k in range(11)], [math.factorial(i) for i in range(10)], [math.isqrt(i) for i in range(20)], math.gcd(*range(6, 100, 6)), math.lcm(*range(1, 21)))
print(sum(math.comb(20, k) for k in range(21)) == 2 ** 20, math.perm(10, 3) == math.factorial(10) // math.factorial(7), all(math.isqrt(n * n) == n for n in range(1000)), math.factorial(100) % (10 ** 9 + 7), str(math.factorial(170))[:12], math.comb(200, 100) % 1000003)
print(math.log(math.factorial(50)) > 100, math.floor(math.log10(math.factorial(100))), math.log2(2 ** 64), math.log(2 ** 5000) > 3000, math.sqrt(2 ** 100), math.sqrt(10 ** 40), math.pow(2, 62), math.ldexp(0.5, 64) == 2 ** 63)
def primes(n): return [p for p in range(2, n) if all(p % q for q in range(2, math.isqrt(p) + 1))]
print(primes(60), math.prod(primes(30)), [n for n in range(1, 50) if math.gcd(n, 50) == 1], sum(1 for i in range(1, 101) for j in range(1, 101) if math.gcd(i, j) == 1))
class I:
    def __index__(self): return 6
print(math.gcd(I(), 4), math.factorial(I()), math.comb(I(), 2), math.isqrt(I()), math.lcm(I(), 4))
