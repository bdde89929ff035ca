class Node:
    __slots__ = ("v", "nxt")
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
class LinkedList:
    def __init__(self, it=()):
        self.head, self.n = None, 0
        for x in it: self.append(x)
    def append(self, v):
        new = Node(v); self.n += 1
        if not self.head: self.head = new; return
        c = self.head
        while c.nxt: c = c.nxt
        c.nxt = new
    def __iter__(self):
        c = self.head
        while c: yield c.v; c = c.nxt
    def __len__(self): return self.n
    def node(self, i):
        if isinstance(i, slice): raise TypeError("no slices")
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError(f"{i} out of {self.n}")
        c = self.head
        for _ in range(i): c = c.nxt
        return c
    def __getitem__(self, i): return self.node(i).v
    def __setitem__(self, i, v): self.node(i).v = v
    def __delitem__(self, i):
        if i in (0, -self.n) and self.n: self.head = self.head.nxt
        else: p = self.node(i % self.n); q = self.node((i % self.n) - 1); q.nxt = p.nxt
        self.n -= 1
    def reverse(self):
        p, c = None, self.head
        while c: c.nxt, p, c = p, c, c.nxt
        self.head = p; return self
    def __contains__(self, v): return any(x == v for x in self)
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __add__(self, o): return LinkedList([*self, *o])
    def __repr__(self): return "->".join(map(repr, self)) or "empty"
l = LinkedList("abc"); l.append("d"); l[0] = "A"; print(l, len(l), l[-1], "b" in l, "z" in l, l.reverse(), l + "xy", l == LinkedList("dcbA"), list(reversed(list(l))), LinkedList(), bool(LinkedList())); del l[0]; print(l); del l[-1]; print(l); del l[1]; print(l)
for f in (lambda: l[9], lambda: l[1:2], lambda: LinkedList()[0]):
    try: f()
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
class BST:
    class N:
        def __init__(self, k, v): self.k, self.v, self.l, self.r = k, v, None, None
    def __init__(self, items=()): self.root, self.size = None, 0; [self.__setitem__(k, v) for k, v in items]
    def __setitem__(self, k, v):
        if self.root is None: self.root = BST.N(k, v); self.size += 1; return
        n = self.root
        while True:
            if k == n.k: n.v = v; return
            side = "l" if k < n.k else "r"; c = getattr(n, side)
            if c is None: setattr(n, side, BST.N(k, v)); self.size += 1; return
            n = c
    def __getitem__(self, k):
        n = self.root
        while n and n.k != k: n = n.l if k < n.k else n.r
        if n is None: raise KeyError(k)
        return n.v
    def __iter__(self):
        st, n = [], self.root
        while st or n:
            while n: st.append(n); n = n.l
            n = st.pop(); yield n.k; n = n.r
    def height(self, n=0):
        n = self.root if n == 0 else n
        return 0 if n is None else 1 + max(self.height(n.l) if n.l else 0, self.height(n.r) if n.r else 0)
    def __delitem__(self, k):
        def rm(n, k):
            if n is None: raise KeyError(k)
            if k < n.k: n.l = rm(n.l, k)
            elif k > n.k: n.r = rm(n.r, k)
            else:
                if not n.l: return n.r
                if not n.r: return n.l
                m = n.r
                while m.l: m = m.l
                n.k, n.v = m.k, m.v; n.r = rm(n.r, m.k)
            return n
        self.root = rm(self.root, k); self.size -= 1
t = BST((k, k * k) for k in (50, 30, 70, 20, 40, 60, 80, 30)); print(list(t), t.size, t[60], t.height()); del t[50]; del t[20]; print(list(t), t.root.k, t.size); t["x" if False else 45] = 1; print(list(t))
for k in (99, 20):
    try: t[k]
    except KeyError as e: print(repr(e))
try: t["s"]
except TypeError as e: print(e)
class Ring:
    def __init__(self, n): self.b, self.i, self.full = [None] * n, 0, False
    def push(self, v): self.b[self.i] = v; self.i = (self.i + 1) % len(self.b); self.full |= self.i == 0; return self
    def __iter__(self): yield from self.b[self.i:] if self.full else (); yield from self.b[:self.i]
print([list(Ring(3).push(1)), list(Ring(3).push(1).push(2).push(3)), list(Ring(3).push(1).push(2).push(3).push(4))])
class DSU:
    def __init__(self, n): self.p, self.s = list(range(n)), [1] * n
    def find(self, x):
        while x != self.p[x]: self.p[x] = x = self.p[self.p[x]]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.s[a] < self.s[b]: a, b = b, a
        self.p[b] = a; self.s[a] += self.s[b]; return True
d = DSU(8); print([d.union(a, b) for a, b in ((0, 1), (2, 3), (1, 2), (0, 3), (5, 6))], len({d.find(i) for i in range(8)}), d.s[d.find(3)])
