import copy
import heapq
import bisect

def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


data = [5, 3, 8, 1, 9, 2]
heap = data[:]
heapq.heapify(heap)
print(heap, [heapq.heappop(heap) for _ in range(6)])
for value in data:
    heapq.heappush(heap, value)
print(heap, heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 7), heap)
attempt("empty", heapq.heappop, [])
attempt("replace empty", heapq.heapreplace, [], 1)
print(heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(1, data), heapq.nsmallest(1, []))
print(heapq.nlargest(0, data), heapq.nlargest(-1, data), heapq.nsmallest(10, data), heapq.nlargest(2, iter("hello"), key=ord))
words = ["bb", "a", "cc", "d", "ee", "f", "ggg"]
for n in range(8):
    print(n, heapq.nlargest(n, iter(words), key=len), heapq.nsmallest(n, iter(words), key=len))
    print(n, heapq.nlargest(n, words, key=len), heapq.nsmallest(n, words, len))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3, 6, 8])))
print(list(heapq.merge(["a", "ccc"], ["bb", "dddd"], key=len)))
print(list(heapq.merge([7, 4], [6, 5, 1], reverse=True)))
print(list(heapq.merge([(1, "a"), (2, "a")], [(1, "b"), (2, "b")], key=lambda p: p[0])))
print(list(heapq.merge([(2, "a"), (1, "a")], [(2, "b"), (1, "b")], key=lambda p: p[0], reverse=True)))
print(list(heapq.merge()), list(heapq.merge("abc")))
heap = [1, 5, 3]
heapq._heapify_max(heap)
print(heap, heapq._heapreplace_max(heap, 2), heapq._heappop_max(heap), heap)

ordered = [1, 2, 2, 2, 5]
print([bisect.bisect_left(ordered, x) for x in range(7)], [bisect.bisect(ordered, x) for x in range(7)])
print(bisect.bisect_left(ordered, 2, 2), bisect.bisect_right(ordered, 2, 0, 2), bisect.bisect_right(ordered, x=2, hi=3))
bisect.insort(ordered, 3)
bisect.insort_left(ordered, 2.0)
print(ordered)
attempt("negative", bisect.bisect, ordered, 1, -1)
pairs = [("a", 1), ("b", 3)]
bisect.insort(pairs, ("c", 2), key=lambda p: p[1])
print(pairs, bisect.bisect_left(pairs, 2, key=lambda p: p[1]))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point([1], {2: 3})
q, r = copy.copy(p), copy.deepcopy(p)
print(q, r, q.x is p.x, r.x is p.x, r.y is p.y)
for value in [None, 1, 1.5, 2j, "x", b"x", (), (1, [2]), [1], {1: 2}, {1}, frozenset({1}), bytearray(b"z"), range(3), int, len,
              Point, ..., NotImplemented, slice(1, 2), lambda: 0, int | str, list[int]]:
    one, two = copy.copy(value), copy.deepcopy(value)
    print(type(value).__name__, one is value, one == value, two is value, two == value)
nested = [1]
nested.append(nested)
twin = copy.deepcopy(nested)
print(twin[1] is twin, twin is not nested)
inner = []
pair = (inner,)
inner.append(pair)
twin = copy.deepcopy(pair)
print(twin[0][0] is twin, twin is pair)
d = {}
d["self"] = d
twin = copy.deepcopy(d)
print(twin["self"] is twin)
shared = []
twin = copy.deepcopy([shared, shared])
print(twin[0] is twin[1], twin[0] is shared)


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


print(copy.copy(Custom()), copy.deepcopy(Custom()))


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (Reduced, (self.n,), {"extra": [1]}, iter([]), None)


attempt("reduced", lambda: vars(copy.copy(Reduced(2))))


class Stateful:
    def __getstate__(self):
        return [1, 2]

    def __setstate__(self, state):
        self.state = state


print(copy.copy(Stateful()).state, copy.deepcopy(Stateful()).state)


class Slots:
    __slots__ = ("a", "__b", "c")

    def __init__(self):
        self.a = [1]
        self.__b = 2

    def get(self):
        return self.a, self.__b


s = Slots()
print(copy.copy(s).get(), copy.deepcopy(s).get(), copy.copy(s).a is s.a, copy.deepcopy(s).a is s.a)


class ListSub(list):
    pass


class DictSub(dict):
    pass


ls = ListSub([1, [2]])
ls.tag = "t"
twin = copy.deepcopy(ls)
print(type(twin).__name__, twin, twin.tag, twin[1] is ls[1], copy.copy(ls))
ds = DictSub(a=[1])
twin = copy.deepcopy(ds)
print(type(twin).__name__, twin, twin["a"] is ds["a"])
print(copy.deepcopy(p.__repr__)(), copy.copy(Slots.get) is Slots.get)


class Bad:
    def __reduce_ex__(self, protocol):
        return 3


attempt("bad reduce", copy.copy, Bad())
attempt("generator", copy.copy, (x for x in ()))
attempt("module", copy.deepcopy, copy)


class Global:
    def __reduce__(self):
        return "GLOBAL"


g = Global()
print(copy.copy(g) is g, copy.deepcopy(g) is g)
memo = {}
copy.deepcopy([[1]], memo)
print(len(memo))
print(copy.Error.__mro__, copy.error is copy.Error)
try:
    raise ValueError("x", 1)
except ValueError as error:
    twin = copy.copy(error)
    print(repr(twin), twin is error, repr(copy.deepcopy(error)))
