class Tags(set):
    def add(self, x): super().add(x.lower())
    def __contains__(self, x): return super().__contains__(x.lower())
    def __repr__(self): return f"Tags({sorted(self)})"
    def __or__(self, o): return Tags(super().__or__(o))
t = Tags(["a"]); t.add("B"); print(t, "B" in t, "A" in t, "c" in t, len(t), t | {"z"}, type(t | {"z"}).__name__, type(t & t).__name__, type(t - t).__name__, type(t.copy()).__name__, type(t.union([])).__name__, t == {"a", "b"}, isinstance(t, set), sorted(t), t.__dict__)
class F(frozenset):
    def __new__(cls, *items): return super().__new__(cls, items)
    def __repr__(self): return "F" + str(tuple(sorted(self)))
    extra = 5
f = F(3, 1, 2); print(f, f.extra, hash(f) == hash(frozenset([1, 2, 3])), f == {1, 2, 3}, {f: 1}[frozenset((1, 2, 3))], type(f | {9}).__name__, type(f.copy()).__name__, f <= {1, 2, 3}, frozenset(f) == f)
class S(set): pass
print(S(), S([1]), repr(S("a")), {1: S([2])}, [S()], S([1]) == {1}, S([1]) | S([2]) == {1, 2}, frozenset(S([1])), set(S([1])))
class FS(frozenset): pass
print(FS(), FS([1]), repr(FS()))
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v) % 4
    def __repr__(self): return f"E{self.v}"
es = {E(i % 10) for i in range(30)}
print(len(es), sorted(es, key=lambda e: e.v), E(3) in es, E(33) in es); es.remove(E(3)); print(len(es), E(3) in es); es |= {E(3), E(77)}; print(len(es), sorted((es & {E(1), E(77), E(100)}), key=lambda e: e.v))
class Op:
    def __ror__(self, o): return "ror"
    def __rand__(self, o): return "rand"
    def __rsub__(self, o): return "rsub"
    def __rxor__(self, o): return "rxor"
    def __gt__(self, o): return "gt"
    def __iter__(self): return iter([1])
print({1} | Op(), {1} & Op(), {1} - Op(), {1} ^ Op(), {1} < Op(), {1}.union(Op()), {1} == Op())
r = {1, 2, 3}
for v in list(r):
    r.discard(v)
    r.add(v * 10)
print(sorted(r), r > {10}, r.issuperset({10, 20}))
class NoCmp: __hash__ = None
try: {NoCmp()}
except TypeError as e: print(e)
it = iter({1, 2}); print(it.__length_hint__(), type(it).__name__, next(it) in (1, 2), it.__length_hint__())
class Rec(set):
    __hash__ = object.__hash__
rec = Rec(); rec.add(rec); print(repr(rec))
