class Point(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
    y = property(lambda s: s[1])
    def __add__(self, o): return Point(self.x + o[0], self.y + o[1])
    def __repr__(self): return f"Point({self.x}, {self.y})"
p = Point(1, 2)
print(p, p.x, p.y, p + (3, 4), p == (1, 2), hash(p) == hash((1, 2)), {p: 1}[1, 2], p[0], p[:], type(p[:]).__name__, type(p * 2).__name__, list(p), isinstance(p, tuple), len(p), p < (1, 3), sorted([Point(2, 1), Point(1, 5)]), p.__dict__)
p.extra = 5
print(p.extra, p.__dict__)
a, b = p
print(a, b, *p, "%s-%s" % p, "%s" % (p,))
d = {(1, 2): "a", (1, 2.0): "b", (True, 2): "c", ("x",): "d", (): "e", ((1,), 2): "f"}
print(d, d[1, 2], d[()], d[(1,), 2])
for bad in ((1, []), ({},), (set(),), ((), [1])):
    try: hash(bad)
    except TypeError as e: print(bad, e)
print(hash(()) == hash(()), hash((1,)) == hash((1.0,)), hash((1, 2)) != hash((2, 1)), len({(i, j) for i in range(20) for j in range(20)}), len({hash((i, j)) for i in range(30) for j in range(30)}))
ts = [(), (0,), (1,), (1, 2), (1, 2, 3), (2,), (1, "a"), ((1,), 2)]
for a in ts:
    row = ""
    for b in ts:
        try: row += "<" if a < b else ">" if a > b else "="
        except TypeError: row += "!"
    print(a, row)
nan = float("nan")
print((nan,) == (nan,), (nan, 1) < (nan, 2), (1, nan) == (1, float("nan")))
class Slotted(tuple):
    __slots__ = ()
    def first(self): return self[0]
s = Slotted([7, 8])
print(s, s.first(), type(s).__name__)
try: s.x = 1
except AttributeError as e: print(e)
try:
    class Bad(tuple): __slots__ = ("x",)
except TypeError as e: print(e)
t = (1, [2])
u = t[:]
print(u is t, tuple(t) is t, t * 1 == t, t + () == t, () + () == ())
r = ([],); r[0].append(r); print(r)
