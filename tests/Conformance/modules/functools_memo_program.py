from functools import lru_cache, reduce, partial, cache
@cache
def lcs(a, b):
    if not a or not b: return ""
    if a[0] == b[0]: return a[0] + lcs(a[1:], b[1:])
    return max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
print(lcs("AGGTABQWER", "GXTXAYBWR"), lcs.cache_info().hits > 0)
@lru_cache(None)
def change(n, coins=(50, 25, 10, 5, 1)): return 1 if n == 0 else 0 if n < 0 or not coins else change(n - coins[0], coins) + change(n, coins[1:])
print([change(n) for n in (0, 4, 5, 10, 25, 100)])
@lru_cache(maxsize=None)
def edit(a, b): return len(a or b) if not a or not b else min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))
print(edit("kitten", "sitting"), edit("intention", "execution"), edit("", ""))
@cache
def partitions(n, m): return 1 if n == 0 else 0 if n < 0 or m == 0 else partitions(n - m, m) + partitions(n, m - 1)
print([partitions(n, n) for n in range(15)])
@cache
def grid(r, c): return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
print(grid(10, 10), grid.cache_info().currsize)
@lru_cache(maxsize=2)
def small(x): return x
order = []
for x in (1, 2, 1, 3, 2, 1): before = small.cache_info().misses; small(x); order.append((x, "miss" if small.cache_info().misses > before else "hit"))
print(order)
compose = lambda *f: reduce(lambda g, h: lambda x: g(h(x)), f)
inc, dbl = partial(int.__add__, 1), partial(int.__mul__, 2)
print(compose(inc, dbl)(5), compose(dbl, inc)(5), reduce(lambda acc, f: f(acc), [inc, dbl, inc, str], 1))
print(reduce(lambda a, b: a | b, [{1}, {2}, {1, 3}]) == {1, 2, 3}, reduce(lambda a, b: {**a, **b}, [{"a": 1}, {"b": 2}, {"a": 3}]), reduce(lambda a, b: b + a, "hello"), reduce(lambda a, b: a * b, range(1, 11)), reduce(lambda a, x: a + [a[-1] + x], [1, 2, 3], [0]))
class Memo:
    def __init__(self, f): self.f, self.c = f, {}
    def __get__(self, o, t): return partial(self, o)
    def __call__(self, *a):
        if a not in self.c: self.c[a] = self.f(*a)
        return self.c[a]
class S:
    n = 0
    @Memo
    def sq(self, x): S.n += 1; return x * x
    def __hash__(self): return 1
    def __eq__(self, o): return True
s = S(); print(s.sq(3), s.sq(3), S.n, S().sq(3), S.n)
@cache
def stirling(n, k): return 1 if n == k else 0 if k == 0 or k > n else k * stirling(n - 1, k) + stirling(n - 1, k - 1)
print([[stirling(n, k) for k in range(1, n + 1)] for n in range(1, 7)])
@cache
def nim(piles): return any(not nim(tuple(sorted(piles[:i] + (p - t,) + piles[i + 1:]))) for i, p in enumerate(piles) for t in range(1, p + 1))
print({p: nim(p) for p in ((1,), (1, 1), (1, 2), (1, 2, 3), (2, 2), (1, 3, 4))}, nim.cache_info().misses > 5)
@cache
def hanoi(n): return () if n == 0 else hanoi(n - 1) + (n,) + hanoi(n - 1)
print(hanoi(4), len(hanoi(10)), hanoi.cache_info().misses)
@lru_cache
def kw(*a, **k): return a, tuple(k.items())
print(kw(1, x=2), kw(1, x=2), kw(x=2, y=1), kw(y=1, x=2), kw.cache_info())
