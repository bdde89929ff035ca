def attempt(*args, **kw):
    try:
        print(args, kw, int(*args, **kw))
    except (ValueError, TypeError, OverflowError) as e:
        print(args, kw, type(e).__name__, e)
for s in ("0", "  42  ", "-7", "+7", "1_000", "007", "\t5\n", "12345678901234567890123", "-0", "٣٤", "１２", "1e5", "1.0", "", " ", "-", "+-1", "1_", "_1", "1__0", "0x10", "- 1", "1 2", "abc", "9" * 30, "\x00", "5\x00", "\xa05\u3000"):
    attempt(s)
for s, base in (("ff", 16), ("0xff", 16), ("0XFF", 16), ("-0xff", 16), ("0b101", 2), ("101", 2), ("0o17", 8), ("17", 8), ("z", 36), ("Zz", 36), ("0x1f", 0), ("0b11", 0), ("0o17", 0), ("10", 0), ("-0x1f", 0), ("0", 0), ("00", 0), ("010", 0), ("1_0", 0), ("0x_f", 0), ("0x_f", 16), ("2", 2), ("8", 8), ("g", 16), ("", 16), ("0x", 16), ("0b2", 0), ("1", 1), ("1", 37), ("1", -1), ("1", 2.0), (5, 10), ("12", "10"), (b"12", 10), (bytearray(b"ff"), 16), ("1" * 70, 2), ("zz" * 10, 36), ("-_1", 10), ("0_7", 0), ("_7", 8)):
    attempt(s, base)
attempt()
attempt(3.99)
attempt(-3.99)
attempt(1e20)
attempt(float("nan"))
attempt(float("inf"))
attempt(True)
attempt(None)
attempt([])
attempt(1j)
attempt(b"42")
attempt(b"\xff")
attempt(bytearray(b" 7 "))
attempt("5", base=7)
attempt(base=10)
attempt(x=1)
attempt("1", 2, 3)
class I:
    def __int__(self): return 11
class X:
    def __index__(self): return 12
class T:
    def __trunc__(self): return 13
class Bad:
    def __int__(self): return "x"
print(int(I()), int(X()))
try: print(int(Bad()))
except TypeError as e: print(e)
try: print("10", int("10", X()))
except TypeError as e: print(e)
class SubInt(int): pass
s = SubInt("77", 8)
print(s, type(s).__name__, type(s + 1).__name__, type(+s).__name__, SubInt() == 0, repr(s), int(s) is s)
