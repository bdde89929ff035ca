from collections import deque
d = deque([1, 2, 3]); d.append(4); d.appendleft(0); print(d, d.pop(), d.popleft(), d, len(d), d[0], d[-1], d[1], 2 in d, list(d), list(reversed(d)), d.index(2), d.count(2), bool(deque()), d.maxlen)
d.extend("ab"); d.extendleft("xy"); print(d); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d); d.remove("a"); print(d); d.insert(1, "ins"); print(d); d[0] = "set"; del d[1]; print(d); d.reverse(); print(d); c = d.copy(); d.clear(); print(d, c)
m = deque(range(5), maxlen=3); print(m, m.maxlen); m.append(9); print(m); m.appendleft(8); print(m); m.extend([1, 2]); print(m); m.extendleft([5]); print(m); print(deque("abc", 0), deque("abc", maxlen=None), m.copy(), m + deque([7]), m * 2, deque([1, 2]) * 3)
try: m.insert(0, 1)
except IndexError as e: print(e)
for e in ("deque().pop()", "deque().popleft()", "deque([1])[5]", "deque([1]).remove(2)", "deque([1]).index(2)", "deque(5)", "deque([1], -1)", "deque([1], 'a')", "deque([1])[0:1]", "deque([1]) + [2]", "deque([1]) * 'a'", "hash(deque())", "deque([1]) < [1]", "deque().append()", "deque().rotate('a')", "deque([1, 2]).index(1, 1)", "del_", "deque([1]).insert('a', 1)", "deque(maxlen=2, iterable=[1, 2, 3])", "deque(foo=1)", "deque([1])['a']", "deque([1]) == [1]", "deque([1]) == deque([1], 5)", "deque([1, 2]) < deque([1, 3])", "deque([1]) != deque([2])", "deque([1, 2]).maxlen"):
    try: print(e, "=", eval(e, {"deque": deque, "del_": None}))
    except (TypeError, IndexError, ValueError, AttributeError) as x: print(e, "->", type(x).__name__, x)
try: m.maxlen = 5
except AttributeError as e: print(e)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
it = iter(deque("ab")); print(next(it), list(it), next(it, "end")); d = deque([1]); d.append(d); print(d); d = deque([3, 1, 2]); print(sorted(d), max(d), sum(d), d == deque([3, 1, 2]), [*d], tuple(d))
d += [9]; print(d); d *= 2; print(d); d2 = deque(d); d2.extend(d2); print(len(d2)); import copy; print(copy.copy(deque([1], 2)), copy.deepcopy(deque([[1]])))
big = deque(); [big.append(i) if i % 3 else big.appendleft(i) for i in range(1000)]; print(len(big), big[0], big[500], big[-1], sum(big)); [big.popleft() for _ in range(400)]; [big.pop() for _ in range(500)]; print(len(big), list(big)[:5], big[50]); big.rotate(37); print(big[0], big[99])
class D(deque):
    def push(self, x): self.append(x); return self
print(D([1]).push(2), type(D([1]) + D([2])).__name__, type(D([1]).copy()).__name__, D([1], 5).maxlen, repr(D("a", 3)))
def window(seq, n):
    w = deque(maxlen=n); out = []
    for x in seq:
        w.append(x)
        if len(w) == n: out.append(tuple(w))
    return out
def bfs(g, s):
    q, seen = deque([s]), [s]
    while q:
        for n in g[q.popleft()]:
            if n not in seen: seen.append(n); q.append(n)
    return seen
def sliding_max(a, k):
    q, out = deque(), []
    for i, v in enumerate(a):
        while q and a[q[-1]] <= v: q.pop()
        q.append(i)
        if q[0] <= i - k: q.popleft()
        if i >= k - 1: out.append(a[q[0]])
    return out
print(window("abcd", 2), bfs({1: [2, 3], 2: [4], 3: [4], 4: []}, 1), sliding_max([1, 3, -1, -3, 5, 3, 6, 7], 3), deque("radar") == deque(reversed("radar")))
