import weakref, gc
class Image:
    loads = 0
    def __init__(self, name): self.name = name; Image.loads += 1
cache = weakref.WeakValueDictionary()
def load(name):
    img = cache.get(name)
    if img is None: img = cache[name] = Image(name)
    return img
a, b = load("x"), load("x"); c = load("y"); print(a is b, Image.loads, sorted(cache)); del a, b; gc.collect(); print(sorted(cache), len(cache)); d = load("x"); print(Image.loads); e = load("x"); print(Image.loads, d is e)
class Observable:
    def __init__(self): self.obs = weakref.WeakSet()
    def fire(self, *a): return sorted(o.notify(*a) for o in self.obs)
class Obs:
    def __init__(self, n): self.n = n
    def notify(self, e): return f"{self.n}:{e}"
s = Observable(); o1, o2 = Obs("a"), Obs("b"); s.obs.add(o1); s.obs.add(o2); print(s.fire("e1")); del o1; gc.collect(); print(s.fire("e2"))
class Signal:
    def __init__(self): self.h = []
    def connect(self, m): self.h.append(weakref.WeakMethod(m) if hasattr(m, "__self__") else weakref.ref(m))
    def emit(self, v): live = [h() for h in self.h]; self.h = [h for h, l in zip(self.h, live) if l]; return [l(v) for l in live if l]
class W:
    def __init__(self, k): self.k = k
    def on(self, v): return self.k * v
def fn(v): return f"fn {v}"
sig = Signal(); w = W(3); sig.connect(w.on); sig.connect(fn); print(sig.emit(5), len(sig.h)); del w; gc.collect(); print(sig.emit(6), len(sig.h))
extra = weakref.WeakKeyDictionary()
class Thing: pass
t1, t2 = Thing(), Thing(); extra[t1] = "meta1"; extra[t2] = "meta2"; print(extra[t1], sorted(extra.values())); del t1; gc.collect(); print(sorted(extra.values()))
for bad in (5, "s", []):
    try: extra[bad] = 1
    except TypeError as x: print(x)
try: cache["z"] = 5
except TypeError as x: print(x)
try: extra[Thing()]
except KeyError as x: print("KeyError")
class Tree:
    def __init__(self, v, parent=None): self.v, self.kids = v, []; self.parent = weakref.proxy(parent) if parent else None; parent and parent.kids.append(self)
    def path(self): return (self.parent.path() if self.parent else []) + [self.v]
r = Tree("r"); k = Tree("g", Tree("c", r)); print(k.path(), r.kids[0].kids[0] is k); del r; gc.collect()
try: k.path()
except ReferenceError as x: print(x)
res = []
class Res:
    def __init__(self, n): self.n = n; self._f = weakref.finalize(self, res.append, n)
    def close(self): self._f()
x, y = Res(1), Res(2); x.close(); x.close(); print(res); del x, y; gc.collect(); print(sorted(res)); m = weakref.WeakValueDictionary(); objs = [Thing() for _ in range(20)]
for i, o in enumerate(objs): m[i] = o
del o; del objs[::2]; gc.collect(); print(len(m), sorted(m)[:3]); objs.clear(); gc.collect(); print(len(m), dict(m)); keep = Thing(); m["k"] = keep; n = m.copy(); print(len(n), type(n).__name__, n["k"] is keep, list(m.keys()), [v is keep for v in m.values()], m.pop("k") is keep, len(m))
it = weakref.WeakSet([keep]); print(it | {keep} == {keep} if False else len(it | {keep}), keep in it & {keep}, it == weakref.WeakSet([keep]), it.issubset([keep]), len(it - {keep}), it.pop() is keep, len(it))
chain = [Thing() for _ in range(50)]
for p, q in zip(chain, chain[1:]): p.next = q; q.prev = p
refs = [weakref.ref(z) for z in chain]; del chain, p, q; gc.collect(); print(sum(r() is not None for r in refs)); order = []
u = Thing(); weakref.ref(u, lambda r: order.append("never: the reference itself died")); gc.collect(); v1 = weakref.ref(u, lambda r: order.append(1)); v2 = weakref.ref(u, lambda r: order.append(2)); del u; gc.collect(); print(sorted(order))
