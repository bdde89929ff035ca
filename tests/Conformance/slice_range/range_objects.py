rs = [range(5), range(0), range(1, 5), range(0, 10, 3), range(10, 0, -3), range(5, 0), range(0, 5, -1), range(-3, 3), range(2 ** 70, 2 ** 70 + 3), range(0, -10, -4), range(1, 2, 100)]
for r in rs:
    print(r, len(r), list(r), r.start, r.stop, r.step, bool(r), list(reversed(r)), r[-1] if r else None, r[1:3], r[::-1], r[::2], sum(r), r.count(2), 3 in r, 3.0 in r, "a" in r)
for e in ("range()", "range(1, 2, 0)", "range('a')", "range(1.0)", "range(1, 2, 3, 4)", "range(5)[5]", "range(5)[-6]", "range(5)['a']", "range(5).index(9)", "range(5).index(3)", "range(0, 10, 3).index(6)", "range(5).index('a')", "range(5).foo", "range(5) + range(3)", "range(5) * 2", "range(5) < range(6)", "len(range(2 ** 63))", "len(range(-2 ** 62, 2 ** 62))", "range(2 ** 100)[2 ** 99]", "range(2 ** 100)[-1]", "2 ** 99 in range(2 ** 100)", "range(10 ** 20).index(10 ** 19)", "range(5).count(3)", "range(None)", "range(x=5)", "range(True, 5)", "range(5).start", "next(range(5))", "range(10)[2:8:2]", "range(10)[2:8][1:3]", "range(10)[100:]", "range(0, 100, 7)[::-1]", "range(10)[8:2:-2]", "range(2 ** 65)[2 ** 64:][0]", "bool(range(2 ** 70))", "max(range(5))", "min(range(0))", "range(5)[True]", "range(10)[::0]", "5 in range(5)", "-1 in range(-1, 5)", "range(3).__contains__(2.5)", "range(1e5)"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError, IndexError, OverflowError, AttributeError) as err: print(e, "->", type(err).__name__, err)
print(range(5) == range(0, 5, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(1) == [0], hash(range(5)) == hash(range(0, 5)), hash(range(0)) == hash(range(3, 3)), {range(3): 1}[range(0, 3)], range(5) != range(4), range(1, 2) == range(1, 3, 5))
for stmt in ("r.start = 1", "del r[0]", "r[0] = 1", "r.x = 1"):
    r = range(3)
    try: exec(stmt)
    except (AttributeError, TypeError) as err: print(stmt, "->", err)
it = iter(range(3)); print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(it).__name__, type(iter(range(2 ** 70))).__name__, type(reversed(range(3))).__name__)
print(list(zip(range(3), range(10, 0, -5))), [*range(3)], tuple(range(2, 5)), set(range(3)) == {0, 1, 2}, sorted(range(5), key=lambda v: -v), list(map(lambda v: v * v, range(4))), dict.fromkeys(range(2)), "".join(map(str, range(5))), [range(3)], f"{range(2)}", isinstance(range(1), range), list(range(10, 0, -1))[::3])
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(range(I(3)), range(I(1), I(5), I(2)), range(10)[I(3)], list(range(I(2))), I(3) in range(5))
