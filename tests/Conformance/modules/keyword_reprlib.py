import keyword, reprlib
print(keyword.kwlist); print(keyword.softkwlist); print([keyword.iskeyword(w) for w in ("if", "If", "match", "None", "print", "async", "")], [keyword.issoftkeyword(w) for w in ("match", "case", "_", "if", "type")], len(keyword.kwlist), keyword.kwlist == sorted(keyword.kwlist))
r = reprlib.repr
print(r(list(range(20))), r("x" * 100), r({i: i for i in range(10)}), r(set(range(20))), r((1,) * 10), r(10 ** 100), r(b"b" * 100), r([[[[[[[1]]]]]]]), r(frozenset(range(9))), r([]), r({}), r(set()), r(()), r((1,)), r([1, 2]), r("short"), r(1.5), r(None), r(range(100)), r("é" * 50), r({"k" * 50: "v" * 50}), r([["a" * 40] * 8]))
from collections import deque; from array import array
print(r(deque(range(20))), r(array("i", range(10))), r(deque()), r(array("d")))
a = reprlib.Repr(); a.maxlist = 2; a.maxstring = 10; a.maxdict = 1; a.maxlevel = 2; a.maxlong = 10; a.maxtuple = 1; a.maxset = 2; a.maxother = 12; print(a.repr([1, 2, 3]), a.repr("abcdefghijklmnop"), a.repr({1: 2, 3: 4}), a.repr([[[[1]]]]), a.repr(12345678901234567890), a.repr((1, 2)), a.repr({1, 2, 3}), a.repr(range(10 ** 10)))
class C:
    def __repr__(self): return "C" * 50
class Bad:
    def __repr__(self): raise ValueError
print(r(C()), r([C()] * 3), r(Bad()).split(" at ")[0])
class MyRepr(reprlib.Repr):
    def repr_C(self, o, level): return f"<C at level {level}>"
    def repr_int(self, x, level): return hex(x)
print(MyRepr().repr([C(), 5, [C()]]), MyRepr().repr1(255, 1))
class Node:
    def __init__(self): self.kids = []
    @reprlib.recursive_repr()
    def __repr__(self): return f"Node({self.kids})"
    @reprlib.recursive_repr("<again>")
    def other(self): return f"other {self.other()}"
n = Node(); n.kids = [n, Node()]; print(n, n.other(), Node.__repr__.__name__); l = [1]; l.append(l); print(r(l)); s = reprlib.Repr(); s.maxstring = 5; print(s.repr("abcdef"), s.repr("abc"), reprlib.aRepr.maxlist, reprlib.aRepr.fillvalue if hasattr(reprlib.aRepr, "fillvalue") else "...")
