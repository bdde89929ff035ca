class D:
    def __init__(self, name): self.n = name
    def __get__(self, o, t=None): print("get", self.n, o is not None, t.__name__ if t else None); return f"value {self.n}"
    def __set__(self, o, v): print("set", self.n, v)
    def __delete__(self, o): print("delete", self.n)
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name)
class ND:
    def __get__(self, o, t=None): return "non-data"
class C:
    d = D("d")
    nd = ND()
c = C()
print(c.d, C.d); c.d = 5; del c.d
c.__dict__["d"] = "instance"; print(c.d); print(c.nd); c.__dict__["nd"] = "shadow"; print(c.nd, C.nd)
c.nd = "assigned"; print(c.nd); del c.nd; print(c.nd)
C.d = "replaced on class"; print(c.d, C.d)
class OnlySet:
    def __set__(self, o, v): o.__dict__["os"] = v * 2
class OnlyDel:
    def __delete__(self, o): print("del")
class E:
    os = OnlySet(); od = OnlyDel()
e = E(); print(type(e.os).__name__); e.os = 4; print(e.os); del e.od
try: del e.os
except AttributeError as err: print(err)
try: e.od = 1
except AttributeError as err: print(err)
class Typed:
    def __init__(self, t, default=None): self.t, self.default = t, default
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.n, self.default)
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f"{self.n[1:]} must be {self.t.__name__}, got {type(v).__name__}")
        setattr(o, self.n, v)
class P:
    name = Typed(str, "anon"); age = Typed(int)
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
p = P(name="x", age=5); print(p.name, p.age, vars(p), P().name, P.name.n)
try: p.age = "old"
except TypeError as err: print(err)
class BadName:
    def __set_name__(self, o, n): raise ValueError("refuse")
try:
    class Q: x = BadName()
except (ValueError, RuntimeError) as err: print(type(err).__name__, err, repr(err.__cause__))
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o); return v
class L:
    @Lazy
    def heavy(self): print("computing"); return 42
l = L(); print(l.heavy, l.heavy, l.__dict__)
class Inst: pass
i = Inst(); i.desc = D("not triggered"); print(type(i.desc).__name__)
class RaisesGet:
    def __get__(self, o, t): raise AttributeError("from get")
class R:
    x = RaisesGet()
    def __getattr__(self, n): return f"fallback {n}"
print(R().x)
try: R.x
except AttributeError as err: print(err)
class M(type):
    d = D("meta")
class K(metaclass=M): pass
print(K.d); K.d = 1
try: K().d
except AttributeError as err: print(err)
class Method:
    def __get__(self, o, t): return lambda *a: (o is not None, a)
class W: m = Method()
print(W().m(1), W.m(2))
class Func:
    def __init__(self, f): self.f = f
    def __get__(self, o, t=None): return self.f.__get__(o, t)
class U:
    g = Func(lambda self: type(self).__name__)
print(U().g(), U.g(U()))
