import copy
class Node:
    def __init__(self, name): self.name, self.links, self.data = name, [], {"tags": {name}, "hist": [(name, [0])]}
    def link(self, *o): self.links += o; return self
    def walk(self, seen=None):
        seen = [] if seen is None else seen
        if self not in seen:
            seen.append(self)
            for l in self.links: l.walk(seen)
        return seen
a, b, c, d = map(Node, "abcd"); a.link(b, c); b.link(d, a); c.link(d); d.link(d)
a2 = copy.deepcopy(a); print([n.name for n in a.walk()], [n.name for n in a2.walk()], len(set(map(id, a.walk())) & set(map(id, a2.walk()))), a2.links[0].links[0] is a2.links[1].links[0], a2.links[0].links[1] is a2, a2.links[0].links[0].links[0] is a2.links[0].links[0])
a2.links[0].data["tags"].add("new"); a2.data["hist"][0][1].append(1); print(sorted(b.data["tags"]), a.data["hist"], sorted(a2.links[0].data["tags"]), a2.data["hist"])
s = copy.copy(a); s.name = "shallow"; s.links.append(d); print(a.name, len(a.links), s.links is a.links); a.links.pop()
class Config:
    defaults = {"x": [1]}
    def __init__(self, **k): self.__dict__.update(copy.deepcopy(self.defaults)); self.__dict__.update(k)
    def __deepcopy__(self, memo):
        new = self.__class__.__new__(self.__class__); memo[id(self)] = new
        for k, v in self.__dict__.items(): setattr(new, k, v if k.startswith("shared") else copy.deepcopy(v, memo))
        return new
x = Config(shared_log=[], own=[1]); x.me = x; y = copy.deepcopy(x); y.own.append(2); y.shared_log.append("hi"); y.x.append(5); print(x.own, x.shared_log, x.x, Config.defaults, y.me is y)
class Undo:
    def __init__(self, state): self.state, self.stack = state, []
    def do(self, f): self.stack.append(copy.deepcopy(self.state)); f(self.state); return self
    def undo(self): self.state = self.stack.pop(); return self
u = Undo({"items": [1], "n": {"deep": [0]}}); u.do(lambda s: s["items"].append(2)).do(lambda s: s["n"]["deep"].clear()).do(lambda s: s.update(z=1)); print(u.state, len(u.stack), u.undo().state, u.undo().state, u.undo().state)
m = [[0] * 3 for _ in range(2)]; m2, m3 = [r[:] for r in m], copy.deepcopy(m); m[0][0] = 1; print(m, m2, m3); rows = [[0] * 2] * 2; r2 = copy.deepcopy(rows); r2[0][0] = 5; print(r2, rows)
class P:
    __slots__ = ("x", "parent", "__weakref__")
    def __init__(self, x, parent=None): self.x, self.parent = x, parent
p = P([1]); q = P([2], p); z = copy.deepcopy([p, q]); print(z[1].parent is z[0], z[0].x, z[0].x is p.x); deep = []; cur = deep
for i in range(150): cur.append([]); cur = cur[0]
dd = copy.deepcopy(deep); n = 0
while dd: dd, n = dd[0], n + 1
print(n); big = {i: {"v": list(range(i % 5)), "p": (i, [i])} for i in range(200)}; b2 = copy.deepcopy(big); print(b2 == big, b2[7]["p"][1] is big[7]["p"][1]); b2[7]["v"].append("x"); print(b2 == big)
from collections import OrderedDict, defaultdict, deque, namedtuple, Counter
N = namedtuple("N", "a b"); objs = [OrderedDict(a=[1]), defaultdict(list, k=[1]), deque([[1]], 3), N([1], 2), Counter("aab"), {frozenset([1]): [2]}]
for o, c in zip(objs, copy.deepcopy(objs)): print(type(c).__name__, c == o, c is o, c)
print(copy.deepcopy(defaultdict(int)).default_factory is int, copy.deepcopy(deque([1], 2)).maxlen); import enum
class E(enum.Enum): A = [1]
print(copy.deepcopy(E.A) is E.A, copy.copy(E.A) is E.A, copy.deepcopy([E.A])[0] is E.A)
