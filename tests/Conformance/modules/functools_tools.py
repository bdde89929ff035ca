from functools import reduce, partial, cmp_to_key, total_ordering, wraps, update_wrapper, lru_cache, cache, singledispatch, singledispatchmethod, cached_property, partialmethod, WRAPPER_ASSIGNMENTS
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: a + b, "abc"), reduce(lambda a, b: a, [], "init"), reduce(max, [3, 9, 2], 5), reduce(lambda d, k: d.setdefault(k, {}), "xyz", t := {}), t)
for e in ("reduce(max, [])", "reduce(max, 5)", "reduce(5, [1, 2])", "reduce(max)", "partial()", "partial(5)", "lru_cache(maxsize='a')", "cmp_to_key()", "reduce(lambda: 1, [1, 2])", "partial(int, base=2)('102')", "partial(max, 1)('a')"):
    try: print(e, "=", type(eval(e)).__name__)
    except (TypeError, ValueError) as x: print(e, "->", type(x).__name__, x)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), max([1, 5, 3], key=cmp_to_key(lambda a, b: a - b))); k = cmp_to_key(lambda a, b: a - b); print(k(1) < k(2), k(1) == k(1), k(5).obj)
p = partial(lambda *a, **k: (a, k), 1, 2, x=3); print(p(), p(9, y=4), p(x=0), p.args, p.keywords, partial(p, 5, z=1)(6), p.func.__name__); p.attr = 1; print(p.attr, p.__dict__)
def deco(f):
    @wraps(f)
    def w(*a): "w doc"; return f(*a)
    return w
@deco
def orig(a: int) -> str: "orig doc"; return str(a)
orig.x = 1; print(orig.__name__, orig.__doc__, orig.__wrapped__(5), orig(6), orig.__annotations__, WRAPPER_ASSIGNMENTS)
class Callable_:
    def __call__(self): pass
print(update_wrapper(partial(orig), orig).__name__, hasattr(update_wrapper(Callable_(), lambda: 0), "__wrapped__"))
calls = []
@lru_cache(maxsize=3)
def f(a, b=0): calls.append((a, b)); return a + b
[f(1), f(1), f(2), f(3), f(1), f(4), f(2), f(1, b=0), f(1, 0)]; print(calls, f.cache_info(), f.cache_parameters()); f.cache_clear(); print(f.cache_info()); f(b=1, a=2); f(a=2, b=1); print(f.cache_info().misses)
@lru_cache(maxsize=0)
def g(x): return x
g(1); g(1); print(g.cache_info())
@lru_cache(maxsize=None)
def h(x):
    if x < 0: raise ValueError("neg")
    return x
for _ in range(2):
    try: h(-1)
    except ValueError: pass
print(h.cache_info(), h(1.0), h(1), h(True)); 
try: h([])
except TypeError as e: print(e)
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
class C:
    n = 0
    @lru_cache
    def m(self, x): C.n += 1; return x * 2
    @cached_property
    def cp(self): C.n += 10; return "cp"
    @singledispatchmethod
    def d(self, a): return f"obj {a}"
    @d.register
    def _(self, a: int): return f"int {a}"
    @d.register(str)
    def _(self, a): return f"str {a}"
    def base(self, a, b, c=0): return a, b, c
    pm = partialmethod(base, 1, c=9)
    @classmethod
    def cm(cls): return cls.__name__
c = C(); print(c.m(1), c.m(1), c.cp, c.cp, C.n, c.d(1), c.d("s"), c.d(None), c.d(True), c.pm(2), c.__dict__)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __gt__(self, o): return self.v > o.v
print(V(1) < V(2), V(1) <= V(1), V(2) >= V(3), V(1) != V(1))
try:
    @total_ordering
    class Bad: pass
except ValueError as e: print(e)
@singledispatch
def show(x): return "default"
@show.register(list)
@show.register(tuple)
def _(x): return f"seq {len(x)}"
show.register(type(None), lambda x: "none")
class L(list): pass
print(show([1]), show((1, 2)), show(None), show(L()), show(5), show.dispatch(L) is show.dispatch(list), len(show.registry))
try: show()
except TypeError as e: print(e)
try: show.register(5)
except TypeError as e: print(e)
