it = iter([1, 2, 3]); print(next(it), next(it), next(it), next(it, "default"), next(it, None))
try: next(it)
except StopIteration as e: print(repr(e))
n = [0]
def tick(): n[0] += 1; return n[0]
print(list(iter(tick, 5)), n); print(list(iter(lambda: next(src, "X"), "X")) if (src := iter("abc")) else "")
s = iter(tick, 10); print(next(s), next(s), list(s), list(s), next(s, "end"))
class Eq:
    def __eq__(self, o): print("eq", o); return o == 12
n[0] = 9; print(list(iter(tick, Eq())))
for e in ("iter()", "iter(5)", "iter(5, 6)", "iter([], 6)", "iter(int, 1, 2)", "next()", "next([])", "next(iter([]))", "next(iter([]), 1, 2)", "iter(None)", "iter(len)", "iter(int)", "next('abc')", "iter(object())"):
    try: r = eval(e); print(e, type(r).__name__)
    except (TypeError, StopIteration) as x: print(e, "->", type(x).__name__, x)
r = reversed([1, 2, 3]); print(next(r), list(r), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())), list(reversed(b"ab")), list(reversed(bytearray(b"ab"))))
for e in ("reversed(5)", "reversed({1})", "reversed(iter([]))", "reversed(x for x in [])", "reversed()", "reversed([], [])", "reversed(None)", "reversed({}.keys() | set())"):
    try: print(e, list(eval(e)))
    except TypeError as x: print(e, "->", x)
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): print("get", i); return i * 10
print(list(reversed(Seq()))); i = iter(Seq()); print(next(i), next(i))
class Rev:
    def __reversed__(self): yield from "xyz"
print(list(reversed(Rev())))
print(slice(1, 5, 2).indices(4), list(range(10))[slice(2, 5)], [*iter("ab")], (*iter((1, 2)),), list(iter({1: 2})), sorted(iter({3, 1})), max(iter([1, 5])), list(map(next, [iter([1]), iter([2])])), list(zip(*[iter("abcdef")] * 2)), dict([iter("ab")]), list(iter(b"ab")))
class Counter:
    def __init__(self): self.c = 0
    def __call__(self): self.c += 1; return self.c
print(list(iter(Counter(), 4)), sum(iter(Counter(), 5)), [x for x in iter(Counter(), 3)])
def reader(chunks):
    chunks = iter(chunks)
    return lambda: next(chunks, b"")
print(list(iter(reader([b"ab", b"cd"]), b"")), b"".join(iter(reader([b"x", b"y"]), b"")))
print(next(iter({"only": 1})), next((x for x in [1, 2, 3] if x > 1), None), next(iter(()), "empty"), next(filter(lambda v: v > 5, [1, 9, 10])), isinstance(iter([]), type(iter([1]))), iter("").__next__.__name__)
