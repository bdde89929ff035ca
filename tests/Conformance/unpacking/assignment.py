a, b = 1, 2; print(a, b)
a, b = b, a; print(a, b)
(a, b), c = (1, 2), 3; print(a, b, c)
[a, [b, c]] = [1, [2, 3]]; print(a, b, c)
a, *b = 1, 2, 3; print(a, b)
*a, b = "abc"; print(a, b)
a, *b, c = range(5); print(a, b, c)
a, *b = [1]; print(a, b)
*a, = "xy"; print(a)
[*a] = (1, 2); print(a)
(*a, b), c = [1, 2, 3], 4; print(a, b, c)
a, (b, *c), *d = 1, (2, 3, 4), 5, 6; print(a, b, c, d)
for x, *y in [(1, 2, 3), "ab", [9]]: print(x, y)
for i, (j, (k, l)) in enumerate([(1, (2, 3))]): print(i, j, k, l)
a = b = c, d = 1, 2; print(a, b, c, d)
x = [1, 2, 3]; i = 0
i, x[i] = 2, 9; print(i, x)
x[0], x[1], x[2] = x[2], x[0], x[1]; print(x)
class C: pass
o = C(); o.a, o.b, x[0] = "pqr"; print(o.a, o.b, x)
d = {}; d["k"], *d["rest"] = range(4); print(d)
a, b = {1: "x", 2: "y"}; print(a, b)
a, b = {"k": 1}.items().__iter__().__next__(); print(a, b)
a, b, c = (i * i for i in range(3)); print(a, b, c)
a, = [5]; (b,) = (6,); [c] = {7}; print(a, b, c)
() = (); [] = []; () = []; [] = ""
a, b, *c = "ab"; print(a, b, c)
(a), (b) = 1, 2; print(a, b); ((a)), b = 3, 4; print(a, b)
def two(): return 1, 2
a, b = two(); (p, q) = r = two(); print(a, b, p, q, r)
for s in ("a, b = 1", "a, b = None", "a, b = [1]", "a, b = 1, 2, 3", "a, b, c = 'ab'", "a, *b, c = [1]", "*a, b = []", "a, (b, c) = 1, 2", "a, (b, c) = 1, [2]", "[a, b] = {1}", "(a, b), c = 1, 2", "a, b = range(3)", "a, b = iter([1])", "a, b = object()", "() = 1", "() = [1]", "[] = 'a'", "a, b, *c = [1]", "for a, b in [1]: pass", "for a, b in [[1]]: pass", "[a for a, b in [[1, 2, 3]]]", "a, b = (i for i in range(3))", "a, b = {}", "a, b = 5.5", "a, b = len"):
    try: exec(s); print(s, "ok")
    except (TypeError, ValueError) as e: print(s, "->", type(e).__name__, e)
a, b = 10, 20
try: a, b = 1, [][0]
except IndexError: print(a, b)
try: a, b, c = 1, 2
except ValueError: print(a, b)
class It:
    def __iter__(self):
        for i in range(10): print("yield", i); yield i
try: a, b = It()
except ValueError as e: print(e)
log = []
class L:
    def __setattr__(self, n, v): log.append((n, v))
    def __setitem__(self, k, v): log.append((k, v))
l = L(); l.a, l[0], (l.b, *l[1:2]) = 1, 2, [3, 4, 5]; print(log)
