print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([])), list(zip("ab")), list(zip([1, 2], [3, 4], strict=True)), dict(zip("ab", range(2))), list(zip(*[(1, "a"), (2, "b")])), list(zip(range(3), range(0, 30, 10), "xyz")), tuple(zip({1: 2}, {3})))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(pow, [2, 3], [3, 2])), list(map(None.__class__, [])), list(map(len, ["a", "bb"])), list(map(str.upper, "ab")), list(map(int, "123")), list(map(max, [1, 5], [4, 2], [3, 3])), list(map(dict, [[("a", 1)]])), list(map(lambda *a: a, "ab", [1, 2])))
print(list(filter(None, [0, 1, "", "a", [], [0], None])), list(filter(lambda v: v % 2, range(6))), list(filter(str.isalpha, "a1b2")), list(filter(bool, [0, 1])), list(filter(lambda v: [], "ab")), list(filter({1, 2}.__contains__, range(4))))
print(list(enumerate("ab")), list(enumerate("ab", 10)), list(enumerate([], 5)), list(enumerate("ab", start=-1)), list(enumerate("a", 2 ** 70)), dict(enumerate("xy")), [i for i, _ in enumerate(range(3))], list(enumerate(iterable="q", start=1)))
for e in ("zip(5)", "zip([1], 5)", "zip(strict=5)", "zip([1], foo=1)", "map(str)", "map()", "list(map(5, [1]))", "list(map(str, 5))", "map(str, [1], 5)", "filter(None)", "filter(None, 5)", "list(filter(5, [1]))", "enumerate()", "enumerate(5)", "enumerate([], 'a')", "enumerate([1], 1.5)", "list(map(lambda a: a, [1], [2]))", "list(zip([1], [1, 2], strict=True))", "list(zip([1, 2], [1], strict=True))", "list(zip([1], [1], [], strict=True))", "len(zip())", "zip()[0]", "map(str, [])()", "filter(1, 2, 3)", "enumerate([1], start=None)", "list(map(int, ['1', 'x']))", "list(filter(lambda: 1, [1]))", "enumerate(foo=1)", "next(zip())", "next(map(str, []))", "next(filter(None, [0]))", "next(enumerate([]))"):
    try: r = eval(e); print(e, "=", r if isinstance(r, (int, list)) else type(r).__name__)
    except (TypeError, ValueError, StopIteration) as x: print(e, "->", type(x).__name__, x)
log = []
def t(n):
    for i in range(n): log.append((n, i)); yield i
print(list(zip(t(2), t(3))), log); log.clear(); print(list(zip(t(3), t(2))), log); log.clear()
try: list(zip(t(1), t(2), strict=True))
except ValueError as e: print(e, log)
m = map(lambda v: log.append(v) or v, [1, 2, 3]); log.clear(); print(log, next(m), log, list(m), log)
z = zip([1, 2], [3, 4]); print(iter(z) is z, next(z), list(z), list(z)); e = enumerate("abc"); print(next(e), list(e)); f = filter(None, [0, 5]); print(next(f), next(f, "end"))
print(list(map(lambda p: p[0] + p[1], zip([1, 2], [3, 4]))), [(i, a, b) for i, (a, b) in enumerate(zip("ab", "cd"))], sum(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])), list(zip(*zip("ab", "cd"))), list(map(list, zip([1, 2], [3, 4]))), max(map(len, ["a", "bbb"])), sorted(map(abs, [-3, 1])), any(map(str.isdigit, "a1")), list(filter(lambda p: p[1] > 1, enumerate([1, 2, 3]))), "".join(map(chr, range(97, 101))), set(map(type, [1, "a"])) == {int, str})
class It:
    def __iter__(self): raise ValueError("no iteration")
for f in (lambda: zip([1], It()), lambda: map(str, It()), lambda: filter(None, It()), lambda: enumerate(It())):
    try: f()
    except ValueError as e: print(e)
class Sub(enumerate): pass
class SubZ(zip): pass
class SubM(map): pass
print(list(Sub("a")), list(SubZ("a", "b")), list(SubM(str, [1])), type(zip()).__name__, enumerate.__name__, zip.__doc__ is not None)
