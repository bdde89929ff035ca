import gc
import weakref
from weakref import *

def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


class Thing:
    def __init__(self, name="t"): self.name = name
    def __repr__(self): return f"Thing({self.name})"
    def method(self): return "method of", self.name


def collect():
    gc.collect()


print(sorted(weakref.__all__), ReferenceType is ref, len(ProxyTypes))
t = Thing()
r = ref(t)
print(r() is t, getweakrefcount(t), len(getweakrefs(t)), ref(t) is r)
died = []
r2 = ref(t, lambda r: died.append(r() is None))
del t; collect()
print(r(), died)

d = WeakValueDictionary()
a, b = Thing("a"), Thing("b")
d["a"] = a; d["b"] = b; d["c"] = Thing("c"); collect()
print(sorted(d), len(d), d["a"], "c" in d, d.get("c"), d.get("a"), sorted(d.items()), list(d.values()), d.setdefault("a", b), sorted(d.keys()))
attempt("missing", lambda: d["c"])
del a; collect()
print(sorted(d), len(d), d.pop("b"), len(d), d.pop("zz", 5))
attempt("pop", d.pop, "zz")
d.update({"x": b}, y=b); print(sorted(d), [r() for r in d.valuerefs()], sorted((d | {"z": b}).keys()), sorted(({"z": b} | d).keys()))
e = d.copy(); d |= {"w": b}; print(sorted(e), sorted(d), len(d))
attempt("or", lambda: d | 3)
print(WeakValueDictionary([("k", b)])["k"], WeakValueDictionary(k=b)["k"])
print(e.popitem()[1])
attempt("no ref", d.__setitem__, "i", 3)
for key in d:
    pass
del d["w"], b, e; collect(); print(len(d), dict(d))
attempt("popitem", d.popitem)
print(repr(d).startswith("<WeakValueDictionary at 0x"))

k = WeakKeyDictionary()
a, b = Thing("a"), Thing("b")
k[a] = 1; k[b] = 2; k[Thing("c")] = 3; collect()
print(len(k), a in k, 3 in k, k[a], k.get(b), sorted(k.values()), sorted(x.name for x in k), k.setdefault(a, 7), k.pop(b), len(k.keyrefs()))
for missing in (lambda: k[b], lambda: k.pop(b)):
    try:
        missing()
    except KeyError as error:
        print(type(error.args[0]) is ref, error.args[0]() is b)
attempt("get", k.get, 3)
it = iter(k); next(it); del a; collect(); print(len(k)); it = None; collect(); print(len(k), list(k.items()), len(k.data))
k.update({b: 5}); k.update([(b, 6)]); print(dict(k), k.copy()[b], (k | {b: 8})[b])

s = WeakSet()
a, b = Thing("a"), Thing("b")
s.add(a); s.add(b); s.add(Thing("c")); collect()
print(len(s), a in s, 3 in s, sorted(x.name for x in s), len(s | {a}), len(s & {a}), len(s - {a}), len(s ^ {a}), s == WeakSet([a, b]), s <= {a, b}, s > {a}, s.isdisjoint([b]))
s.discard(a); attempt("remove", lambda: s.remove(a) if False else None); print(len(s), s.pop(), len(s))
attempt("pop", s.pop)
s.update([a, b]); s -= {a}; print(len(s)); s |= {a}; s &= {a}; print(len(s)); s ^= {b}; print(len(s)); s.clear(); print(len(s), s == 3, s)
print(len(WeakSet([a]).union([b])), WeakSet([a]).issubset([a, b]), WeakSet([a]).copy() == WeakSet([a]))

m = WeakMethod(a.method)
print(m()(), m == WeakMethod(a.method), m != WeakMethod(b.method), hash(m) == hash(WeakMethod(a.method)), m == 3)
attempt("method", WeakMethod, len)
attempt("function", WeakMethod, Thing.method)
gone = []
m2 = WeakMethod(b.method, lambda r: gone.append(r()))
del b; k.clear(); collect(); print(m2(), gone, m2 == m2, m2 == WeakMethod(a.method))

f = finalize(a, lambda *x, **y: ("finalized", x, y), 1, k=2)
print(f.alive, f.atexit, f.peek()[0] is a, f.peek()[2:], repr(f).startswith("<finalize object at 0x"), repr(f).endswith(hex(id(a)) + ">"))
print(f(), f(), f.alive, f.peek(), f.detach(), f.atexit, repr(f).endswith("; dead>"))
log = []
f = finalize(a, log.append, "died"); f.atexit = False
g = finalize(a, log.append, "detached"); print(g.detach()[1] == log.append, g.alive)
del a; collect(); print(log, f.alive)
t = Thing("exit")
finalize(t, print, "first made, last called"); finalize(t, print, "last made, first called")
skipped = finalize(t, print, "never"); skipped.atexit = False
p = proxy(t)
print(p.name, type(p) is ProxyType, p.method())
u = Thing("u"); p = proxy(u); del u; collect()
attempt("proxy", lambda: p.name)
attempt("ref int", ref, 3)
print(WeakSet[int], ref[int], WeakMethod.__mro__[1] is ref)
