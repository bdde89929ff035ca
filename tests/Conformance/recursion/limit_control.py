import sys
print(sys.getrecursionlimit())
def depth(n): return n if n == 0 else 1 + depth(n - 1)
def probe():
    def down(n):
        try: return down(n + 1)
        except RecursionError: return n
    return down(0)
base = probe(); print(900 < base < 1000)
sys.setrecursionlimit(300); d = probe(); print(250 < d < 300, sys.getrecursionlimit())
sys.setrecursionlimit(20000); print(depth(15000), probe() > 19000); sys.setrecursionlimit(1000)
for v in (0, -5, "x", 1.5, None): 
    try: sys.setrecursionlimit(v)
    except (ValueError, TypeError) as e: print(repr(v), type(e).__name__, e)
def deep_set(n):
    if n: return deep_set(n - 1)
    try: sys.setrecursionlimit(50); return "set"
    except RecursionError as e: return str(e)[:39]
print(deep_set(100)); print(sys.getrecursionlimit())
sys.setrecursionlimit(1000)
def a(n): return b(n - 1) if n else "bottom"
def b(n): return a(n - 1) if n else "bottom"
print(a(900))
try: a(5000)
except RecursionError as e: print(e)
def unwind(n, log):
    try: return unwind(n + 1, log)
    except RecursionError:
        log.append(n)
        raise
log = []
try: unwind(0, log)
except RecursionError: print(log[-1], log == sorted(log, reverse=True), len(log) > 800)
def ctx(n):
    class CM:
        def __enter__(s): return s
        def __exit__(s, *e): exits.append(e[0] is not None)
    with CM(): return ctx(n + 1)
exits = []
try: ctx(0)
except RecursionError: print(all(exits), len(exits) > 200)
sys.setrecursionlimit(100000)
def big(n): return 0 if n == 0 else 1 + big(n - 1)
print(big(20000))
class T:
    def __init__(s, n): s.c = T(n - 1) if n else None
t = T(3000); n = 0
while t.c: t, n = t.c, n + 1
print(n)
def g(n):
    yield n
    if n: yield from g(n - 1)
print(sum(1 for _ in g(2000)))
sys.setrecursionlimit(1000)
import functools
print(functools.reduce(lambda acc, f: f(acc), [lambda v: v + 1] * 5000, 0))
def trampoline(f, *a):
    r = f(*a)
    while callable(r): r = r()
    return r
def even(n): return True if n == 0 else lambda: odd(n - 1)
def odd(n): return False if n == 0 else lambda: even(n - 1)
print(trampoline(even, 10001), trampoline(odd, 10001))
