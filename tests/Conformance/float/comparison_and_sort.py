vals = [3.5, -1.0, 2, 2.0, True, 0.1, 1e-300, -1e300, 10 ** 20, 1e20, float("inf"), -float("inf"), 0, -0.0, 2 ** 53, 2.0 ** 53 + 2]
print(sorted(vals))
print(sorted(vals, reverse=True))
print(sorted(vals, key=lambda v: (abs(v), v))[:8])
for a in vals[:9]:
    print([("<", "=", ">")[(a > b) - (a < b) + 1] for b in vals])
print(len(set(vals)), 2.0 in {2}, 1.0 in [True], {2: "int"}[2.0], {1.5: "x"}[3 / 2], hash(10 ** 20) == hash(1e20))
print(0.1 + 0.2 < 0.3, 0.1 + 0.2 > 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1e-17 + 1 == 1, 1.0 < 1 + 2.3e-16)
print(max(vals), min(vals), max([1, 1.0]), min([1.0, 1]), max(0.0, -0.0), max(-0.0, 0.0), min(0.0, -0.0), min(-0.0, 0.0))
print([x for x in (0.0, -0.0, 0) if x == 0], [str(x) for x in sorted([0.0, -0.0])], [str(x) for x in sorted([-0.0, 0.0])])
nan = float("nan")
print([nan < x for x in (1, nan, "a") if not isinstance(x, str)], nan == 1, nan != 1, sorted([2, nan, 1])[0] in (1, 2), [3.0, 1.0].index(1), [1.5, 2.5].count(2.5))
for op in ("<", ">", "==", "!="):
    for pair in ("1.5 {} '1.5'", "1.5 {} None", "1.5 {} [1.5]", "1.5 {} 1.5j"):
        e = pair.format(op)
        try:
            print(e, eval(e))
        except TypeError as err:
            print(e, "->", err)
print((0.5, "b") < (0.5, "c"), [1.0, 2.0] < [1, 3], (1.0, 2) == (1, 2.0), 0.5 < 1 < 1.5 < 2, 1 == 1.0 == True)
