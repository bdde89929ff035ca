t = (1, "a", None)
print(t, (), (1,), 1, (1, 2, 3)[1], t[-1], t[:2], t[::-1], len(t), t + (4,), t * 2, 2 * (1,), (0,) * 0, "a" in t, t.index("a"), t.count(1), tuple("ab"), tuple([1, 2]), tuple(), tuple(t) is t, (1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)), {(1, 2): "k"}[1, 2])
for e in ("t[3]", "t['a']", "t[1.0]", "t.index(99)", "t + [1]", "t + 5", "t * 'a'", "t < 5", "t.append(1)", "hash(([],))", "t()", "tuple(5)", "tuple(1, 2)", "(1, 'a') < (1, 2)", "t.foo", "t.index()", "t[1, 2]", "tuple(x=1)"):
    import warnings; warnings.simplefilter("ignore")
    try: print(e, eval(e))
    except (TypeError, IndexError, ValueError, AttributeError) as err: print(e, "->", type(err).__name__, err)
for s in ("t[0] = 1", "del t[0]", "t[0:1] = (2,)", "t.x = 1", "del t[:]"):
    try: exec(s)
    except (TypeError, AttributeError) as err: print(s, "->", err)
a = 1, 2
b = 3,
c = (4)
print(a, b, c, type(c).__name__, ((1, 2), 3), (1, (2, (3,))), *a, *(5, 6))
x, y = y, x = 1, 2
print(x, y)
u = t
u += (9,)
print(t, u)
m = ([1], {"k": 2})
m[0].append(5); m[1]["z"] = 3
print(m)
print(sorted([(2, 1), (1, 2), (1, 1), ()]), max((1, 2), (1, 3)), min([(3,), (2, 9)]), sum(((1,), (2, 3)), ()), dict(((1, 2), (3, 4))), list(zip((1, 2), (3, 4))), [*enumerate(("a", "b"))], any((0, 1)), all(()), tuple(reversed((1, 2, 3))), tuple(x * x for x in range(4)))
print(repr((1,)), repr(((),)), str(("a", b"b")), "%s %s" % (1, 2), "%s" % ((1, 2),), f"{(1, 2)}", [n for n in dir(tuple) if not n.startswith("__")], (1, 2).__len__(), (1,).__add__((2,)), (1, 2).__contains__(2), (1,).__eq__([1]), (1, 2).__iter__().__next__(), (1, 2).__getnewargs__())
def f(): return 1, 2
p, q = f()
print(f(), p, q, f()[1], type(f()).__name__)
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print(i, a, b)
print((lambda *a: a)(1, 2), (lambda *a: a)(), (yield_ := (1, 2)), (1, 2) if True else (), ((1)), ((1,)), (1, 2,), ())
