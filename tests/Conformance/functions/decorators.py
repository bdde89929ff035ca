log = []
def trace(f):
    log.append(f"decorate {f.__name__}")
    def w(*a, **k):
        log.append(f"call {f.__name__}{a}{k}")
        r = f(*a, **k)
        log.append(f"return {r!r}")
        return r
    return w
def repeat(n):
    log.append(f"repeat {n}")
    def deco(f):
        log.append("deco")
        return lambda *a: [f(*a) for _ in range(n)]
    return deco
@trace
@repeat(2)
def hello(x): return x * 2
@trace
def plain(a, *, b=1): return a + b
hello(3); plain(1, b=5)
print(*log, sep="\n")
def ident(x): return x
@ident
@(lambda f: f)
@{"k": ident}["k"]
@[ident][0]
@(d := ident)
def odd(): return "odd"
print(odd(), odd.__name__)
def add_attr(**kw):
    def deco(c):
        for k, v in kw.items(): setattr(c, k, v)
        return c
    return deco
@add_attr(x=1, y=2)
class K: pass
print(K.x, K.y, K.__name__)
class Deco:
    def __init__(self, f): self.f, self.n, self.__name__ = f, 0, f.__name__
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, o, t=None): return self if o is None else (lambda *a: self(o, *a))
@Deco
def cnt(x): return -x
print(cnt(1), cnt(2), cnt.n, cnt.__name__)
class M:
    @Deco
    def m(self, x): return self, x
m = M(); print(m.m(5)[1], M.m.n, m.m(6)[0] is m)
registry = {}
def register(name=None):
    def deco(f): registry[name or f.__name__] = f; return f
    return deco
@register()
def a1(): return 1
@register("custom")
def a2(): return 2
print(sorted(registry), registry["custom"]())
def singleton(cls):
    inst = {}
    def get(*a):
        if cls not in inst: inst[cls] = cls(*a)
        return inst[cls]
    return get
@singleton
class S:
    def __init__(self, v): self.v = v
print(S(1).v, S(2).v, S(1) is S(3))
try:
    @5
    def bad(): pass
except TypeError as e: print(e)
try:
    @undefined_decorator
    def bad2(): pass
except NameError as e: print(e, "bad2" in globals())
def order(n):
    print("eval", n)
    def d(f): print("apply", n); return f
    return d
@order(1)
@order(2)
def o(x=print("default")): pass
from functools import wraps
def w(f):
    @wraps(f)
    def inner(*a): "inner doc"; return f(*a)
    return inner
@w
def documented(a: int) -> str: "the doc"; return str(a)
print(documented.__name__, documented.__doc__, documented.__annotations__, documented.__wrapped__(3), documented.__qualname__)
class P:
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x * 2
    @staticmethod
    def s(): return "static"
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    @trace
    def st(x): return x
p = P(); p.v = 4; print(p.v, P.s(), p.s(), P.c(), p.c(), P.st(9), log[-1])
@lambda c: c.__name__
class Named: pass
print(Named)
