import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C({self.n})"
    def m(self): return f"m{self.n}"
c = C(1); r = weakref.ref(c); print(r(), r() is c, r is weakref.ref(c), type(r).__name__, weakref.getweakrefcount(c) >= 1, r == weakref.ref(c), hash(r) == hash(c), callable(r), r.__callback__)
log = []; cb = weakref.ref(c, lambda w: log.append(("dead", w() is None))); print(cb == r, cb is r, cb.__callback__ is not None); del c; gc.collect(); print(r(), cb(), log, r == r, repr(r).split(" at ")[0])
gone = weakref.ref(C(9)); gc.collect()
try: hash(gone)
except TypeError as e: print(e)
c = C(2); p = weakref.proxy(c); print(p.n, p.m(), p, isinstance(p, C), type(p).__name__, p == c if False else "", str(p)); p.n = 5; print(c.n); p.new = 1; del p.new; del c; gc.collect()
for e in ("p.n", "p.m()", "str(p)", "bool(p)", "len(p)"):
    try: print(eval(e))
    except ReferenceError as x: print(e, "->", x)
class L(list): pass
l = L([1, 2]); q = weakref.proxy(l); print(len(q), q[0], list(q), q + [3], 1 in q, q == [1, 2], bool(q)); q.append(9); print(l)
try: hash(q)
except TypeError as e: print(e)
class F:
    def __call__(self, x): return x * 2
f = F(); print(weakref.proxy(f)(5), type(weakref.proxy(f)).__name__)
for bad in (5, "s", None, (1,), [], {}, 1.5, b"x", object()):
    try: weakref.ref(bad); print(type(bad).__name__, "ok")
    except TypeError as e: print(e)
for ok in (C, len, lambda: 0, set(), frozenset(), type, (x for x in []), __import__("sys"), C(1).m):
    try: print(type(ok).__name__, weakref.ref(ok)() is ok)
    except TypeError as e: print(e)
class S: __slots__ = ("a",)
class SW: __slots__ = ("a", "__weakref__")
try: weakref.ref(S())
except TypeError as e: print(e)
s = SW(); print(weakref.ref(s)() is s)
o = C(3); m = weakref.WeakMethod(o.m); print(m()(), m() == o.m); del o; gc.collect(); print(m())
d = weakref.WeakValueDictionary(); k1, k2 = C("a"), C("b"); d["x"], d["y"] = k1, k2; print(len(d), sorted(d), d["x"], "y" in d, d.get("z"), sorted(map(repr, d.values()))); del k1; gc.collect(); print(len(d), list(d.items()), d.get("x", "gone")); d.update(q=k2); print(sorted(d), d.pop("q"), d.setdefault("n", k2), len(d))
w = weakref.WeakKeyDictionary(); a, b = C("k"), C("l"); w[a] = 1; w[b] = 2; print(len(w), w[a], a in w, C("k") in w, sorted(w.values())); del a; gc.collect(); print(len(w), list(w.values()), [x.n for x in w.keys()], w.get(b))
ws = weakref.WeakSet(); x, y = C("p"), C("q"); ws.add(x); ws.add(y); ws.add(x); print(len(ws), x in ws, sorted(e.n for e in ws)); del x; gc.collect(); print(len(ws), [e.n for e in ws]); ws.discard(y); print(len(ws), bool(ws))
fin_log = []; o = C("f"); fin = weakref.finalize(o, fin_log.append, "finalized"); print(fin.alive, fin.peek()[1].__name__, fin.atexit); del o; gc.collect(); print(fin_log, fin.alive, fin(), fin.peek()); o = C("g"); fin = weakref.finalize(o, lambda a, k=0: (a, k), 1, k=2); print(fin(), fin.alive, fin()); fin2 = weakref.finalize(o, print, "x"); print(fin2.detach()[2], fin2.alive)
class Sub(weakref.ref):
    def __init__(self, o, cb=None): super().__init__(o, cb); self.tag = "t"
z = C(8); sr = Sub(z); print(sr() is z, sr.tag, sr == weakref.ref(z)); cyc = C("cycle"); cyc.me = cyc; wr = weakref.ref(cyc); del cyc; gc.collect(); print(wr())
class Node:
    def __init__(self, p=None): self._p = weakref.ref(p) if p else None; self.kids = []; p and p.kids.append(self)
    @property
    def parent(self): return self._p and self._p()
root = Node(); kid = Node(root); print(kid.parent is root); del root; gc.collect(); print(kid.parent)
print(weakref.getweakrefs(z)[0] in (sr,) or len(weakref.getweakrefs(z)) >= 1, weakref.ReferenceType is weakref.ref, weakref.ProxyType.__name__, weakref.CallableProxyType.__name__)
