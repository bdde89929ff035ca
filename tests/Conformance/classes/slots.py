class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"P({self.x}, {self.y})"
p = P(1, 2); p.x += 5; print(p, hasattr(p, "__dict__"), P.__slots__, type(P.x).__name__, P.x.__get__(p), repr(P.x)[:30])
for e in ("p.z = 1", "p.z", "del p.z", "p.__dict__", "vars(p)"):
    try: exec(e)
    except (AttributeError, TypeError) as err: print(e, "->", type(err).__name__, err)
del p.x
try: p.x
except AttributeError as err: print(err)
try: del p.x
except AttributeError as err: print(err)
p.x = "back"; print(p)
class Q(P): pass
q = Q(1, 2); q.z = 3; print(q.__dict__, q.x)
class R(P):
    __slots__ = ("z",)
r = R(1, 2); r.z = 3; print(r.x, r.z, R.__mro__[1].__name__)
try: r.w = 1
except AttributeError as err: print(err)
class S:
    __slots__ = ["a", "__dict__"]
s = S(); s.a = 1; s.b = 2; print(s.__dict__, s.a)
class T:
    __slots__ = "single"
t = T(); t.single = 1; print(t.single)
class Priv:
    __slots__ = ("__hidden", "_ok")
    def set(self): self.__hidden = 5; return self.__hidden
v = Priv(); print(v.set(), v._Priv__hidden, sorted(n for n in dir(Priv) if "hidden" in n))
for body in ("__slots__ = ('a',); a = 1", "__slots__ = ('1a',)", "__slots__ = (5,)", "__slots__ = ('a', 'a')", "__slots__ = ('__dict__', '__dict__')", "__slots__ = 5", "__slots__ = {'a': 'doc'}", "__slots__ = ()", "__slots__ = iter(['i'])", "__slots__ = ('__weakref__',)", "__slots__ = 'a b'", "__slots__ = ''"):
    try: exec(f"class X:\n  {body}"); print(body, "ok", hasattr(X(), "__dict__"))
    except (TypeError, ValueError) as err: print(body, "->", type(err).__name__, err)
for base in ("int", "tuple", "bytes", "str", "list", "dict"):
    try: exec(f"class X({base}):\n  __slots__ = ('a',)"); x = X(); x.a = 1; print(base, x.a)
    except TypeError as err: print(base, "->", err)
class A: __slots__ = ("a",)
class B: __slots__ = ("b",)
try:
    class AB(A, B): __slots__ = ()
except TypeError as err: print(err)
class E1: __slots__ = ()
class E2(E1): __slots__ = ()
class AE(A, E2): __slots__ = ("c",)
ae = AE(); ae.a, ae.c = 1, 2; print(ae.a, ae.c)
class D:
    __slots__ = {"x": "the x doc"}
print(D.__slots__, D.x.__doc__ if D.x.__doc__ else None)
class Prop:
    __slots__ = ("_v",)
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n + 1
o = Prop(); o.v = 1; print(o.v)
import copy
c = copy.copy(P(7, 8)); print(c); print(P(1, [2]).y is copy.copy(P(1, 2)).y, copy.deepcopy(P(1, [2])))
import weakref
try: weakref.ref(P(1, 2))
except TypeError as err: print(err)
p1, p2 = P(1, 2), P(1, 2); print(p1 == p2, p1 == p1, len({p1, p2}))
def setter(o, n, v): object.__setattr__(o, n, v)
setter(p1, "x", 100); print(p1.x)
try: P.x = 5; print(P.x, p1.x); p1.x = 1
except AttributeError as err: print(err)
