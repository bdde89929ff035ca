class Bag:
    def __init__(self, *i): self.i = list(i)
    def __len__(self): return len(self.i)
    def __getitem__(self, k): print("get", k); return self.i[k]
    def __setitem__(self, k, v): print("set", k, v); self.i[k] = v
    def __delitem__(self, k): print("del", k); del self.i[k]
    def __contains__(self, v): print("contains", v); return v in self.i
    def __iter__(self): print("iter"); return iter(self.i)
    def __reversed__(self): print("reversed"); return reversed(self.i)
    def __bool__(self): print("bool"); return True
    def __length_hint__(self): return 5
b = Bag(1, 2, 3)
print(len(b), b[0], b[-1], b[1:], 2 in b, 9 not in b, list(b), list(reversed(b)), bool(b), [*b], max(b), sum(b), sorted(b, reverse=True), tuple(b), set(b) == {1, 2, 3}, dict(enumerate(b)))
b[0] = 10; b[1:2] = [7, 8]; del b[-1]; b[0] += 5; print(b.i)
x, *y = b; print(x, y)
for v in b: print(v, end=" ")
print(1 if b else 2, not b)
class Map:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        if k not in self.d: raise KeyError(k)
        return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def keys(self): return self.d.keys()
m = Map(); m["a"] = 1; m[1, 2] = "t"; m[None] = 0; m[...] = "e"; m[1:2] if False else None
print(m["a"], m[1, 2], m[None], m[...], dict(m))
try: m["zz"]
except KeyError as e: print(repr(e))
try: {**m}
except TypeError as e: print(e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration("done", self.n)
        self.n -= 1; return self.n
i = It(3); print(list(i), list(i), next(i, "d"))
try: next(i)
except StopIteration as e: print(e.args, e.value)
class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0] and a[0].__name__); return a[0] is ValueError
with Ctx() as c, Ctx(): raise ValueError
class Sparse(dict):
    def __missing__(self, k): return 0
s = Sparse(); s[5] += 2; print(s, s[9], len(s), s.get(9))
class Mat:
    def __init__(self, r): self.r = r
    def __getitem__(self, ij): i, j = ij; return self.r[i][j] if not isinstance(i, slice) else [row[j] for row in self.r[i]]
    def __matmul__(self, o): return Mat([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.r)] for r in self.r])
    def __eq__(self, o): return self.r == o.r
    def __iter__(self): return (v for r in self.r for v in r)
a = Mat([[1, 2], [3, 4]]); print(a[0, 1], a[:, 1], (a @ a).r, a == Mat([[1, 2], [3, 4]]), list(a), 3 in a, sum(a))
class Trie:
    def __init__(self): self.k, self.end = {}, False
    def add(self, w):
        n = self
        for c in w: n = n.k.setdefault(c, Trie())
        n.end = True; return self
    def __contains__(self, w):
        n = self
        for c in w:
            if c not in n.k: return False
            n = n.k[c]
        return n.end
    def __iter__(self):
        if self.end: yield ""
        for c in sorted(self.k): yield from (c + w for w in self.k[c])
    def __len__(self): return sum(1 for _ in self)
t = Trie().add("cat").add("car").add("dog").add("ca"); print("car" in t, "c" in t, list(t), len(t))
