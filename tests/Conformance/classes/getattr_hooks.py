class G:
    real = 1
    def __getattr__(self, n):
        if n.startswith("x"): return f"dyn {n}"
        raise AttributeError(f"no {n} here")
g = G(); print(g.real, g.xyz, hasattr(g, "xq"), hasattr(g, "q"), getattr(g, "q", 5))
try: g.q
except AttributeError as e: print(e)
class GA:
    def __init__(self): self.a = 1
    def __getattribute__(self, n):
        print("getattribute", n)
        if n == "secret": return "intercepted"
        return super().__getattribute__(n)
    def m(self): return "m"
o = GA(); print(o.a, o.secret, o.m(), len.__name__)
try: o.nope
except AttributeError as e: print(e)
print(hasattr(o, "zz"), o.__class__.__name__, str(type(o).__name__))
class Both:
    def __getattribute__(self, n):
        if n == "raise": raise AttributeError("from getattribute")
        if n == "val": raise ValueError("other")
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return f"getattr got {n}"
b = Both(); print(getattr(b, "raise"), b.anything)
try: b.val
except ValueError as e: print(e)
class S:
    def __setattr__(self, n, v): print("setattr", n, v); super().__setattr__(n, v if n != "dbl" else v * 2)
    def __delattr__(self, n): print("delattr", n); object.__delattr__(self, n)
s = S(); s.a = 1; s.dbl = 5; s.a += 10; print(s.__dict__); del s.a; setattr(s, "q", 1); delattr(s, "q"); print(vars(s)); s.__dict__["direct"] = 1; print(s.direct)
class Proxy:
    def __init__(self, t): object.__setattr__(self, "_t", t)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
    def __delattr__(self, n): delattr(self._t, n)
    def __dir__(self): return ["custom"] + [n for n in dir(self._t) if not n.startswith("_")]
class Target: y = 5
t = Target(); p = Proxy(t); p.x = 3; print(p.x, t.x, p.y, dir(p)); del p.x; print(hasattr(t, "x"))
try: len(Proxy([1]))
except TypeError as e: print(e)
print(Proxy([1, 2]).__len__(), Proxy("abc").upper())
class Special:
    def __getattr__(self, n): print("looked up", n); raise AttributeError(n)
sp = Special()
for f in (len, iter, str, repr, hash, bool, lambda v: v + 1, lambda v: v[0], lambda v: v(), lambda v: v == 1, lambda v: 1 in v, lambda v: -v):
    try: r = f(sp); print(type(r).__name__)
    except TypeError as e: print(e)
class ClassMeta(type):
    def __getattr__(cls, n): return f"class attr {n}"
    def __setattr__(cls, n, v): print("class set", n); super().__setattr__(n, v)
class K(metaclass=ClassMeta): z = 1
print(K.q, K.z); K.w = 2; print(K.w)
try: K().q
except AttributeError as e: print(e)
class Fluent:
    def __init__(self, path=""): self.p = path
    def __getattr__(self, n): return Fluent(f"{self.p}/{n}")
    def __getitem__(self, k): return Fluent(f"{self.p}[{k}]")
    def __call__(self, **k): return f"{self.p}?{k}"
print(Fluent().users[5].posts(limit=3))
class Count(dict):
    def __getattr__(self, n): return self.setdefault(n, 0)
    def __setattr__(self, n, v): self[n] = v
c = Count(); c.a += 1; c.a += 1; c.b; print(c)
print(getattr(5, "real"), getattr([], "foo", None), hasattr("", "upper"), getattr(G, "real"), [getattr(g, f"x{i}") for i in range(2)])
