print([x for x in range(5)], [x * 2 for x in "ab"], [x for x in range(10) if x % 2], [x for x in range(30) if x % 2 if x % 3 if x % 5], [(x, y) for x in range(2) for y in "ab"], [(x, y) for x in range(4) for y in range(x) if x + y > 2], [[y for y in range(x)] for x in range(4)], [x if x % 2 else -x for x in range(4)], [*range(3)], [a + b for a, b in [(1, 2), (3, 4)]], [a for a, *_ in ["abc", "de"]], [b for _, (b, c) in [(1, (2, 3))]])
print({x for x in "aabb"} == {"a", "b"}, {x: x ** 2 for x in range(3)}, {k: v for k, v in zip("ab", [1, 2])}, {v: k for k, v in {"a": 1}.items()}, {x: {y: x * y for y in range(2)} for x in range(2)}, {x % 3: x for x in range(10)}, {(a, b): a + b for a in (1, 2) for b in (3,)}, {len(w): w for w in "a bb cc".split()}, {**{i: i for i in range(2)}, 5: 6}, {x for x in range(0)}, {x: 1 for x in ()})
print(sum(x for x in range(5)), list(x for x in "ab"), max((x, -x) for x in range(3)), sorted({x * x % 7 for x in range(10)}), tuple(x for x in range(2)), "".join(c for c in "a1b2" if c.isalpha()), dict((x, y) for x, y in [(1, 2)]), any(x > 2 for x in range(5)), all([]), [f(2) for f in [lambda v: v + 1, str]], [i for i in [j for j in [k for k in range(3)]]])
matrix = [[1, 2, 3], [4, 5, 6]]
print([row[i] for row in matrix for i in (0, 2)], [[r[i] for r in matrix] for i in range(3)], [v for r in matrix for v in r if v % 2 == 0], [sum(r) for r in matrix], [max(c) for c in zip(*matrix)], [[x * y for x in range(1, 4)] for y in range(1, 4)])
x = "outer"; [x for x in range(3)]; print(x); y = [x for _ in "a"]; print(y)
print([lambda: i for i in range(3)][0](), [(lambda i=i: i)() for i in range(3)], [i for i in range(3) if (lambda: i > 0)()], [[i for i in range(i)] for i in range(3)], [(i, [i for i in "ab"]) for i in range(2)])
print([y := 1, y ** 2], [last := v for v in range(3)], last, [w for v in [1, 2, 3] if (w := v * 2) > 2], w)
try: [z for z in 5]
except TypeError as e: print(e)
try: [1 / z for z in (1, 0)]
except ZeroDivisionError as e: print(e)
try: {[]: 1 for _ in "a"}
except TypeError as e: print(e)
try: [a for a, b in [1]]
except TypeError as e: print(e)
try: [a for a, b in [(1,)]]
except ValueError as e: print(e)
print([n for n in range(2, 50) if all(n % d for d in range(2, int(n ** 0.5) + 1))], [f"{i}{j}" for i in "ab" for j in range(2)], [w.title() for w in "the end".split()], [chr(c) for c in range(97, 103)], [b for b in b"ab"], [k for k in {"z": 1, "a": 2}], [c for c in "héllo" if ord(c) > 127])
d = {}; print([d.setdefault(k, len(d)) for k in "abca"], d); l = []; print([l.append(i) for i in range(3)], l); print([(i, j, k) for i in range(2) for j in range(2) for k in range(2) if i ^ j ^ k], [not b for b in (True, False)], [i.bit_length() for i in (0, 1, 255)], [i for i in range(5)][1:3], len([i for i in range(1000)]), [[]for _ in range(2)], [()for _ in"a"])
it = iter(range(6)); print([(a, next(it)) for a in it]); it = iter([1, 2, 3]); print([i for i in it if i != 2], list(it)); print([i for i in range(3) for i in "ab"], [i for i in range(2) for _ in range(i + 1)], {i: j for i in range(3) for j in range(3)}, [(a, b) for a, b in {"k": "v"}.items()], [i for t in ((1, 2), (3,)) for i in t])
