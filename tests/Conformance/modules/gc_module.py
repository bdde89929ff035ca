import gc, weakref
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), isinstance(gc.collect(), int), isinstance(gc.get_count(), tuple), isinstance(gc.get_threshold(), tuple), gc.garbage)
class N:
    def __init__(self): self.o = None
a, b = N(), N(); a.o, b.o = b, a; r = weakref.ref(a); del a, b; gc.collect(); print(r())
l = []; l.append(l); class_ref = None
class L(list): pass
x = L(); x.append(x); w = weakref.ref(x); del x; gc.collect(); print(w())
d = N(); d.d = {"me": d, "f": lambda: d}; w = weakref.ref(d); del d; gc.collect(); print(w())
def closure():
    n = N()
    def f(): return f, n
    n.f = f
    return weakref.ref(n)
w = closure(); gc.collect(); print(w())
class Self:
    def __init__(self): self.m = self.meth
    def meth(self): pass
s = Self(); w = weakref.ref(s); del s; gc.collect(); print(w())
def make_class():
    class Dyn: pass
    Dyn.inst = Dyn(); return weakref.ref(Dyn)
w = make_class(); gc.collect(); gc.collect(); print(w())
def gen():
    n = N(); yield weakref.ref(n); yield n
g = gen(); w = next(g); print(w() is not None); del g; gc.collect(); print(w())
def exc():
    n = N()
    try: raise ValueError(n)
    except ValueError as e: n.e = e; return weakref.ref(n)
w = exc(); gc.collect(); print(w())
log = []
class F:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
f = F("a"); del f; gc.collect(); print(log); f, g = F("b"), F("c"); f.o, g.o = g, f; del f, g; gc.collect(); print(sorted(log))
class Res:
    keep = []
    def __del__(self): Res.keep.append(self)
r = Res(); del r; gc.collect(); print(len(Res.keep), type(Res.keep[0]).__name__); Res.keep.clear(); gc.collect(); print(len(Res.keep))
class Err:
    def __del__(self): log.append("err")
e = Err(); del e; gc.collect(); print("err" in log)
big = [[] for _ in range(20000)]
for i in range(len(big)): big[i].append(big[i - 1])
w = weakref.WeakSet(); n = N(); n.big = big; w.add(n); del big, n; gc.collect(); print(len(w))
deep = None
for _ in range(50000): deep = [deep]
del deep; gc.collect(); print("deep list collected")
node = None
for _ in range(50000): m = N(); m.o = node; node = m
del node, m; gc.collect(); print("deep objects collected")
for bad in ("gc.collect('a')", "gc.collect(5)", "gc.set_threshold()", "gc.collect(-1)", "gc.set_threshold('a')"):
    try: print(bad, isinstance(eval(bad), int))
    except (TypeError, ValueError) as x: print(bad, "->", type(x).__name__)
print(isinstance(gc.collect(0), int), isinstance(gc.collect(generation=1), int), gc.is_tracked([]), gc.is_tracked(5), gc.is_tracked("s"), isinstance(gc.get_objects(), list), gc.freeze(), gc.unfreeze())
churn = 0
for i in range(200):
    t = {j: [j, (j, str(j))] for j in range(50)}; t["self"] = t; churn += len(t)
print(churn); kept = [bytearray(1000) for _ in range(100)]; s = "x" * 100000; parts = [s[i:i + 10] for i in range(0, 1000, 10)]; gc.collect(); print(len(kept), parts[5], sum(map(len, kept)))
