class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag; Base.subs.append((cls.__name__, tag))
class A(Base, tag="a"): pass
class B(A): pass
class C(A, tag="c"): pass
print(Base.subs, A.tag, B.tag, C.tag)
try:
    class D(Base, other=1): pass
except TypeError as e: print(e)
try:
    class E(tag=1): pass
except TypeError as e: print(e)
class Field:
    def __init__(self, t): self.t = t
    def __set_name__(self, owner, name): self.name = name; owner.__dict__.get("order", []).append(name); print("set_name", owner.__name__, name)
class Model:
    order = []
    def __init_subclass__(cls): print("init_subclass", cls.__name__, [k for k, v in vars(cls).items() if isinstance(v, Field)])
class User(Model):
    order = []
    name = Field(str); age = Field(int)
print(User.order, User.name.name)
User.late = Field(float); print(hasattr(User.late, "name"))
x = Field(1)
class Twice: a = b = x
print(x.name)
class Validated:
    def __init_subclass__(cls, **kw):
        for n in cls.required:
            if n not in vars(cls): raise TypeError(f"{cls.__name__} lacks {n}")
    required = ("run",)
class Ok(Validated):
    def run(self): pass
try:
    class NotOk(Validated): pass
except TypeError as e: print(e)
class Meta(type):
    def __new__(m, n, b, d, **kw): print("meta new", kw); return super().__new__(m, n, b, d, **kw)
    def __init__(cls, n, b, d, **kw): print("meta init", kw); super().__init__(n, b, d)
class WithBoth(metaclass=Meta):
    def __init_subclass__(cls, **kw): print("init_subclass", cls.__name__, kw)
class Child(WithBoth, q=1): pass
class Weird:
    def __init_subclass__(cls): cls.extra = "set by hook"
class W2(Weird):
    extra2 = 1
print(W2.extra, "extra" in vars(W2))
class Exc:
    def __init_subclass__(cls): raise ValueError("no subclassing")
try:
    class X(Exc): pass
except ValueError as e: print(e)
class Gen:
    def __class_getitem__(cls, item): return type(f"{cls.__name__}[{getattr(item, '__name__', item)}]", (cls,), {"item": item})
print(Gen[int].__name__, Gen["q"].item, Gen[int]().__class__.__mro__[1].__name__)
class Ordered1:
    seen = []
    class F:
        def __set_name__(self, o, n): Ordered1_seen.append(n)
Ordered1_seen = []
class Ord: z = Ordered1.F(); a = Ordered1.F(); m = Ordered1.F()
print(Ordered1_seen)
class MI1:
    def __init_subclass__(cls, **k): print("MI1", k); super().__init_subclass__(**k)
class MI2:
    def __init_subclass__(cls, **k): print("MI2", k); super().__init_subclass__()
class MI(MI1, MI2, p=1): pass
print(type("Dyn", (Base,), {}, tag="dynamic").tag, Base.subs[-1])
