print([], [1], [1, "a", None], list(), list("abc"), list((1, 2)), list(range(3)), list({1: 2}), list({5}), list(b"ab"), [*range(3), *"xy"], [[]] * 2, [0] * 5, [x for x in range(3)], list(map(str, range(3))), list(zip("ab", [1, 2])))
for a in ((5,), (None,), (1, 2), (object,)):
    try: print(list(*a))
    except TypeError as e: print(a if a != (object,) else "type", e)
try: list(x=1)
except TypeError as e: print(e)
a = [[0] * 3 for _ in range(2)]
a[0][0] = 1
b = [[0] * 3] * 2
b[0][0] = 1
print(a, b)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
    def __length_hint__(self): return 100
print(list(It()), [*It()])
class BadHint(It):
    def __length_hint__(self): return -1
class StrHint(It):
    def __length_hint__(self): return "x"
for c in (BadHint, StrHint):
    try: print(list(c()))
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
class BadIter:
    def __iter__(self): return 5
try: list(BadIter())
except TypeError as e: print(e)
class Raises:
    def __iter__(self):
        yield 1
        raise KeyError("inside")
try: list(Raises())
except KeyError as e: print(repr(e))
l = [1, 2]
l.__init__("xyz")
print(l)
l.__init__()
print(l)
x = [1, [2, [3]]]
y = x[:]
y[1][1].append(4)
print(x, y, x is y, x == y, x[1] is y[1])
