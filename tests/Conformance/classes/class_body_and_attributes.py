class Count:
    made = 0
    def __new__(cls, *a, **k): Count.made += 1; return super().__new__(cls)
class A(Count):
    x: int
    y = 1; z = y + 1
    def f(self): return self.y
    g = f
    lam = lambda self, k=2: self.y * k
    nested = {"k": [1, 2]}
    class Inner:
        v = "inner"
        def up(self): return A.y
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v * 2
    if z > 1:
        def cond(self): return "defined conditionally"
    for i in range(3): exec(f"m{i} = lambda self: {i}")
    del i
    try: raise KeyError
    except KeyError: handled = True
a, b = A(), A(); print(Count.made, a.f(), a.g(), a.lam(), a.lam(5), A.Inner().up(), a.cond(), a.m0(), a.m2(), A.handled, hasattr(A, "i"), A.g is A.f, a.g == a.f)
a.nested["k"].append(3); print(b.nested); a.y = 10; print(a.y, b.y, A.y, a.f(), a.lam()); A.y = 7; print(a.y, b.y); del a.y; print(a.y); a.p = 4; print(a.p, a.__dict__)
A.extra = property(lambda self: "late property"); print(b.extra); A.f = lambda self: "replaced"; print(a.f(), a.g()); del A.cond
try: a.cond()
except AttributeError as e: print(e)
print([n for n in vars(A) if not n.startswith("__")], A.__annotations__, A.__dict__["lam"].__name__, A.Inner.__qualname__, A.lam.__qualname__)
class Chain:
    def __init__(self): self.ops = []
    def __getattr__(self, n):
        if n.startswith("_"): raise AttributeError(n)
        def call(*a): self.ops.append((n, a)); return self
        return call
print(Chain().where("x").limit(5).order().ops)
class Default:
    def __init__(self, items=[], *, opts={}): self.items, self.opts = items, opts
p, q = Default(), Default(); p.items.append(1); q.opts["k"] = 2; print(q.items, p.opts, Default([9]).items)
class Meth:
    def __call__(self): return "called"
    def __len__(self): return 3
    def __iter__(self): return iter("xyz")
m = Meth(); m.__len__ = lambda: 99; m.__call__ = lambda: "inst"; print(len(m), m(), m.__len__(), list(m), type(m).__len__(m)); Meth.__len__ = lambda self: 42; print(len(m)); Meth.__getitem__ = lambda self, k: k; print(m[5]); del Meth.__len__
try: len(m)
except TypeError as e: print(e)
class Swap: v = "swap"
class Other: v = "other"; extra = 1
s = Swap(); s.attr = 1; s.__class__ = Other; print(s.v, s.extra, s.attr, isinstance(s, Other), type(s).__name__)
class WithSlots: __slots__ = ("a",)
try: s.__class__ = WithSlots
except TypeError as e: print(e)
objs = [type(f"C{i}", (A,), {"n": i})() for i in range(5)]; print([o.n for o in objs], [type(o).__name__ for o in objs], len({type(o) for o in objs}), A.__subclasses__() == [type(o) for o in objs])
def attach(cls):
    def deco(f): setattr(cls, f.__name__, f); return f
    return deco
@attach(A)
def bolted(self, n=1): return ("bolted", n, self is a)
print(a.bolted(), b.bolted(3), A.bolted.__qualname__); print(getattr(A, "y"), A.__getattribute__(a, "y"), object.__getattribute__(a, "y"), type.__getattribute__(A, "y"))
for i in range(30): setattr(a, f"dyn{i}", i)
print(sum(getattr(a, f"dyn{i}") for i in range(30)), len(a.__dict__), list(a.__dict__)[:4])
for i in range(0, 30, 3): delattr(a, f"dyn{i}")
print(len(a.__dict__), hasattr(a, "dyn3"), a.dyn4)
