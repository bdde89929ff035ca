import operator as op
from operator import itemgetter, attrgetter, methodcaller
a = [3, 1, 2]
for n, *args in (("add", 1, 2), ("add", "a", "b"), ("sub", 5, 2), ("mul", 3, "x"), ("truediv", 7, 2), ("floordiv", 7, 2), ("mod", -7, 3), ("pow", 2, 5), ("matmul", 1, 2), ("neg", 5), ("pos", -5), ("abs", -5), ("invert", 5), ("inv", 0), ("lshift", 1, 4), ("rshift", 16, 2), ("and_", 6, 3), ("or_", 6, 3), ("xor", 6, 3), ("not_", []), ("truth", [0]), ("is_", None, None), ("is_not", 1, None), ("eq", 1, 1.0), ("ne", 1, 2), ("lt", 1, 2), ("le", 2, 2), ("gt", "b", "a"), ("ge", [1], [2]), ("concat", [1], [2]), ("concat", 1, 2), ("contains", "abc", "b"), ("countOf", [1, 2, 1], 1), ("indexOf", "abc", "c"), ("indexOf", [1], 5), ("getitem", a, 1), ("getitem", {"k": "v"}, "k"), ("getitem", a, slice(1)), ("index", True), ("index", 1.5), ("length_hint", [1, 2]), ("length_hint", 5, 3), ("add", 1, "a"), ("lt", 1, "a"), ("call", max, 1, 5), ("concat", (1,), (2,)), ("divmod", 1, 2)):
    try: print(n, args, getattr(op, n)(*args))
    except (TypeError, ValueError, AttributeError) as e: print(n, args, type(e).__name__, e)
l = [1, 2, 3]; op.setitem(l, 0, 9); op.delitem(l, 1); print(l); x = [1]; y = op.iadd(x, [2]); print(y is x, x, op.iadd(1, 2), op.imul([0], 2), op.isub(5, 1), op.ior({1}, {2}) == {1, 2}, op.iconcat([1], [2]), op.ixor(5, 1), op.ilshift(1, 3), op.ipow(2, 3), op.itruediv(1, 2), op.ifloordiv(7, 2), op.imod(7, 4), op.iand(6, 3), op.irshift(8, 1))
print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))("abcd"), sorted([("b", 2), ("a", 3), ("c", 1)], key=itemgetter(1)), list(map(itemgetter("n"), [{"n": 1}, {"n": 2}])), max({"x": 5, "y": 3}.items(), key=itemgetter(1)), itemgetter(-1)([1, 2]))
class P:
    def __init__(self, n, c=None): self.n, self.c = n, c
    def hi(self, *a, **k): return f"{self.n} {a} {k}"
p = P("x", P("child")); print(attrgetter("n")(p), attrgetter("c.n")(p), attrgetter("n", "c.n")(p), methodcaller("hi")(p), methodcaller("hi", 1, z=2)(p), methodcaller("upper")("abc"), methodcaller("split", ",")("a,b"), sorted([P("b"), P("a")], key=attrgetter("n"))[0].n, list(map(methodcaller("strip"), [" a ", "b "])))
for e in ("itemgetter()", "itemgetter(5)([1])", "itemgetter('a')([1])", "attrgetter()", "attrgetter(5)", "attrgetter('zz')(p)", "attrgetter('c.zz')(p)", "methodcaller()", "methodcaller(5)", "methodcaller('nope')(p)", "itemgetter(1)()", "itemgetter(1)(1, 2)", "op.add(1)", "op.add(1, 2, 3)", "op.countOf(5, 1)", "op.contains(5, 1)", "op.length_hint(5, 'a')", "op.index('a')", "attrgetter('n')()", "op.not_()", "op.call(5)"):
    try: print(e, eval(e))
    except (TypeError, IndexError, AttributeError) as x: print(e, "->", type(x).__name__, x)
print(repr(itemgetter(1)), repr(itemgetter(1, "a")), repr(attrgetter("a.b")), repr(methodcaller("m", 1, k=2)), op.add.__name__, op.__add__ is op.add, op.__lt__(1, 2), op.itemgetter(1) is not None)
from functools import reduce
print(reduce(op.mul, range(1, 6)), reduce(op.or_, [1, 2, 4]), list(map(op.add, [1, 2], [3, 4])), sum(map(op.mul, [1, 2], [3, 4])), sorted("bca", key=op.neg if False else ord), {f.__name__: f(7, 2) for f in (op.add, op.sub, op.mul, op.floordiv, op.mod)}, all(map(op.le, [1, 2], [2, 3])))
