from functools import partial, partialmethod, lru_cache, cache, wraps, reduce, total_ordering, singledispatch, cached_property
p = partial(print, "a", sep="-", end="!\n"); p("b"); p(); p("c", sep="+")
print(p.func is print, p.args, p.keywords, partial(partial(max, 1), 5)(3), partial(int, base=16)("ff"))
def f(a, b, c=0): return a, b, c
q = partial(f, 1, c=9); print(q(2), q(b=3), repr(partial(f, 1)).replace(repr(f), "F"))
try: q()
except TypeError as e: print(e)
try: partial()
except TypeError as e: print(e)
try: partial(5)
except TypeError as e: print(e)
class C:
    def set(self, k, v): return k, v
    on = partialmethod(set, "state", True)
print(C().on())
calls = []
@lru_cache(maxsize=2)
def sq(x): calls.append(x); return x * x
print(sq(2), sq(2), sq(3), sq(4), sq(2), calls, sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.__name__, sq.__wrapped__(5))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), fib.cache_info().misses)
@lru_cache
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True))
@lru_cache(typed=True)
def typed2(x): return type(x).__name__
print(typed2(1), typed2(1.0), typed2(True))
try: sq([])
except TypeError as e: print(e)
@singledispatch
def show(x): return f"obj {x}"
@show.register(int)
def _(x): return f"int {x}"
@show.register
def _(x: list): return f"list {len(x)}"
@show.register(bool)
def _(x): return f"bool {x}"
print(show("a"), show(5), show([1]), show(True), show(None), show.dispatch(int).__name__, sorted(t.__name__ for t in show.registry))
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2))
class P:
    n = 0
    @cached_property
    def val(self): P.n += 1; return P.n
o = P(); print(o.val, o.val, P().val, o.__dict__); del o.val; print(o.val)
print(reduce(lambda a, b: a - b, [10, 3, 2]), reduce(max, [3, 9, 2], 5))
try: reduce(max, [])
except TypeError as e: print(e)
