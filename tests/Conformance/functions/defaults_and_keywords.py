def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 5, 6, 7, c=3, d=0, e=9), f(c=1, a=2), f(*[1, 2, 3], **{"c": 4, "x": 5}), f(1, *(2,), *[3], c=0, **{"d": 1}, **{"z": 2}))
def attempt(src):
    try: print(src, "=", eval(src))
    except TypeError as e: print(src, "->", e)
def g(): return "g"
def h(x): return x
def h2(x, y): return x, y
def h3(x, y, z): return x
def d1(x, y=1): return x, y
def k1(*, k): return k
def k2(*, k, j): return k, j
def p1(a, b, /): return a, b
def p2(a, b=2, /, c=3, *, d=4): return a, b, c, d
def v1(*a): return a
def v2(**k): return k
def mix(a, /, b, *, c): return a, b, c
for s in ("g(1)", "g(1, 2)", "g(x=1)", "h()", "h(1, 2)", "h(y=1)", "h(1, x=1)", "h2()", "h2(1)", "h2(y=1)", "h2(1, 2, 3)", "h2(1, 2, z=3)", "h2(1, x=2)", "h3()", "h3(1)", "h3(z=1)", "d1()", "d1(1, 2, 3)", "d1(1, 2, 3, 4)", "d1(y=1)", "d1(1, z=1)", "k1()", "k1(1)", "k1(1, 2)", "k1(k=1)", "k1(1, k=1)", "k2()", "k2(k=1)", "k1(k=1, j=2)", "p1(1)", "p1(a=1, b=2)", "p1(1, b=2)", "p1()", "p2(1)", "p2(1, 2, 3, d=5)", "p2(1, b=2)", "p2(1, 2, 3, 4)", "p2(a=1)", "p2(1, c=5)", "v1(x=1)", "v1(*[1, 2], 3)", "v2(1)", "v2(a=1, **{'b': 2})", "v2(**{'a': 1}, **{'a': 2})", "v2(a=1, **{'a': 2})", "v2(**{1: 2})", "v2(**5)", "v2(**[1])", "v1(*5)", "v1(*None)", "mix(1, 2, c=3)", "mix(1, b=2, c=3)", "mix(1, 2, 3)", "mix(a=1, b=2, c=3)", "mix(1, c=3)", "mix()", "mix(1)", "(lambda x: x)()", "(lambda: 0)(1)", "(lambda x, *, y: x)(1)", "v2(**{'a b': 1, '': 2})", "h(**{'x': 1})", "h(*'a')", "h(*'ab')", "h(1, *(), **{})", "len()", "len(1, 2)", "len(x=1)", "int.bit_length()", "''.join()", "''.join(1, 2)", "print(foo=1)", "max()", "abs(1, 2)", "isinstance(1)", "divmod(1)", "getattr(1)", "dict(1, 2, 3)", "sorted()", "chr()", "''.replace('a')", "[].append(x=1)", "{}.get(key=1)", "range()", "h(1)(2)", "5(1)", "None()", "'abc'()", "g.x()"):
    import warnings; warnings.simplefilter("ignore")
    if s == "g.x()": continue
    attempt(s)
def counter(n, acc=[]): acc.append(n); return acc
print(counter(1), counter(2), counter(3, []), counter.__defaults__)
x = 1
def late(v=x): return v
x = 2; print(late(), late.__defaults__); late.__defaults__ = (9,); print(late()); late.__defaults__ = None
try: late()
except TypeError as e: print(e)
k1.__kwdefaults__ = {"k": "kwd"}; print(k1()); k1.__kwdefaults__ = None
try: k1()
except TypeError as e: print(e)
def order(a=print("default a"), b=print("default b")): pass
order()
