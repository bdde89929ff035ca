import gc, weakref
class Tree:
    __slots__ = ("left", "right", "v", "__weakref__")
    def __init__(self, d, v=1): self.v = v; self.left = Tree(d - 1, 2 * v) if d else None; self.right = Tree(d - 1, 2 * v + 1) if d else None
    def check(self): return self.v + (self.left.check() - self.right.check() if self.left else 0)
long_lived = Tree(10); print(long_lived.check())
for d in range(4, 10, 2): print(d, sum(Tree(d, i).check() for i in range(20)))
print(long_lived.check()); refs = []
class G:
    def __init__(self, n): self.n, self.e = n, []
nodes = [G(i) for i in range(300)]
for i, n in enumerate(nodes): n.e = [nodes[(i * 7 + k) % 300] for k in range(3)]
refs = [weakref.ref(n) for n in nodes]; root = nodes[0]; del n
def reach(r):
    seen, st = {id(r)}, [r]
    while st:
        for m in st.pop().e:
            if id(m) not in seen: seen.add(id(m)); st.append(m)
    return len(seen)
print(reach(root), sum(r() is not None for r in refs)); root.e = []; del nodes; gc.collect(); print(sum(r() is not None for r in refs), root.n)
cache = {}
for i in range(3000):
    cache[i] = [i, str(i), {"k": (i,)}]
    if i % 3 == 0: cache.pop(i // 2, None)
    if i % 500 == 0: gc.collect()
print(len(cache), cache[2999], sum(v[0] for v in cache.values()))
strings = ["".join(chr(97 + (i * j) % 26) for j in range(20)) for i in range(500)]; joined = ",".join(strings); gc.collect(); print(len(joined), joined.split(",") == strings, hash(joined) == hash(",".join(strings)))
class Ring:
    def __init__(self, n): self.items = [None] * n; self.i = 0
    def put(self, x): self.items[self.i % len(self.items)] = x; self.i += 1
r = Ring(16)
for i in range(5000): r.put({"i": i, "prev": r.items[(i - 1) % 16] if i % 100 == 0 else None})
print(sorted(x["i"] for x in r.items)[:3], r.i); big = [2 ** (i * 10) for i in range(200)]; gc.collect(); print(sum(big) % (10 ** 9 + 7), big[150].bit_length())
def gens(n): return [(lambda k: (x * k for x in range(5)))(k) for k in range(n)]
gs = gens(200); [next(g) for g in gs]; gc.collect(); print(sum(sum(g) for g in gs)); fs = [(lambda a: (lambda b: a + b))(i) for i in range(500)]; gc.collect(); print(sum(f(1) for f in fs))
sets = [set(range(i, i + 10)) for i in range(200)]; u = set().union(*sets); gc.collect(); print(len(u), len(set.intersection(*sets[:5])), sorted(map(len, sets))[0]); mats = [[[i * j for j in range(8)] for i in range(8)] for _ in range(50)]; t = [list(map(list, zip(*m))) for m in mats]; gc.collect(); print(t[0] == mats[0], sum(sum(map(sum, m)) for m in t))
class Fin:
    done = 0
    def __init__(self, o): self.o = o
    def __del__(self): Fin.done += 1
for i in range(300): x = Fin(None); x.o = x
del x; gc.collect(); gc.collect(); print(Fin.done); d = weakref.WeakValueDictionary()
class V: pass
hold = []
for i in range(500):
    v = V(); d[i] = v
    if i % 10 == 0: hold.append(v)
del v; gc.collect(); print(len(d), sorted(d)[:3]); exc = []
for i in range(200):
    try: raise ValueError([i] * 10)
    except ValueError as e: exc.append(e) if i % 50 == 0 else None
gc.collect(); print([e.args[0][0] for e in exc], exc[1].__traceback__.tb_lineno > 0); ba = bytearray()
for i in range(1000): ba += bytes([i % 256]) * 10
gc.collect(); print(len(ba), sum(ba)); mv = memoryview(ba)[100:200]; del ba; gc.collect(); print(mv[0], len(mv), bytes(mv[:3]))
