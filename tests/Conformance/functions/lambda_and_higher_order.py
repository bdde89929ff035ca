print((lambda: 1)(), (lambda x: x * 2)(3), (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1), (lambda *a: sum(a))(1, 2, 3), (lambda **k: k)(a=1), (lambda x: lambda y: x + y)(1)(2), [f(3) for f in (lambda x: x, lambda x: -x)])
f = lambda: (yield 1)
print(list(f()), f.__name__, f.__qualname__, (lambda x: x).__code__.co_varnames)
print(list(map(lambda x, y: x + y, [1, 2], [3, 4])), list(filter(lambda x: x % 2, range(6))), sorted("banana", key=lambda c: (-"banana".count(c), c)), max([1, -5, 3], key=lambda v: abs(v)), (lambda x: x if x else "falsy")(0))
from functools import reduce, partial
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + [b], "ab", []), partial(pow, 2)(5), partial(int, base=2)("101"))
def compose(*fs): return reduce(lambda f, g: lambda x: f(g(x)), fs, lambda x: x)
print(compose(str, lambda v: v + 1, int)("41"), compose()(5))
def curry(f, n): return f if n <= 1 else lambda x: curry(lambda *a: f(x, *a), n - 1)
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
def apply(f, *a, **k): return f(*a, **k)
print(apply(max, 1, 2, 3), apply(sorted, [3, 1], reverse=True), apply(apply, apply, len, "abc"))
pipeline = [str.strip, str.title, lambda s: s.replace(" ", "-")]
print(reduce(lambda v, f: f(v), pipeline, "  hello big world "))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "neg": lambda a: -a}
print(ops["+"](1, 2), ops["neg"](5), {k: v.__code__.co_argcount for k, v in ops.items()})
church = lambda n: lambda f: lambda x: reduce(lambda a, _: f(a), range(n), x)
add = lambda m, n: lambda f: lambda x: m(f)(n(f)(x))
print(add(church(3), church(4))(lambda v: v + 1)(0), (lambda f: f(f, 5))(lambda s, n: 1 if n == 0 else n * s(s, n - 1)))
def make(n):
    def power(x): return x ** n
    power.__name__ = f"power{n}"
    return power
print([(p.__name__, p(2)) for p in map(make, range(4))])
print(list(map(lambda t: t[0](*t[1:]), [(len, "abc"), (max, 1, 2), (str, 5)])), [*map(None.__class__, [])], list(map(str.upper, "ab")), list(map([].append, [])), callable(lambda: 0), (lambda: None)() is None)
acc = []
[(lambda v: acc.append(v * 2))(i) for i in range(3)]
print(acc, (lambda a, b=(lambda: 5)(): a + b)(1), (lambda a, *, b: (a, b))(1, b=2), (lambda: [i for i in range(3)])(), (lambda n: [n + i for i in range(2)])(5))
t = lambda n: "even" if n % 2 == 0 else "odd"
print(t(3), t(4), (lambda: ...)(), (lambda x: (y := x) + y)(2), (lambda s: f"{s!r:>5}")("a"))
print(*map(lambda i: i ** 2, filter(lambda i: i % 3, range(10))), sep=",")
y = 5
g = lambda y=y: y
y = 6
print(g(), (lambda: y)())
