import math
for n in (0, 4, 5, 6, 14, 15, 16, 25, 35, 45, 55, -5, -15, -25, 149, 150, 151, 250, 350, 99, 995, 10 ** 20 + 5):
    print(n, round(n), round(n, 0), round(n, 1), round(n, -1), round(n, -2), round(n, -3), type(round(n, -1)).__name__)
print(round(True), round(True, -1), type(round(True)), round(12345678901234567890, -10), round(-12345678901234567890, -19), round(-12345678901234567890, -20), round(5, None))
for args in ((5, 1.0), (5, "a"), (), ("5",), (5, 1, 1), (None,)):
    try:
        print(round(*args))
    except TypeError as e:
        print(args, e)
class R:
    def __round__(self, n="default"): return ("rounded", n)
    def __floor__(self): return "floored"
    def __ceil__(self): return "ceiled"
    def __trunc__(self): return "truncated"
print(round(R()), round(R(), 2), round(R(), None), math.floor(R()), math.ceil(R()), math.trunc(R()))
print(math.floor(5), math.ceil(-5), math.trunc(7), math.floor(2 ** 80), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.floor(1e300) == int(1e300))
print(abs(-5), abs(2 ** 70), abs(-2 ** 70), divmod(10 ** 30, 7), (-7).__floordiv__(2), math.isqrt(10 ** 30), math.gcd(12, 18), math.lcm(4, 6), math.comb(50, 25), math.perm(10, 3), math.factorial(25))
