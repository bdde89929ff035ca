class A:
    def __str__(self): return "str of A"
class B:
    def __repr__(self): return "repr of B"
class C: pass
class D:
    def __str__(self): return None
class E(str):
    def __str__(self): return "E.__str__"
print(str(A()), str(B()), repr(B()), str(), str(5), str(1.5), str(None), str([A(), B()][1:]), str(b"x"), str(object=3), str(E("raw")), E("raw"), E("raw") + "", repr(E("raw")), type(str(E("raw"))).__name__)
try: str(D())
except TypeError as e: print(e)
try: str(1, 2)
except TypeError as e: print(e)
try: str(encoding="utf-8", object=5)
except TypeError as e: print(e)
print(repr(str(encoding="utf-8")), str(b"caf\xc3\xa9", encoding="utf-8"), str(errors="strict", object=b"z"))
print(C.__str__ is object.__str__, str(C)[:8], repr(int), str(len), str(type), str(print)[:19])
class Sub(str):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, v)
        self.extra = extra
        return self
    def __add__(self, o): return Sub(str(self) + str(o), self.extra)
    def upper(self): return "custom " + super().upper()
s = Sub("abc", 5)
print(s, s.extra, s + "d", (s + "d").extra, "x" + s, type("x" + s).__name__, s.upper(), s.lower(), type(s.lower()).__name__, type(s[:]).__name__, type(s * 1).__name__, type(s.strip()).__name__, s == "abc", hash(s) == hash("abc"), {"abc": 1}[s], s in ("abc",), s.__dict__, f"{s}", "%s" % s, "".join([s, s]), isinstance(s, str), len(s), list(s), s.replace("a", "b"), type(s.replace("z", "z")).__name__)
print(ascii("é'\n"), ascii([A.__name__, "é"]), ascii(B()), repr("é"), repr("\u0085"), ascii("😀"))
for v in (0, -5, 10 ** 30, 1e100, True, (), (1,), [], {}, {1: "a"}, set(), frozenset([1]), range(3), slice(1), Ellipsis, 1j, b"\xff'", bytearray(b"a")):
    print(str(v), repr(v) == str(v), end=" ")
print()
print(int("12") + float("1.5"), list(map(str, range(3))), " ".join(map(repr, ["a", 1])), eval(repr("it's \"q\"\n")), [chr(c) for c in (65, 233, 8364)])
