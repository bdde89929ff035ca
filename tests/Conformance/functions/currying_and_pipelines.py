import operator, functools, itertools
class Pipe:
    def __init__(self, *fs): self.fs = fs
    def __or__(self, f): return Pipe(*self.fs, f)
    def __ror__(self, v): return self(v)
    def __call__(self, v): return functools.reduce(lambda a, f: f(a), self.fs, v)
    def __len__(self): return len(self.fs)
class Fn:
    def __init__(self, f): self.f = f
    def __call__(self, *a, **k): return self.f(*a, **k)
    def __matmul__(self, g): return Fn(lambda *a: self.f(g(*a)))
    def __rshift__(self, g): return Fn(lambda *a: g(self.f(*a)))
    def __pow__(self, n): return functools.reduce(lambda a, _: a @ self.f, range(n - 1), self) if n else Fn(lambda x: x)
    def __getitem__(self, a): return Fn(functools.partial(self.f, *(a if isinstance(a, tuple) else (a,))))
inc, dbl = Fn(lambda x: x + 1), Fn(lambda x: x * 2)
print((inc @ dbl)(5), (inc >> dbl)(5), (dbl ** 3)(1), (inc ** 0)(7), Fn(pow)[2](10), Fn(max)[3, 9](4), 5 | (Pipe(inc) | dbl | str), len(Pipe() | inc | dbl))
where = lambda p: lambda it: (x for x in it if p(x)); select = lambda f: lambda it: (f(x) for x in it); take = lambda n: lambda it: itertools.islice(it, n); order = lambda k=None: lambda it: sorted(it, key=k); group = lambda k: lambda it: {a: list(b) for a, b in itertools.groupby(sorted(it, key=k), k)}
q = Pipe(where(lambda x: x % 3), select(lambda x: x * x), take(5), list); print(q(range(100)), range(10) | q, "the quick brown fox jumps" | (Pipe(str.split, group(len))), [3, 1, 2] | Pipe(order(op_neg := lambda v: -v)))
def curry(f, n=None):
    n = n if n is not None else f.__code__.co_argcount
    def g(*a): return f(*a) if len(a) >= n else curry(functools.partial(f, *a), n - len(a))
    return g
add3 = curry(lambda a, b, c: a + b * 10 + c * 100); print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3()(1, 2, 3), list(map(add3(1)(2), range(3))))
def overload(**impls):
    def call(*a):
        for sig, f in impls.items():
            ts = [{"i": int, "s": str, "l": list, "f": float}[c] for c in sig]
            if len(ts) == len(a) and all(isinstance(x, t) for x, t in zip(a, ts)): return f(*a)
        raise TypeError(f"no overload for ({', '.join(type(x).__name__ for x in a)})")
    return call
f = overload(i=lambda x: x + 1, s=str.upper, ii=operator.add, sl=str.join, l=len); print(f(1), f("a"), f(2, 3), f("-", ["x", "y"]), f([1, 2]))
try: f(1.5, "x")
except TypeError as e: print(e)
def retry(times, *excs):
    def deco(g):
        @functools.wraps(g)
        def w(*a, **k):
            for i in range(times):
                try: return g(*a, **k)
                except excs as e: w.log.append(f"{i}:{type(e).__name__}"); last = e
            raise RuntimeError(f"{g.__name__} failed {times}x") from last
        w.log = []; return w
    return deco
state = iter([ValueError, KeyError, None, ValueError, ValueError, ValueError])
@retry(3, ValueError, KeyError)
def flaky(x):
    e = next(state)
    if e: raise e("flaky")
    return x
print(flaky(5), flaky.log)
try: flaky(6)
except RuntimeError as e: print(e, repr(e.__cause__), flaky.log)
def validate(**checks):
    def deco(g):
        names = g.__code__.co_varnames[:g.__code__.co_argcount]
        def w(*a, **k):
            for n, v in {**dict(zip(names, a)), **k}.items():
                if n in checks and not checks[n](v): raise ValueError(f"{g.__name__}: bad {n}={v!r}")
            return g(*a, **k)
        return w
    return deco
@validate(age=lambda v: 0 <= v < 150, name=str.isalpha)
def person(name, age=0): return f"{name}:{age}"
for a, k in ((("Bob", 5), {}), (("B0b",), {}), (("Al",), {"age": 200}), ((), {"name": "Zed", "age": 1})):
    try: print(person(*a, **k))
    except ValueError as e: print(e)
once = lambda g: (lambda c: lambda *a: c[0] if c else c.append(g(*a)) or c[0])([]); o = once(lambda x: x * 2); print(o(5), o(100)); juxt = lambda *fs: lambda *a: [g(*a) for g in fs]; print(juxt(min, max, sum, len)([3, 1, 2])); flip = lambda g: lambda a, b, *r: g(b, a, *r); print(flip(pow)(3, 2), flip(isinstance)(int, 5)); complement = lambda p: lambda *a: not p(*a); print(list(filter(complement(str.isdigit), "a1b2"))); thread = lambda v, *fs: functools.reduce(lambda a, g: g[0](a, *g[1:]) if isinstance(g, tuple) else g(a), fs, v); print(thread("a,b,c", (str.split, ","), len, (pow, 2)))
until = lambda p, g: lambda x: x if p(x) else until(p, g)(g(x)); print(until(lambda v: v > 100, lambda v: v * 2)(3)); fix = lambda g, x, e=1e-12: x if abs(g(x) - x) < e else fix(g, g(x), e); print(f"{fix(lambda v: (v + 2 / v) / 2, 1.0):.10f}"); zipw = lambda g: lambda *ls: [g(*t) for t in zip(*ls)]; print(zipw(lambda a, b: a * b)([1, 2], [3, 4]), functools.reduce(lambda d, kv: {**d, kv[0]: d.get(kv[0], 0) + kv[1]}, [("a", 1), ("b", 2), ("a", 3)], {}))
