from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
class Q:
    __match_args__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b
class Plain:
    def __init__(self, **k): self.__dict__.update(k)
class Sub(Q): pass
def f(o):
    match o:
        case P(0, 0): return "origin"
        case P(x=0, y=y): return f"on y axis {y}"
        case P(x, 0): return f"on x axis {x}"
        case P(x, y) if x == y: return f"diagonal {x}"
        case P(): return "some P"
        case Sub(a, b): return f"Sub {a} {b}"
        case Q(1, b=b): return f"Q1 {b}"
        case Q(a=[x, *_]): return f"Q list {x}"
        case Q(_, Q(c, _)): return f"nested {c}"
        case Q(): return "Q"
        case Plain(name=n, age=int(a)): return f"plain {n} {a}"
        case Plain(): return "plain"
        case bool(b): return f"bool {b}"
        case int(n) if n > 100: return f"big {n}"
        case int(): return "int"
        case str(s) | bytes(s): return f"text {s!r}"
        case float(v): return f"float {v}"
        case list([a, *_]): return f"list {a}"
        case tuple(t): return f"tuple {t}"
        case dict(d) if d: return f"dict {d}"
        case set() | frozenset(): return "set"
        case type(): return "a class"
        case object(__doc__=None): return "no doc"
        case _: return "other"
for o in (P(0, 0), P(0, 5), P(3), P(2, 2), P(1, 2), Sub(7, 8), Q(1, 2), Q([4, 5], 0), Q(0, Q("deep", 1)), Q(9, 9), Plain(name="n", age=5), Plain(name="n", age="x"), True, 500, 5, "s", b"b", 1.5, [3, 4], (1,), {}, {1: 2}, set(), frozenset(), int, None, ...): print(f(o))
class Bad1: __match_args__ = ["a"]
class Bad2: __match_args__ = (1,)
class Bad3: pass
class Bad4: __match_args__ = ("a", "a")
class Raises:
    __match_args__ = ("v",)
    @property
    def v(self): raise ValueError("from property")
class Attr:
    __match_args__ = ("v",)
    @property
    def v(self): raise AttributeError("gone")
def t(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
def b1():
    match Bad1():
        case Bad1(x): return x
def b2():
    match Bad2():
        case Bad2(x): return x
def b3():
    match Bad3():
        case Bad3(x): return x
def b4():
    match Q(1, 2):
        case Q(1, 2, 3): return "no"
def b5():
    match Q(1, 2):
        case Q(1, a=1): return "no"
def b6():
    match Raises():
        case Raises(v): return v
def b7():
    match Attr():
        case Attr(v): return v
        case _: return "attribute missing means no match"
def b8():
    match 5:
        case int(1, 2): return "no"
def b9():
    notclass = 5
    match 5:
        case notclass(): return "no"
def b10():
    match 5:
        case int(real=5, imag=0): return "attrs of int"
def b11():
    match Bad4():
        case Bad4(1, 2): return "no"
        case _: return "no attr a"
def b12():
    match {"a": P(1, [2])}:
        case {"a": P(x=1, y=[z])}: return z
def b13():
    x = int
    match 5:
        case x(): return "alias of class"
for b in (b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13): t(b)
class Meta(type):
    def __instancecheck__(c, o): print("instancecheck"); return True
class Any_(metaclass=Meta): pass
match 5:
    case Any_(): print("matched via metaclass")
class Slots:
    __slots__ = __match_args__ = ("p", "q")
    def __init__(self): self.p, self.q = 1, 2
match Slots():
    case Slots(p, q): print(p, q)
import collections
N = collections.namedtuple("N", "u v")
match N(1, 2):
    case N(u=1, v=w): print(w)
match N(1, 2):
    case N(u, v): print(u, v)
match N(1, 2):
    case (u, v): print("as sequence", u, v)
def shape(s):
    match s:
        case {"kind": "c", "r": (int() | float()) as r}: return round(3.14 * r * r, 2)
        case [P(a, b), P(c, d)]: return abs(a - c) * abs(b - d)
print(shape({"kind": "c", "r": 2}), shape([P(0, 0), P(3, 4)]), shape(None))
