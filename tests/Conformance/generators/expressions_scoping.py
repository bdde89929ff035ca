g = (x * x for x in range(5)); print(type(g).__name__, next(g), list(g), list(g))
x = 10
print(list(x for x in range(3)), x, [x for x in range(2)], x, sum(i for i in range(10)), max((len(w), w) for w in ["a", "bbb"]), sorted((v for v in [3, 1]), reverse=True), "".join(c.upper() for c in "abc"), dict((k, k * 2) for k in "ab"), set(i % 2 for i in range(5)), any(i > 3 for i in range(5)), tuple(i for i in "xy"), list(zip((i for i in "ab"), (i for i in range(2)))))
def early(): print("evaluated now"); return [1, 2]
e = (i for i in early()); print("created"); print(list(e))
try: lazy = (1 / i for i in [1, 0])
except ZeroDivisionError: print("not here")
print(next(lazy))
try: next(lazy)
except ZeroDivisionError as err: print(err)
print(list(lazy))
try: bad = (i for i in 5)
except TypeError as err: print(err)
try: ok = (j for i in [1] for j in 5); next(ok)
except TypeError as err: print(err)
fs = [lambda: i for i in range(3)]; print([f() for f in fs]); fs = (lambda: i for i in range(3)); print([f() for f in fs]); fs = list(lambda: i for i in range(3)); print([f() for f in fs])
n = 3; late = (i * n for i in range(3)); n = 100; print(list(late))
items = [1, 2, 3]; gen = (i for i in items); items = [9]; print(list(gen)); items = [1]; gen = (i for i in items); items.append(2); print(list(gen))
class C:
    y = 5
    z = [y for _ in range(1)] if False else list(range(y))
    try: w = [y for _ in range(1)]
    except NameError as err: print(err)
    first = [v for v in range(y)]
print(C.first)
def f():
    v = 1
    g = (v + i for i in range(2))
    v = 10
    return list(g)
print(f(), [(i, j) for i in range(3) for j in range(i)], [[i * j for j in range(3)] for i in range(3)], [i for i in range(20) if i % 2 if i % 3], [(i, j) for i in "ab" if i > "a" for j in (i, i * 2)], [y for x in [[1, 2], [3]] for y in x], [a + b for a, b in [(1, 2), (3, 4)]], [*(i for i in range(3))], [i if i else "zero" for i in range(2)], [lambda: 0 for _ in range(1)][0](), {(yield_ := i) for i in [1]})
print(repr((i for i in []))[:18], (i for i in []).__name__, (i for i in []).__qualname__, list((lambda: (yield))())[:0])
gg = (i for i in range(3)); print(next(gg), 2 in gg, list(gg)); gg.close(); print(list(i for i in range(3) if i != 1))
def inner_gen():
    total = 0
    for v in (yield from (i for i in "ab")) or (): total += v
    return total
print(list(inner_gen()))
nested = ((i, j) for i in range(2) for j in (k * 10 for k in range(2))); print(list(nested))
print(list(map(lambda v: v + 1, (i for i in range(3)))), list(filter(None, (i % 2 for i in range(4)))), next((i for i in range(10) if i > 5), None), next((i for i in [] ), "none"), sum(1 for _ in "abc"), min((abs(i), i) for i in [-3, 2]), list(enumerate(c for c in "ab")), [c for c in (yield_ for yield_ in "q")])
