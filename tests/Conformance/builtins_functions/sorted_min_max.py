print(sorted([3, 1, 2]), sorted("hello"), sorted({2: "b", 1: "a"}), sorted([3, 1, 2], reverse=True), sorted(["bb", "a", "ccc"], key=len), sorted([1, -2, 3], key=abs, reverse=True), sorted([], key=None), sorted(range(5), key=lambda v: (v % 2, -v)), sorted([("b", 1), ("a", 2)], key=lambda p: p[1]), sorted(iter([2, 1])), sorted([True, 0, 2.5]), sorted([[2], [1, 9]]))
print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "B", key=str.lower), min([], default="none"), max((), default=None), min([1], default=5), max([-5, 3], key=abs), min({"z": 1, "a": 2}), max(1, 2.5, True), min(1, 1.0), max(1.0, 1), min([[1, 2], [1]]), max("abc", "abd"), min((x * x for x in range(-3, 3))), max([0], [1]), min("b", "a", key=ord), max(range(10), key=lambda v: v % 7), min([3, 1], [2]), max({1, 5}), max([(1, "b"), (1, "a")]))
for e in ("min()", "max()", "min(5)", "max([])", "min(())", "max(1, 'a')", "min([1, 'a'])", "max(1, 2, default=3)", "min([1], key=5)", "max([1, 2], foo=1)", "sorted(5)", "sorted([1, 'a'])", "sorted()", "sorted([1], key=1)", "min(None)", "max(1, key=abs)", "min([], key=abs)", "sorted([1, 2], reverse='yes')", "sorted([None, 1])", "max([1j, 2j])", "min({})", "sorted([3, 1], key=lambda: 1)", "max([[]], key=len)", "sorted('ab', None)", "min(1, 2, key=None)", "max([1], [2], key=sum)", "sorted([1, 2], reverse=[])", "sorted([2, 1], reverse=1.5)"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError) as x: print(e, "->", type(x).__name__, x)
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): cmp.append((self.v, o.v)); return self.v < o.v
    def __gt__(self, o): cmp.append(("gt", self.v, o.v)); return self.v > o.v
    def __repr__(self): return f"C{self.v}"
cmp = []; print(min(C(3), C(1), C(2)), cmp); cmp.clear(); print(max([C(3), C(1), C(5)]), cmp)
keys = []; print(max([3, 1, 2], key=lambda v: keys.append(v) or v), keys)
nan = float("nan"); print(min(nan, 1), min(1, nan), max(nan, 1), max(1, nan), sorted([3, 1, 2], key=lambda v: -v), [min([a, b]) for a in (0, -0.0) for b in (0, -0.0)])
stable = sorted(enumerate("banana"), key=lambda p: p[1]); print(stable); print(sorted(stable, key=lambda p: p[1], reverse=True))
print(sorted(["é", "z", "a", "Z"]), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), sorted("The quick brown".split(), key=str.casefold), sorted([(2, "a"), (1, "b"), (2, "A")], key=lambda t: (t[0], t[1].lower())), sorted({"b": 1, "a": 2}.items()), sorted(set("hello")), sorted([b"b", b"a"]), sorted([(), (0,), (0, 0)]), sorted([0.1, -0.0, 0, 1e-9]), sorted([frozenset([1, 2]), frozenset([1])]))
l = [3, 1, 2]; s = sorted(l); print(l, s, s is l, l.sort(), l, l.sort(key=lambda v: -v), l, l.sort(reverse=True), l)
