def f(a, b=1, /, c=2, *d, e, f=5, **g): return a, b, c, d, e, f, g
print(f(1, e=9), f(1, 2, 3, 4, 5, e=6, a=7, b=8, z=9), f(1, c=10, e=0), f.__code__.co_posonlyargcount, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames)
def g(x, /, **kw): return x, kw
print(g(1, x=2), g(1))
def h(*, a, b=2): return a, b
print(h(a=1), h(b=1, a=2), h(**{"a": 5}))
def i(a, *, b): return a, b
for src in ("f()", "f(1)", "f(e=1)", "f(a=1, e=2)", "g()", "g(x=1)", "h(1)", "h()", "h(a=1, c=2)", "i(1, 2)", "i(1, b=2)", "i(b=1)", "i(a=1, b=2, c=3)"):
    try: print(src, "=", eval(src))
    except TypeError as e: print(src, "->", e)
for src in ("def q(a, /, b, /): pass", "def q(/, a): pass", "def q(*, /): pass", "def q(*): pass", "def q(*, **k): pass", "def q(a, a): pass", "def q(a=1, b): pass", "def q(**k, a): pass", "def q(*a, *b): pass", "def q(*a=1): pass", "def q(**k=1): pass", "def q(a, *, b=1, c): return c", "def q(*a, b): pass", "def q(a, b=2, /, c): pass", "def q(1): pass", "def q(a.b): pass", "def q((a, b)): pass", "def q(None): pass", "lambda *: 1", "lambda a=1, b: 1", "lambda a, a: 1", "def q(a, *, a): pass", "def q(*a, **a): pass", "def q(a, /, *, b): pass", "f(a=1, 2)", "f(**k, *a)", "f(**k, 1)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(x for x in y, 1)", "f(*)", "f(**)", "f(a b)", "f(None=1)", "f(True=1)", "f((a)=1)", "f(a, b for b in c)", "f(x for x in [1])", "def f(x, x=1): pass"):
    try: compile(src, "<s>", "exec"); print(src, "ok")
    except SyntaxError as e: print(src, "->", e.msg)
lam = lambda a, /, b=2, *c, d=4, **e: (a, b, c, d, e)
print(lam(1), lam(1, 2, 3, d=5, z=6))
