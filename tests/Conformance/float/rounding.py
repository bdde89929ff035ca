for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 1e16 + 0.5, 1234.5678, -1234.5678, 5e-324, 1e22, 0.05, 0.15, 0.25, 0.35, 25.5, 1e308):
    print(v, round(v), round(v, 0), round(v, 1), round(v, 2), round(v, -1), round(v, -2), round(v, 20), round(v, 400), round(v, -400))
for v in (float("inf"), float("nan"), float("-inf")):
    print(round(v, 2))
    try:
        round(v)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
try: round(1.7976931348623157e308, -308)
except OverflowError as e: print(e)
try: round(1.5, "a")
except TypeError as e: print(e)
try: round(1.5, 1.5)
except TypeError as e: print(e)
print(type(round(1.5)), type(round(1.5, None)), type(round(1.5, 0)), round(-0.4), round(-0.4, 0), round(0.4), round(1.5, None), round(number=2.567, ndigits=1))
import math
for v in (1.5, -1.5, 1e15 + 0.5, -0.0, 2.0 ** 52 + 0.5, 1e300, -0.9, 0.9999999999999999):
    print(v, math.floor(v) if abs(v) < 1e20 else "big", math.ceil(v) if abs(v) < 1e20 else "big", math.trunc(v) if abs(v) < 1e20 else "big", int(v) % 1000, v.is_integer(), v // 1, v % 1)
print([round(x * 0.1, 1) for x in range(-10, 11)])
print([round(x / 8, 2) for x in range(-16, 17)])
print(sum([0.1] * 10), sum([0.1] * 10) == 1.0, round(sum([0.1] * 10), 10) == 1.0)
