for e in ("[1, 2][2]", "[][0]", "[1][-2]", "[1][10 ** 30]", "[1]['0']", "[1][None]", "[1][1:2, 3]", "[1][1.5]", "[1] * (2 ** 62)", "[1] * (2 ** 70)", "[0] * -(2 ** 70)", "list(range(10 ** 30))", "[1].index(2 ** 70)", "len([1], [2])", "[1].__getitem__()", "[].__setitem__(0, 1)", "list.append(1, 2)", "list.append([])", "list.append()", "list.sort(5)", "[1, 2](0)", "[1].x", "list[0]", "list[int]", "del_", "[1, 2, *3]", "[*None]", "max([])", "min([], default=5)", "max(5)", "max()", "max([1], key=3)", "sum([[1], [2]])", "sum([[1], [2]], [])", "sum(5)", "sum([1], 2, 3)", "any(5)", "all()", "reversed({})", "reversed({1})", "enumerate(5)", "zip(1)", "map()", "map(str)", "filter(None)", "next([])", "next(iter([]))", "iter()", "len(iter([]))"):
    try:
        r = eval(e, {"del_": "x"})
        print(e, "=", r if not hasattr(r, "__next__") and "reversed" not in e else type(r).__name__)
    except (IndexError, TypeError, ValueError, OverflowError, MemoryError, AttributeError, StopIteration) as err: print(e, "->", type(err).__name__, err if not isinstance(err, MemoryError) else "")
a, b = [1, 2]
for s in ("a, b = [1]", "a, b = [1, 2, 3]", "a, b = []", "a, *b = []", "[a, b] = 5", "a, b = None", "(a,) = [1, 2]", "*a, b, c = [1]", "a, (b, c) = [1, [2]]", "for a, b in [[1]]: pass", "a, b = {1}", "a, b = 'abc'"):
    try: exec(s); print(s, "ok")
    except (ValueError, TypeError) as err: print(s, "->", type(err).__name__, err)
