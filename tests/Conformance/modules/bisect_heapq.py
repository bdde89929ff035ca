from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right
import heapq
a = [1, 3, 3, 3, 7, 9]
for x in (0, 1, 2, 3, 5, 9, 10): print(x, bisect(a, x), bisect_left(a, x), bisect_right(a, x), bisect_left(a, x, 2, 4), bisect_right(a, x, lo=3), bisect_left(a, x, hi=2))
b = []; [insort(b, v) for v in (5, 1, 4, 1, 3)]; print(b); insort_left(b, 1.0); insort_right(b, 1.0); print(b); insort(b, 2, 0, 3); print(b); print(bisect_left([], 5), bisect([(1, "a"), (2, "b")], (1, "z")), bisect_left("aceg", "d"))
w = ["a", "bb", "cccc"]; print(bisect_left(w, 3, key=len), bisect_right(w, 2, key=len)); insort(w, "xxx", key=len); print(w); r = [9, 7, 5]; print(bisect_left(r, -7, key=lambda v: -v))
for e in ("bisect(5, 1)", "bisect([1], 'a')", "bisect([1], 1, -1)", "bisect_left([1, 2], 1, key=5)", "bisect()", "insort((1,), 1)", "bisect([1], 1, 'a')", "insort([1], 'a')", "bisect([1, 2, 3], 2, 0, 100)"):
    try: print(e, eval(e))
    except (TypeError, ValueError, AttributeError, IndexError) as x: print(e, "->", type(x).__name__, x)
def grade(s): return "FDCBA"[bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (33, 60, 77, 90, 100)]); h = []; [heapq.heappush(h, v) for v in (5, 1, 8, 3, 2)]; print(h, [heapq.heappop(h) for _ in range(5)], h); h = [9, 4, 7, 1, 8, 2]; heapq.heapify(h); print(h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 5), h, heapq.heapreplace(h, 10), h, heapq.nlargest(3, h), heapq.nsmallest(2, h), heapq.nlargest(0, h), heapq.nsmallest(100, h))
print(heapq.nlargest(2, ["a", "ccc", "bb"], key=len), heapq.nsmallest(1, [3, 1]), heapq.nlargest(1, [1, 5]), heapq.nsmallest(2, iter([3, 1, 2])), list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge()), heapq.nlargest(3, [(1, "b"), (1, "a"), (2, "c")]), heapq.nsmallest(2, "hello"), heapq.nlargest(2, [1, 1.0, True]))
for e in ("heapq.heappop([])", "heapq.heapreplace([], 1)", "heapq.heappushpop([], 1)", "heapq.heapify(5)", "heapq.heappush(5, 1)", "heapq.heappush([1], 'a')", "heapq.heapify([1, 'a'])", "heapq.nlargest(1, 5)", "heapq.nlargest('a', [1])", "heapq.heapify((1, 2))", "list(heapq.merge([1], 5))", "heapq.nsmallest(1, [1, 'a'])", "heapq.heappush([1, 2])"):
    try: print(e, eval(e))
    except (TypeError, IndexError) as x: print(e, "->", type(x).__name__, x)
seed, data = 1, []
for _ in range(300): seed = seed * 16807 % 2147483647; data.append(seed % 1000)
h = data[:]; heapq.heapify(h); assert all(h[(i - 1) // 2] <= h[i] for i in range(1, len(h))); out = [heapq.heappop(h) for _ in range(300)]; print(out == sorted(data), out[:5], heapq.nlargest(5, data) == sorted(data, reverse=True)[:5], heapq.nsmallest(7, data, key=lambda v: -v) == sorted(data, key=lambda v: -v)[:7], list(heapq.merge(sorted(data[:100]), sorted(data[100:]))) == out)
class T:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p < o.p
q = []; [heapq.heappush(q, T(p, n)) for p, n in ((3, "c"), (1, "a"), (2, "b"))]; print([heapq.heappop(q).n for _ in range(3)])
def dijkstra(g, s):
    d, q = {s: 0}, [(0, s)]
    while q:
        c, u = heapq.heappop(q)
        if c > d[u]: continue
        for v, w in g[u].items():
            if c + w < d.get(v, 1e9): d[v] = c + w; heapq.heappush(q, (c + w, v))
    return d
print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
def huffman(t):
    f = {}
    for c in t: f[c] = f.get(c, 0) + 1
    h = [(n, i, c) for i, (c, n) in enumerate(sorted(f.items()))]; heapq.heapify(h); i = len(h)
    while len(h) > 1: a, b = heapq.heappop(h), heapq.heappop(h); heapq.heappush(h, (a[0] + b[0], i, (a[2], b[2]))); i += 1
    codes = {}
    def walk(n, p):
        if isinstance(n, str): codes[n] = p or "0"
        else: walk(n[0], p + "0"); walk(n[1], p + "1")
    walk(h[0][2], ""); return codes
c = huffman("abracadabra"); print(c, "".join(c[x] for x in "abracadabra")); lo, hi, med = [], [], []
for x in [5, 15, 1, 3, 8, 7]:
    heapq.heappush(lo, -heapq.heappushpop(hi, x))
    if len(lo) > len(hi) + 1: heapq.heappush(hi, -heapq.heappop(lo))
    med.append(-lo[0] if len(lo) > len(hi) else (hi[0] - lo[0]) / 2)
print(med)
