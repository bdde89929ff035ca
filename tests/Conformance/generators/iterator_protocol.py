class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter"); return CountIt(self.n)
class CountIt:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1; return self.i
c = Count(3); print(list(c), list(c), sum(c), 2 in c, max(c), [*c], tuple(c), dict(zip(c, c)), sorted(c, reverse=True))
a, b, d = c; print(a, b, d); first, *rest = c; print(first, rest)
for i in c:
    for j in c:
        if j == 2: break
    print(i, j)
i = iter(c); print(next(i), list(i), next(i, None)); print(iter(i) is i)
for e in ("iter(5)", "iter(None)", "iter(object())", "next(5)", "next([])", "next(iter([]))", "iter([], 1)", "iter()", "next()", "iter(int, 1, 2)", "list(5)", "for_", "[*5]", "a, b = 5", "sum(5)", "zip([1], 5)", "map(len, 5)", "enumerate(5)", "filter(None, 5)", "max(5)", "sorted(5)", "1 in 5", "dict(5)", "set(5)", "'x'.join(5)", "print(*5)", "reversed(5)", "any(5)", "iter(5, 5)", "tuple(None)"):
    try: r = eval(e) if "=" not in e else exec(e); print(e, type(r).__name__)
    except (TypeError, StopIteration, NameError) as err: print(e, "->", type(err).__name__, err)
class NoNext:
    def __iter__(self): return object()
class NoIter:
    def __next__(self): return 1
class RetSelf:
    def __iter__(self): return self
class NoneIter: __iter__ = None
class ErrIter:
    def __iter__(self): raise ValueError("iter failed")
class ErrNext:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next failed")
for cls in (NoNext, NoIter, RetSelf, NoneIter, ErrIter, ErrNext):
    try: list(cls())
    except Exception as err: print(cls.__name__, type(err).__name__, err)
print(next(NoIter()))
print(list(iter(iter([3, 2, 1, 0, 5]).__next__, 0)), list(iter(lambda l=[0]: l.append(l[-1] + 1) or l[-1], 4)), type(iter(int, 1)).__name__)
def stopper(): raise StopIteration
print(list(iter(stopper, None)))
def failer(): raise ValueError("callable failed")
try: list(iter(failer, None))
except ValueError as err: print(err)
class InstNext:
    def __init__(self): self.__next__ = lambda: 1
    def __iter__(self): return self
try: next(iter(InstNext()))
except TypeError as err: print(err)
import collections.abc as abc
print(isinstance(c, abc.Iterable), isinstance(c, abc.Iterator), isinstance(CountIt(1), abc.Iterator), isinstance(iter([]), abc.Iterator), [type(iter(o)).__name__ for o in ([], (), {}, set(), "", b"", range(1), bytearray(), frozenset(), {}.keys(), {}.values(), {}.items(), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), memoryview(b""))])
z = zip([1, 2], "ab"); print(iter(z) is z, next(z), list(z), list(z))
m = map(lambda *a: a, [1, 2], "abc"); print(next(m), list(m)); e = enumerate("ab", -1); print(next(e), list(e)); f = filter(str.isdigit, "a1b2"); print(list(f))
it = iter([1, 2, 3, 4]); print(list(zip(it, it)), list(it)); it = iter(range(10)); print([next(it), next(it)], sum(it)); it = iter("abc"); print("b" in it, list(it))
print(list(zip()), list(zip([])), list(zip([1])), list(zip([1, 2], [3])), list(zip([1], [2], [3], strict=True)), list(map(max, [1, 5], [4, 2])), list(enumerate([], 5)))
for args in (([1], [1, 2]), ([1, 2], [1]), ([], [1]), ([1], [2], [])):
    try: print(list(zip(*args, strict=True)))
    except ValueError as err: print(err)
