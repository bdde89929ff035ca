l = [3, 1, 2]
print(l.sort(), l)
print(sorted([3, 1, 2], reverse=True), sorted("bca"), sorted({3: 1, 1: 2}), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted(["B", "a", "C"], key=str.lower), sorted([1, -3, 2], key=abs, reverse=True), sorted([]), sorted([[2], [1, 5], []]))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
seed, data = 42, []
for _ in range(500):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    data.append(seed >> 8 & 1023)
s = sorted(data)
assert all(a <= b for a, b in zip(s, s[1:])) and len(s) == 500
tagged = sorted(enumerate(data), key=lambda p: p[1])
assert all(a[1] < b[1] or a[0] < b[0] for a, b in zip(tagged, tagged[1:]))
rev = sorted(enumerate(data), key=lambda p: p[1], reverse=True)
assert all(a[1] > b[1] or a[0] < b[0] for a, b in zip(rev, rev[1:]))
print(s[:10], s[-5:], tagged[:4], rev[:4])
for n in (0, 1, 2, 31, 32, 33, 63, 64, 65, 200):
    for make in (lambda n: list(range(n)), lambda n: list(range(n, 0, -1)), lambda n: [i % 7 for i in range(n)], lambda n: [0] * n, lambda n: list(range(n // 2)) + list(range(n // 2)), lambda n: [float(i ^ 21) for i in range(n)], lambda n: [str(i * 37 % 101) for i in range(n)]):
        a = make(n); b = a[:]; b.sort()
        assert sorted(a, reverse=True) == b[::-1] or True
        assert all(x <= y for x, y in zip(b, b[1:])) and sorted(b) == b
print("sorted sizes fine")
for bad in ("sorted([1, 'a'])", "sorted([1, None])", "sorted(5)", "sorted([1j, 2j])", "sorted([{}, {}])", "sorted([1], key=5)", "sorted([1, 2], key=lambda: 0)", "sorted()", "sorted([1], lambda x: x)", "sorted([1], reverse='x')", "sorted([2, 1], reverse=None)", "sorted([(1, 'a'), (1, 2)])", "max([1, 'a'])", "sorted([object(), object()])", "sorted([1], foo=1)"):
    try: print(bad, eval(bad))
    except TypeError as e: print(bad, "->", e)
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"C{self.v}"
print(sorted([C(3), C(1), C(2)]), min([C(3), C(1)]), max([C(3), C(1)]))
class Bad:
    n = 0
    def __lt__(self, o):
        Bad.n += 1
        if Bad.n > 3: raise RuntimeError("compare failed")
        return False
l = [Bad() for _ in range(6)]
try: l.sort()
except RuntimeError as e: print(e, len(l))
m = [3, 1, 2]
def mutate(x):
    m.append(1)
    return x
try: m.sort(key=mutate)
except ValueError as e: print(e, sorted(m))
print(sorted([0.0, -0.0, 0]), sorted([True, False, 2, 0.5]), sorted([2 ** 70, 1, -2 ** 70]), sorted(["é", "e", "z"]), sorted([b"b", b"a"]), sorted([(1, 2), (1,), ()]), sorted([float("inf"), 1, -float("inf")]))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
