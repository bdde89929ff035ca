def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [a, b]: return f"two {a} {b}"
        case [1, *rest, 9]: return f"1..9 {rest}"
        case [a, *_, z] if a == z: return f"same ends {a}"
        case [first, *rest]: return f"first {first} rest {rest}"
        case _: return "not a sequence"
for v in ([], (), [1], (1, 2), [1, 2, 3, 9], [1, 9], [5, 6, 5], [1, 2, 3], range(0), range(2), range(4), "ab", b"ab", bytearray(b"ab"), {1: 2}, {1, 2}, 5, None, iter([1]), [[1]], [None], ("x", "y", "x")): print(repr(v) if not hasattr(v, "__next__") else "iterator", f(v))
def g(x):
    match x:
        case [int(a), str(b)]: return ("int str", a, b)
        case [[a, b], [c, d]]: return ("matrix", a, b, c, d)
        case [(x1, y1), *more] if more: return ("points", x1, y1, more)
        case [*all_]: return ("all", all_)
for v in ([1, "a"], [[1, 2], [3, 4]], [(1, 2), 5, 6], [], ["a", 1], [(1, 2)]): print(g(v))
def h(x):
    match x:
        case (1, 2) | [3, 4]: return "pairs"
        case 1, *_: return "starts with 1"
        case (a,): return f"single {a}"
        case *_, 9: return "ends with 9"
        case *a, b: return f"init {a} last {b}"
for v in ((1, 2), [3, 4], (1,), [1, 5], (7,), [0, 9], [0, 1, 2]): print(h(v))
class Seq:
    def __init__(self, *i): self.i = i
    def __len__(self): print("len"); return len(self.i)
    def __getitem__(self, k): print("get", k); return self.i[k]
print(f(Seq(1, 2)))
import collections.abc
class RealSeq(collections.abc.Sequence):
    def __init__(self, *i): self.i = i
    def __len__(self): return len(self.i)
    def __getitem__(self, k): return self.i[k]
print(f(RealSeq()), f(RealSeq(1)), f(RealSeq(1, 2, 9)), f(RealSeq(*range(5))))
class L(list): pass
class T(tuple): pass
class S(str): pass
print(f(L([1, 2])), f(T((1,))), f(S("ab")))
from collections import deque, namedtuple
from array import array
P = namedtuple("P", "x y")
print(f(deque([1, 2])), f(P(1, 2)), f(array("i", [1, 5])), f(memoryview(b"ab")))
def deep(x):
    match x:
        case {"a": [1, {"b": (c, [d, *_])}]}: return c, d
        case [[[[v]]]]: return v
print(deep({"a": [1, {"b": (5, [6, 7, 8])}]}), deep([[[["deep"]]]]), deep([]))
match [1, [2, [3]]]:
    case [a, [b, [c]]]: print(a, b, c)
match "x", "y":
    case ("x" | "z") as first, second: print(first, second)
def cmd(s):
    match s.split():
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", d]: return f"cannot go {d}"
        case ["drop", *things] if things: return f"dropping {things}"
        case ["quit" | "exit"]: return "bye"
        case [verb, *_]: return f"unknown {verb}"
        case []: return "nothing"
for s in ("go north", "go up", "drop a b", "drop", "exit", "dance now", ""): print(repr(s), cmd(s))
def sum_(l):
    match l:
        case []: return 0
        case [h, *t]: return h + sum_(t)
print(sum_([1, 2, 3, 4]))
