from enum import Enum, IntEnum, auto, unique, Flag, IntFlag, StrEnum, member, nonmember
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = "b"
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(1), Color("b"), Color["GREEN"], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED == 1, Color.RED is Color.RED, Color.RED != Color.GREEN, Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED), Color.__members__, hash(Color.RED) == hash(Color.RED), {Color.RED: 1}[Color.CRIMSON], list(reversed(Color)), bool(Color.RED), str(Color), repr(Color), f"{Color.RED} {Color.RED!r} {Color.RED:>12}|", "%s" % Color.RED, Color.RED.__class__.__name__, dir(Color.RED)[-2:])
for e in ("Color(5)", "Color['NOPE']", "Color.NOPE", "Color.RED < Color.GREEN", "Color.RED + 1", "Color.RED.RED", "Color()", "Color(1, 2)", "int(Color.RED)", "Color.RED.nope", "5 in Color", "'RED' in Color", "Color.RED > 1", "Color(None)", "Color([])", "Color.RED.value + 1", "len(Color.RED)", "Color.__members__['RED']", "Color['CRIMSON']"):
    import warnings; warnings.simplefilter("ignore")
    try: print(e, "=", eval(e))
    except (ValueError, KeyError, AttributeError, TypeError) as x: print(e, "->", type(x).__name__, x)
for s in ("Color.RED = 5", "del Color.RED", "Color.RED.value = 3", "Color.RED.name = 'x'", "Color.NEW = 9", "class Sub(Color): pass", "class Dup(Enum):\n A = 1\n A = 2", "class M(Enum):\n mro = 1", "class U(Enum):\n _x_ = 1", "Color.RED.extra = 1"):
    try: exec(s); print(s, "ok")
    except (AttributeError, TypeError, ValueError) as x: print(repr(s), "->", type(x).__name__, x)
print(Color.NEW if hasattr(Color, "NEW") else "", Color.RED.extra)
class A(Enum):
    X = auto(); Y = auto(); Z = 10; W = auto(); 
    def describe(self): return f"{self.name}:{self.value}"
    @classmethod
    def first(cls): return next(iter(cls))
    @property
    def double(self): return self.value * 2
    @staticmethod
    def st(): return "static"
    def __str__(self): return f"<{self.name}>"
print([m.value for m in A], A.W.describe(), A.first(), A.Z.double, A.st(), A.X, f"{A.X}", repr(A.Y), [str(a) for a in A])
try:
    @unique
    class Bad(Enum): P = 1; Q = 1; R = 2; S = 2
except ValueError as x: print(x)
F = Enum("F", "ONE TWO THREE"); G = Enum("G", {"a": 1, "b": 2}); H = Enum("H", [("x", 5), ("y", 6)]); I = Enum("I", ["p", "q"], start=10); J = IntEnum("J", "u v"); print(list(F), list(G), list(H), list(I), J.u + 1, F.__module__, F.ONE.value, Enum("K", "m n", module="mm", qualname="qq").__module__)
class I2(IntEnum): A = 1; B = 2
print(I2.A + 1, I2.A < I2.B, I2.A == 1, I2(2), sorted([I2.B, I2.A]), range(5)[I2.B], I2.A, repr(I2.A), f"{I2.A}", "%d" % I2.B, str(I2.A), isinstance(I2.A, int), type(I2.A + I2.B), I2.A | I2.B, hash(I2.A) == hash(1), {1: "one"}[I2.A], [10, 20, 30][I2.A], max(I2), sum(I2), format(I2.B, "03"), I2.B.bit_length(), int(I2.B), float(I2.B))
class S(StrEnum): HELLO = auto(); BYE = "bye!"
print(S.HELLO, S.HELLO == "hello", S.BYE.upper(), f"{S.BYE}", repr(S.BYE), S("bye!"), "say " + S.HELLO, S.HELLO.value, [s for s in S], "".join(S), isinstance(S.BYE, str), {"hello": 1}[S.HELLO])
try:
    class Bad2(StrEnum): N = 5
except TypeError as x: print(x)
match Color(2):
    case Color.RED: print("red")
    case Color.GREEN: print("matched green")
class Mem(Enum):
    A = 1
    B = nonmember(5)
    @member
    def f(): return "member func"
    def g(self): return "method"
    C = lambda self: "not a member"
print([m.name for m in Mem], Mem.B, Mem.A.g(), Mem.A.C(), Mem.f.value())
