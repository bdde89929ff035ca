data = [("ann", (30, "f"), ["py", "c"]), ("bob", (25, "m"), []), ("cid", (41, "m"), ["go"])]
for name, (age, sex), langs in data: print(name, age, sex, *langs)
for name, (age, *_), [first, *rest] in [d for d in data if d[2]]: print(name, age, first, rest)
print({n: {"age": a, "n": len(l)} for n, (a, _), l in data}, [n for n, (a, s), _ in data if s == "m" and a > 30], max((a, n) for n, (a, _), _ in data))
head, *mid, tail = range(6); print(head, mid, tail); (a, b), *pairs = [(1, 2), (3, 4), (5, 6)]; print(a, b, pairs); [x, [y, [z, *w]]] = [1, [2, [3, 4, 5]]]; print(x, y, z, w); *init, (last, *deep) = [1, 2, (3, 4, 5)]; print(init, last, deep)
def quick(l): return [] if not l else (lambda p, *r: quick([x for x in r if x < p]) + [p] + quick([x for x in r if x >= p]))(*l)
def merge(a, b):
    match a, b:
        case [], r: return list(r)
        case l, []: return list(l)
        case [x, *xs], [y, *ys]: return [x, *merge(xs, b)] if x <= y else [y, *merge(a, ys)]
def sum_(h=0, *t): return h + sum_(*t) if t else h
def zip_(*ls): return [tuple(h for h, *_ in ls), *zip_(*(t for _, *t in ls))] if all(ls) else []
def rotate(n, h, *t): return (h, *t) if n == 0 else rotate(n - 1, *t, h)
def powerset(*s): return [()] if not s else (lambda h, *t: [(*p, *e) for p in ((), (h,)) for e in powerset(*t)])(*s)
print(quick([3, 1, 4, 1, 5, 9, 2, 6]), merge([1, 4, 6], [2, 3, 9]), sum_(1, 2, 3, 4), zip_([1, 2], "ab", (True, False)), rotate(2, *"abcde"), powerset(1, 2, 3))
first, second, *_ = sorted([5, 2, 8, 1], reverse=True); print(first, second); k, v = next(iter({"only": 1}.items())); print(k, v); (w, h), *colors = (640, 480), "red", "blue"; print(w, h, colors)
i, lst = 0, [0, 0, 0]; i, lst[i], lst[i + 1] = 1, "a", "b"; print(i, lst); lst[:], n = (x for x in "xyz"), len(lst); print(lst, n); d = {}; d["a"], (d["b"], *d["c"]) = 1, (2, 3, 4); print(d)
class P:
    def __init__(self, *xy, **opts): self.xy, self.opts = xy, opts
    def __iter__(self): return iter(self.xy)
    def keys(self): return self.opts.keys()
    def __getitem__(self, k): return self.opts[k]
p = P(1, 2, color="red"); x, y = p; print(x, y, [*p, 3], {**p, "z": 1}, (lambda *a, **k: (a, k))(*p, **p), P(*p, 9, **p, w=1).__dict__)
a, b = b, a = 1, 2; print(a, b); a = [1, 2, 3]; a[0], a[2] = a[2], a[0]; print(a); x = y = [0]; x, y = y + [1], x + [2]; print(x, y); fib = (0, 1)
for _ in range(10): fib = fib[1], sum(fib)
print(fib); matrix = [[1, 2, 3], [4, 5, 6]]; (r0c0, *_), (*_, r1c2) = matrix; print(r0c0, r1c2, [*map(list, zip(*matrix))], [*zip(*zip(*matrix))], list(zip(*[iter(range(6))] * 2))); first_col, *others = zip(*matrix); print(first_col, others)
def split(xs, *preds): return [[x for x in xs if p(x)] for p in preds]
evens, odds, (big, *_) = split(range(8), lambda v: v % 2 == 0, lambda v: v % 2, lambda v: v > 5); print(evens, odds, big)
log = "2024-01-02 ERROR db: lost connection"; date, level, src, *msg = log.split(); yy, mm, dd = map(int, date.split("-")); print(yy, mm, dd, level, src.rstrip(":"), " ".join(msg)); (*path, name), (stem, *ext) = "a/b/c.tar.gz".split("/"), "c.tar.gz".split("."); print(path, name, stem, ext)
for bad in ("a, (b, c), d = 1, 2, 3", "a, (b, c) = 1, (2, 3, 4)", "[a, *b], c = [], 1", "(a, b), c = (1,), 2", "*a, b, c = (1,)", "a, b, *c = iter([1])", "(a, (b, (c, d))) = 1, (2, (3,))"):
    try: exec(bad)
    except (TypeError, ValueError) as e: print(bad, "->", e)
