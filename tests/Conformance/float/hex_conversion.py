for v in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, float("inf"), float("nan"), 1 / 3, 255.9375, 1e-310):
    h = v.hex()
    print(v, h, float.fromhex(h) == v)
for s in ("0x1p0", "0x1.8p1", "1.8p1", "-0x.8", "0X1P+4", "  0x10  ", "ff", "0x", "inf", "-Infinity", "nan", "0x1p2000", "-0x1p2000", "0x1p-2000", "0x1.fffffffffffff7p0", "0x1.fffffffffffff8p0", "0x1.fffffffffffffcp1023", "1p", "g", "", "0x1.0000000000000080p0", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x0.0000000000001p-1022", "0x1p-1075", "0x1.8p-1075", "0x1_0p0", "1e5", "0x1.8.1p0", "0x123456789abcdef01"):
    try:
        print(s, repr(float.fromhex(s)))
    except (ValueError, OverflowError) as e:
        print(s, type(e).__name__, e)
try: float.fromhex(5)
except TypeError as e: print(e)
class S(float): pass
print(type(S.fromhex("0x1p1")).__name__)
