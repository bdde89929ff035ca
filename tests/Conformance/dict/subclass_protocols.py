class Lower(dict):
    def __init__(self, *a, **k):
        super().__init__()
        self.update(*a, **k)
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
    def __delitem__(self, k): super().__delitem__(k.lower())
    def get(self, k, d=None): return super().get(k.lower(), d)
    def update(self, *a, **k):
        for key, v in dict(*a, **k).items(): self[key] = v
l = Lower({"Abc": 1}, DEF=2)
l["Xyz"] = 3
print(l, l["ABC"], "def" in l, "XYZ" in l, l.get("xYZ"), len(l)); del l["Abc"]; print(l)
class OnlyGet:
    def __getitem__(self, k): return k * 2
print("%(ab)s %(c)s" % OnlyGet(), "{x}".format_map(OnlyGet()), eval("y + z", {}, OnlyGet()))
class Ns(dict):
    def __missing__(self, k):
        if k.startswith("__"): raise KeyError(k)
        print("missing", k); return 5
exec("w = abc + 1\nprint(w)", {}, Ns(print=print))
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases): return Ns()
    def __new__(m, name, bases, ns): return super().__new__(m, name, bases, dict(ns))
class X(metaclass=Meta):
    a = undefined_name
    b = a + 1
print(X.a, X.b)
class Frozen(dict):
    def _no(self, *a, **k): raise TypeError("frozen")
    __setitem__ = __delitem__ = pop = popitem = clear = update = setdefault = _no
    def __hash__(self): return hash(frozenset(self.items()))
f = Frozen(a=1)
for op in (lambda: f.__setitem__("b", 1), lambda: f.pop("a"), lambda: f.update(x=1), f.clear):
    try: op()
    except TypeError as e: print(e)
print({f: "hashable"}[Frozen(a=1)], f)
class Ordered(dict):
    def __iter__(self): return iter(sorted(super().keys()))
    def keys(self): return list(self)
    def items(self): return [(k, self[k]) for k in self]
o = Ordered(b=1, a=2)
print(list(o), o.items(), dict(o), {**o}, [*o], o, sorted(o), max(o), list(zip(o)), "%s" % o)
class Lru(dict):
    def __init__(self, n): self.n = n
    def __getitem__(self, k): v = self.pop(k); super().__setitem__(k, v); return v
    def __setitem__(self, k, v):
        self.pop(k, None)
        if len(self) >= self.n: del self[next(iter(self))]
        super().__setitem__(k, v)
c = Lru(2); c["a"] = 1; c["b"] = 2; c["a"]; c["c"] = 3; print(c)
class Rec(dict):
    def __missing__(self, k): v = self[k] = type(self)(); return v
r = Rec(); r["a"]["b"]["c"] = 1; print(r, type(r["a"]).__name__)
print(isinstance(r, dict), issubclass(Rec, dict), dict.__subclasses__ is not None, Rec.__mro__, type(dict.fromkeys("a")).__name__, type(Rec.fromkeys("a")).__name__, Rec.fromkeys("ab", 0))
