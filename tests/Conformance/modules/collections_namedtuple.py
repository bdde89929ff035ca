from collections import namedtuple
P = namedtuple("P", "x y"); p = P(1, 2); print(p, p.x, p[1], p.y, len(p), list(p), p == (1, 2), p._fields, P._fields, p._asdict(), p._replace(x=9), P._make([5, 6]), hash(p) == hash((1, 2)), P(y=3, x=4), P(*"ab"), P(**{"x": 1, "y": 2}), isinstance(p, tuple), p + (3,), p[:1], p < P(1, 3), repr(P), P.__name__, P.__doc__, P.x.__doc__, P.__new__.__name__)
for f in (["a", "b"], "a,b", "a, b  c", ("x",), "", []): print(namedtuple("T", f)._fields)
D = namedtuple("D", "a b c", defaults=(2, 3)); print(D(1), D(1, 5), D(1, c=9), D._field_defaults, namedtuple("E", "x y", defaults=[0])(1)); R = namedtuple("R", "a def a _x 1b ok", rename=True); print(R._fields, R(1, 2, 3, 4, 5, 6)); M = namedtuple("M", "a", module="mymod"); print(M.__module__)
for e in ("namedtuple('T', 'a a')", "namedtuple('T', 'def')", "namedtuple('T', '_a')", "namedtuple('T', '1a')", "namedtuple('1T', 'a')", "namedtuple('class', 'a')", "namedtuple('T', 5)", "namedtuple('T', 'a', defaults=(1, 2))", "namedtuple(5, 'a')", "P(1)", "P(1, 2, 3)", "P(1, z=2)", "P(1, x=2)", "p._replace(z=1)", "P._make([1])", "P._make(5)", "p.z", "p[5]", "namedtuple('T', ['a', 5])", "namedtuple()", "P()", "p._replace(5)", "namedtuple('T', 'a b', 'c')"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError, AttributeError, IndexError) as x: print(e, "->", type(x).__name__, x)
for s in ("p.x = 5", "p[0] = 1", "del p.x", "p.new = 1", "P.x = 5"):
    try: exec(s); print(s, "ok")
    except (AttributeError, TypeError) as x: print(s, "->", x)
P = namedtuple("P", "x y")
class Q(namedtuple("QBase", "w h")):
    __slots__ = ()
    @property
    def area(self): return self.w * self.h
    def __str__(self): return f"Q {self.w}x{self.h}"
    def __add__(self, o): return Q(self.w + o.w, self.h + o.h)
    @classmethod
    def square(cls, n): return cls(n, n)
q = Q(2, 3); print(q, repr(q), q.area, q + Q.square(1), q._replace(w=5), type(q._replace(w=5)).__name__, Q.__mro__[1].__name__, hasattr(q, "__dict__"))
x, y = P(1, 2); print(x, y, *P(3, 4), "%s-%s" % P(5, 6), "{0.x}{0.y}".format(P(7, 8)), f"{P(9, 0).x}", sorted([P(2, 1), P(1, 9)]), max([P(1, 2), P(1, 3)], key=lambda v: v.y), {P(1, 2): "k"}[1, 2], dict([P("k", "v")]), P(1, [])._asdict()["y"], [p.x for p in map(P._make, [(1, 2), (3, 4)])], P(1, 2).count(1), P(1, 2).index(2))
match P(1, 2):
    case P(1, y=v): print("matched", v)
match P(1, 2):
    case P(a, b): print(a, b)
import copy; r = P(1, [2]); s = copy.copy(r); t = copy.deepcopy(r); print(s == r, s.y is r.y, t.y is r.y, t, type(t).__name__); P.__doc__ = "new doc"; print(P.__doc__); N = namedtuple("N", "count index"); print(N(1, 2).count, N(1, 2)); big = namedtuple("Big", [f"f{i}" for i in range(60)]); b = big(*range(60)); print(b.f59, len(b), b._asdict()["f30"])
from typing import NamedTuple
class Emp(NamedTuple):
    """Doc."""
    name: str
    id: int = 3
    def hi(self): return f"hi {self.name}"
print(Emp("g"), Emp("g", 5).id, Emp._fields, Emp._field_defaults, Emp.__annotations__, Emp("z").hi(), Emp.__doc__, issubclass(Emp, tuple))
