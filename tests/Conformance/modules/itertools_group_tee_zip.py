from itertools import groupby, tee, zip_longest, accumulate, chain, islice
print([(k, list(g)) for k, g in groupby("aabbbca")], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 3, 3])], [(k, list(g)) for k, g in groupby(range(10), key=lambda v: v // 4)], list(groupby([])), [(k, "".join(g)) for k, g in groupby("aAbB", str.lower)], [k for k, _ in groupby("aabb")], [(k, sorted(g)) for k, g in groupby(sorted(["bb", "a", "cc", "d"], key=len), key=len)])
g = groupby("aab"); k1, g1 = next(g); k2, g2 = next(g); print(k1, list(g1), k2, list(g2)); g = groupby("aabb"); k, s = next(g); print(next(s), next(g)[0], list(s))
a, b = tee([1, 2, 3]); print(next(a), next(a), list(b), list(a)); a, b, c = tee("xy", 3); print(list(a), list(b), list(c)); print(tee([1], 0)); x, = tee([1], 1); y = tee(x, 2); print(list(y[0]), list(y[1]))
log = []; a, b = tee(map(lambda v: log.append(v) or v, range(3))); print(next(a), log, next(b), log, list(a), log, list(b), log)
print(list(zip_longest("abc", [1])), list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(zip_longest()), list(zip_longest([], [1])), list(zip_longest("a", fillvalue=0)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([], initial=5)), list(accumulate([1, 2], initial=100)), list(accumulate("abc")), list(accumulate([3, 1, 4, 1], max)), list(accumulate([])), list(accumulate([1, 2, 3], func=lambda a, b: b - a)), list(accumulate([[1], [2]])), list(accumulate([True, True])), list(accumulate([0.1] * 3)), list(accumulate(range(5), initial=None)))
for e in ("groupby()", "groupby(5)", "list(groupby([1], 5))", "tee(5)", "tee([1], -1)", "tee([1], 'a')", "tee()", "zip_longest(5)", "zip_longest([1], foo=1)", "accumulate(5)", "list(accumulate([1, 'a']))", "list(accumulate([1, 2], 5))", "accumulate()", "accumulate([1], foo=1)", "list(accumulate([1, 2], lambda a: a))", "list(groupby([1], lambda: 1))", "tee([1], 2, 3)", "list(accumulate([1], initial='a'))"):
    try: r = eval(e); print(e, "=", type(r).__name__)
    except (TypeError, ValueError) as x: print(e, "->", type(x).__name__, x)
class K:
    def __eq__(self, o): print("eq"); return True
print([(len(list(g))) for k, g in groupby([K(), K(), K()])])
def rle(s): return [(k, sum(1 for _ in g)) for k, g in groupby(s)]
def unrle(r): return "".join(k * n for k, n in r)
print(rle("wwwbbw"), unrle(rle("aaabccd")), max((len(list(g)), k) for k, g in groupby("aabbbbc")))
def grouper(it, n, fill=None): return list(zip_longest(*[iter(it)] * n, fillvalue=fill))
def ranges(ns): return [(g[0][1], g[-1][1]) for g in (list(g) for _, g in groupby(enumerate(ns), lambda p: p[1] - p[0]))]
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its: 
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
print(grouper("abcdefg", 3, "x"), ranges([1, 2, 3, 7, 8, 10]), list(roundrobin("abc", "d", "ef")))
import copy
a = accumulate([1, 2, 3]); next(a); z = zip_longest([1, 2], [3]); next(z); print(list(a), list(z)); t = tee([1, 2, 3])[0]; next(t); c = copy.copy(t); print(list(t), list(c))
rows = [("x", 1), ("x", 2), ("y", 3), ("x", 4)]
print({k: [v for _, v in g] for k, g in groupby(rows, lambda r: r[0])}, {k: sum(v for _, v in g) for k, g in groupby(sorted(rows), lambda r: r[0])}, list(chain.from_iterable(list(g) for _, g in groupby([1, 1, 2]))), [list(islice(g, 1)) for _, g in groupby("aabbcc")])
