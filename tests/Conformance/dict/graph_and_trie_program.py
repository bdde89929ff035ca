END = "$"
def build(words):
    root = {}
    for w in words:
        n = root
        for c in w: n = n.setdefault(c, {})
        n[END] = n.get(END, 0) + 1
    return root
def complete(t, p):
    n = t
    for c in p:
        if c not in n: return []
        n = n[c]
    out, st = [], [(p, n)]
    while st:
        s, n = st.pop()
        if END in n: out.append((s, n[END]))
        st += sorted(((s + c, k) for c, k in n.items() if c != END), reverse=True)
    return out
t = build("car card care cat dog do car".split()); print(complete(t, "ca"), complete(t, "do"), complete(t, "x"), len(complete(t, "")), t["d"])
def size(t): return sum(1 if k == END else 1 + size(v) for k, v in t.items())
print(size(t), sorted(t), list(t["c"]["a"]))
def invert(d):
    out = {}
    for k, vs in d.items():
        for v in vs: out.setdefault(v, []).append(k)
    return out
g = {"app": ["lib", "log"], "lib": ["core"], "log": ["core", "io"], "core": [], "io": ["core"]}
print(invert(g), {k: len(v) for k, v in g.items()})
def topo(g):
    deg = {k: 0 for k in g}
    for vs in g.values():
        for v in vs: deg[v] += 1
    ready, out = [k for k, n in deg.items() if not n], []
    while ready:
        k = ready.pop(); out.append(k)
        for v in g[k]:
            deg[v] -= 1
            if not deg[v]: ready.append(v)
    return out if len(out) == len(g) else None
print(topo(g), topo({"a": ["b"], "b": ["a"]}), topo({}))
def flatten(d, pre=""):
    out = {}
    for k, v in d.items():
        if isinstance(v, dict) and v: out |= flatten(v, f"{pre}{k}.")
        else: out[pre + str(k)] = v
    return out
def unflatten(d):
    out = {}
    for k, v in d.items():
        *path, last = k.split("."); n = out
        for p in path: n = n.setdefault(p, {})
        n[last] = v
    return out
cfg = {"db": {"host": "x", "ports": {"r": 1, "w": 2}}, "debug": True, "empty": {}}; f = flatten(cfg); print(f, unflatten(f) == cfg)
def diff(a, b): return {k: (a.get(k), b.get(k)) for k in sorted(a.keys() | b.keys()) if a.get(k) != b.get(k)}
print(diff(f, {**f, "debug": False, "new": 1}), diff({}, {}), {k: v for k, v in f.items() if k.startswith("db.")})
class Lru:
    def __init__(self, n): self.n, self.d, self.hits = n, {}, 0
    def __call__(self, f):
        def w(k):
            if k in self.d: self.hits += 1; self.d[k] = v = self.d.pop(k); return v
            if len(self.d) >= self.n: del self.d[next(iter(self.d))]
            self.d[k] = v = f(k); return v
        w.cache = self; return w
@Lru(3)
def sq(x): return x * x
print([sq(i) for i in (1, 2, 3, 1, 4, 2)], list(sq.cache.d), sq.cache.hits); hist = {}
for w in "to be or not to be that is the question".split(): hist[len(w)] = hist.get(len(w), ()) + (w,)
print(dict(sorted(hist.items())), max(hist, key=lambda k: len(hist[k])), {v: k for k, vs in hist.items() for v in vs}["question"]); m = {}
for i in range(1, 13): m.setdefault("fizz" if i % 3 == 0 else "buzz" if i % 5 == 0 else "n", []).append(i)
print(m); sparse = {(0, 1): 2, (1, 0): 3}; print({(r, c): sum(sparse.get((r, k), 0) * sparse.get((k, c), 0) for k in range(2)) for r in range(2) for c in range(2)})
