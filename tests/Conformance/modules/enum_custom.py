from enum import Enum, IntEnum, EnumMeta, EnumType
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def gravity(self): return 6.67300E-11 * self.mass / self.radius ** 2
for p in Planet: print(p, p.value, f"{p.gravity:.4f}", p.mass)
class Coord(bytes, Enum):
    def __new__(cls, v, label, unit): o = bytes.__new__(cls, [v]); o._value_ = v; o.label, o.unit = label, unit; return o
    PX = (0, "P.X", "km"); PY = (1, "P.Y", "km")
print(Coord.PX, Coord(1), Coord.PY.label, Coord.PX.unit, Coord.PY == b"\x01", isinstance(Coord.PX, bytes))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return f"{name.lower()}-{count}-{last[-1] if last else None}"
    from enum import auto
    ONE = auto(); TWO = auto()
print(list(Auto))
class Miss(Enum):
    A = 1; UNKNOWN = -1
    @classmethod
    def _missing_(cls, v):
        if isinstance(v, str): return cls.__members__.get(v.upper())
        if v == 99: raise KeyError("custom missing error")
        return cls.UNKNOWN if isinstance(v, int) else None
print(Miss(1), Miss("a"), Miss(50))
for v in (99, 1.5, "zz", None):
    try: print(Miss(v))
    except (ValueError, KeyError) as x: print(type(x).__name__, x)
class BadMiss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return 5
try: BadMiss(2)
except (ValueError, TypeError) as x: print(type(x).__name__, x)
class Ordered(Enum):
    LOW = 1; HIGH = 3; MID = 2
    def __lt__(self, o): return self.value < o.value if self.__class__ is o.__class__ else NotImplemented
    def __eq__(self, o): return self is o or self.value == o
    def __hash__(self): return hash(self.name)
print(sorted(Ordered), Ordered.LOW < Ordered.HIGH, max(Ordered), Ordered.LOW == 1, Ordered.MID in [2])
class Base(Enum):
    def shared(self): return f"shared {self.name}"
    @classmethod
    def names(cls): return [m.name for m in cls]
class D1(Base): X = 1; Y = 2
class D2(Base): Z = 3
print(D1.X.shared(), D1.names(), D2.names(), D1.__mro__[1].__name__, issubclass(D1, Enum), D1.X == D2.Z)
class Mix(str, Enum):
    A = "a"; B = "b"
    def __str__(self): return self.value
print(Mix.A, Mix.A == "a", Mix.B.upper(), f"{Mix.A}", repr(Mix.A), Mix("b"), "".join(Mix), sorted(Mix), {Mix.A: 1}["a"])
class Fl(float, Enum): PI = 3.14; E = 2.71
print(Fl.PI + 1, round(Fl.E), Fl(3.14), sorted(Fl), Fl.PI)
class Cb(Enum):
    ADD = ("+", lambda a, b: a + b)
    MUL = ("*", lambda a, b: a * b)
    def __init__(self, sym, fn): self.sym, self.fn = sym, fn
    def __call__(self, *a): return self.fn(*a)
print(Cb.ADD(2, 3), Cb.MUL(2, 3), [c.sym for c in Cb])
class Meta(EnumMeta):
    def __getitem__(cls, k): return super().__getitem__(k.upper())
    def __contains__(cls, v): return v in cls._value2member_map_
    def __call__(cls, v, *a, **k): return super().__call__(int(v) if isinstance(v, str) else v, *a, **k)
class M(Enum, metaclass=Meta): A = 1; B = 2
print(M["a"], 2 in M, 5 in M, M("2"), EnumMeta is EnumType, type(M).__name__)
class Ign(Enum):
    _ignore_ = ["i", "tmp"]
    tmp = vars()
    for i in range(3): tmp[f"N{i}"] = i * 10
print(list(Ign))
class Nested(Enum):
    class Inner: v = 5
    A = 1
    __private = 7
    _sunder = 8
    def __init__(self, *a): self.order = len(self.__class__.__members__)
print([m.name for m in Nested], Nested.A.order, hasattr(Nested, "_Nested__private"))
class Alias(Enum): A = 1; B = 1; C = 2; D = C
print(list(Alias), list(Alias.__members__), Alias.B.name, Alias.D.name, Alias["D"], {n: m.name for n, m in Alias.__members__.items()})
class Empty(Enum): pass
print(list(Empty), len(Empty), bool(Empty)); import copy, sys
print(copy.copy(Alias.A) is Alias.A, Alias.A.__reduce_ex__(2)[0].__name__, Alias.__doc__, Planet.EARTH.__class__ is Planet, sorted(n for n in vars(Alias.A) if not n.startswith("__")), Alias.A._name_, Alias.A._value_, Alias(Alias.A), Alias._member_names_)
try: Planet((1, 2))
except ValueError as x: print(x)
try: Planet.EARTH.mass = 5; print(Planet.EARTH.mass)
except AttributeError as x: print(x)
