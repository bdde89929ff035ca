for s in ("1", "1.5", "-1.5", "+.5", "5.", ".5e1", "1e10", "1E-10", "1e+5", " 2.5 ", "\t1\n", "1_000.5", "1e1_0", "inf", "-inf", "+Infinity", "INF", "nan", "-nan", "NaN", "iNfInItY", "1e400", "-1e400", "1e-400", "0x1p3", "", " ", ".", "e5", "1e", "1e+", "1.5.5", "1_", "_1", "1__0", "1._5", "--1", "infin", "nanx", "1 2", "٣.٥", "1e5000000000000", "0.1e-5000", "0" * 400 + "1", "1" + "0" * 308, "1" + "0" * 309, "9" * 20, "1,5", "1f", "abc", "\x00", "1\x00", "2.2250738585072011e-308", "2.2250738585072014e-308", "4.9406564584124654e-324", "2.4703282292062328e-324", "2.4703282292062327e-324", "1.7976931348623158e308", "1.7976931348623159e308", "9007199254740993", "9007199254740992.9999999999", "0.500000000000000166533453693773481063544750213623046875", "179769313486231580793e289", "6929495644600919.5", "0.000000000000000000000000000000000000000000000000000000000000000000000000000000000001"):
    try:
        v = float(s)
        print(repr(s)[:40], v, v.hex())
    except ValueError as e:
        print(repr(s)[:40], str(e)[:80])
for bad in (None, [], "a", b"\xff", 1j, {}, object):
    try:
        print(float(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(float(), float(5), float(True), float(b"1.5"), float(bytearray(b" 2e3 ")), float(10 ** 30), float("1" * 50))
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class B:
    def __float__(self): return 1
class S(float): pass
print(float(F()), float(I()), float(S(3.5)), type(float(S(1))).__name__, S("2"), S.__mro__[1])
try: float(B())
except TypeError as e: print(e)
try: float(1, 2)
except TypeError as e: print(e)
try: float(x="1")
except TypeError as e: print(e)
