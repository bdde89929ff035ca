def attempt(f, *a, **k):
    try: print(f.__name__, a, k, f(*a, **k))
    except (TypeError, ValueError, OverflowError, UnicodeEncodeError) as e: print(f.__name__, a, k, type(e).__name__, e)
for f in (bytes, bytearray):
    for a in ((), (3,), (0,), (-1,), (b"abc",), ([1, 2, 255],), ((),), (range(5),), ("abc",), ("é", "utf-8"), ("é", "latin-1"), ("é", "ascii"), ("é", "ascii", "replace"), ([256],), ([-1],), (["a"],), (1.5,), (None,), (b"x", "utf-8"), ([1.5],), (True,), (2 ** 70,), (bytearray(b"ba"),), ({1, 2},), ("a", 5), (5, "utf-8"), (iter([65, 66]),) if f is None else ([65, 66],)):
        attempt(f, *a)
    attempt(f, "a", encoding="utf-8", errors="strict")
    attempt(f, source=[1])
    attempt(f, encoding="utf-8")
    attempt(f, b"a", foo=1)
class B:
    def __bytes__(self): return b"from __bytes__"
class Bad:
    def __bytes__(self): return "str"
class I:
    def __index__(self): return 4
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i + 65
print(bytes(B()), bytes(I()), bytes(Seq()), bytearray(Seq()), bytes([I(), I()]))
try: bytes(Bad())
except TypeError as e: print(e)
print(bytes.fromhex("00ff 41 42"), bytes.fromhex(""), bytearray.fromhex("aB cD"), bytes.fromhex("\n41\t42 "))
for s in ("0", "0g", "a b", "00 0", "é", b"00", 5):
    try: print(bytes.fromhex(s))
    except (ValueError, TypeError) as e: print(repr(s), type(e).__name__, e)
print(b"", b"a\x00\xff", b'"', b"'", b"\"'", b"\t\n\r\\", bytes(range(120, 135)), bytearray(b"a'b"), str(b"x"), f"{b'y'!r}", b"a" b"b", rb"\n")
