def f(*a, **k): return a, k
print(f(*[1, 2], 3, *(4,), *"ab", **{"x": 1}, y=2, **{"z": 3}), f(*range(3)), f(*{1: 2}), f(**{}), f(*[]), f(*iter([1])), f(*(x for x in "ab")), f(*[], *[]))
def show(x): print("eval", x); return x
f(show(1), *show([2]), show(3), k=show(4), **show({"m": 5}), n=show(6))
def g(a, b, c=3): return a, b, c
print(g(*[1, 2]), g(1, *[2, 3]), g(*[1], b=2), g(**{"a": 1, "b": 2}), g(1, **{"b": 5, "c": 6}))
for s in ("g(*[1])", "g(*[1, 2, 3, 4])", "g(1, *[2], b=3)", "g(**{'a': 1})", "g(**{'a': 1, 'b': 2, 'd': 3})", "g(1, 2, **{'a': 3})", "f(**{'x': 1}, **{'x': 2})", "f(*5)", "f(*None)", "f(**5)", "f(**None)", "f(**[('a', 1)])", "f(**{1: 2})", "f(1, *2)", "f(x=1, **{'x': 2})", "print(*5)", "max(*5)", "g(*'ab', *'cd')", "f.x(*[1])", "f(*object())"):
    try: print(s, "=", eval(s))
    except (TypeError, AttributeError) as e: print(s, "->", type(e).__name__, e)
class M:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
print(f(**M()), {**M()}, g(**M()))
class It:
    def __iter__(self): yield 1; yield 2
print(f(*It()), [*It()], {*It()}, (*It(),), [*It(), *It()])
def gen_err():
    yield 1
    raise ValueError("in gen")
try: f(*gen_err())
except ValueError as e: print(e)
class BadIter:
    def __iter__(self): raise TypeError("custom iter error")
try: f(*BadIter())
except TypeError as e: print(e)
class BadKeys:
    def keys(self): raise AttributeError("custom")
    def __getitem__(self, k): return k
try: f(**BadKeys())
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
a = [1, 2, 3]
def mutate(*args): a.append(9); return args
print(mutate(*a), a)
def kw(**k): k["new"] = 1; return k
d = {"a": 1}; print(kw(**d), d)
def tup(*args): return args
t = (1, 2); print(tup(*t) == t, tup(*t, *t))
print([*a, *"x"], (*a, 5), {*a, *[1]}, {**d, "b": 2, **{"c": 3}}, [*[*[1]], *()], *[1, 2], sep="|")
def outer(*args, **kwargs): return inner(*args, **kwargs)
def inner(a, b=2, *c, d=4, **e): return a, b, c, d, e
print(outer(1), outer(1, 2, 3, d=5, q=6), outer(*[1, 2], **{"d": 7}))
print(f(a=1, *[2, 3]), f(*[1], a=2, *[3]), (lambda *a, **k: (len(a), sorted(k)))(*"abc", **dict.fromkeys("xy")))
big = f(*range(300), **{f"k{i}": i for i in range(300)}); print(len(big[0]), len(big[1]), big[0][-1], big[1]["k299"])
def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9): return a9
print(many(*range(10)), many(0, *range(1, 9), a9="kw"))
