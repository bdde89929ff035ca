class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): print("len"); return self.n
    def __getitem__(self, i):
        print("get", i)
        if isinstance(i, slice): return list(range(*i.indices(self.n)))
        if not -self.n <= i < self.n: raise IndexError(f"no {i}")
        return i % self.n * 10
s = Seq(3)
print(s[0], s[-1], s[1:], s[::-1], s[:100])
print(list(s)); print(list(reversed(s))); print(20 in s); print(7 in s)
a, b, c = s; print(a, b, c)
print(list(zip(s, "ab")), max(s), sum(s))
for i, v in enumerate(s): print(i, v)
import bisect
print(bisect.bisect([0, 10, 20], 10))
try: s["x"]
except TypeError as e: print(e)
class Grid:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v
    def __getitem__(self, k):
        match k:
            case int(x), int(y): return self.d.get((x, y), 0)
            case slice() as sl, int(y): return [self[x, y] for x in range(*sl.indices(3))]
            case int(x), slice() as sl: return [self[x, y] for y in range(*sl.indices(3))]
            case _: raise TypeError(f"bad index {k!r}")
    def __delitem__(self, k): del self.d[k]
    def __contains__(self, v): return v in self.d.values()
g = Grid(); g[0, 0] = 1; g[1, 2] = 5
print(g[0, 0], g[1, :], g[:, 2], g[2, 2], 5 in g, 9 in g); del g[0, 0]; print(g[0, 0])
try: g["a"]
except TypeError as e: print(e)
g[1, 2] += 10; print(g[1, 2])
class OldIter:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return "abc"[i]
print(list(OldIter()), "b" in OldIter(), [*map(str.upper, OldIter())], "-".join(OldIter()), tuple(enumerate(OldIter())))
class StopIter:
    def __getitem__(self, i):
        if i > 1: raise StopIteration
        return i
print(list(StopIter()))
class KeyErr:
    def __getitem__(self, i): raise KeyError(i)
try: list(KeyErr())
except KeyError as e: print(repr(e))
class Rev:
    def __reversed__(self): return iter("xyz")
    def __len__(self): return 1
print(list(reversed(Rev())))
class NoRev:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i
try: reversed(NoRev())
except TypeError as e: print(e)
class Contains:
    def __contains__(self, x): return "yes"
print(1 in Contains(), 1 not in Contains())
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])
try: 1 in NoContains()
except TypeError as e: print(e)
class Index:
    def __getitem__(self, k): return k
i = Index(); print(i[i[1:2]], i[i[1], i[2]], i[lambda: 0].__name__, i[...])
class ClassGet:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(ClassGet[int], ClassGet[1, 2], ClassGet[:])
try: int[1]
except TypeError as e: print(e)
try: ClassGet()[1]
except TypeError as e: print(e)
print(list[int], dict[str, int], tuple[int, ...], list[int][:0] if False else list[list[int]])
