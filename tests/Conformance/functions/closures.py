def make_counter(start=0):
    count = start
    def inc(by=1):
        nonlocal count
        count += by
        return count
    def get(): return count
    return inc, get
inc, get = make_counter(10)
print(inc(), inc(5), get(), make_counter()[1](), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, make_counter.__code__.co_cellvars)
adders = [lambda x: x + i for i in range(3)]
print([f(10) for f in adders], [f(10) for f in [lambda x, i=i: x + i for i in range(3)]], [f(10) for f in [(lambda i: lambda x: x + i)(i) for i in range(3)]])
def loop():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    i = "changed"
    return [f() for f in fs]
print(loop())
def nest(a):
    def b(c):
        def d(e): return a, c, e
        return d
    return b
print(nest(1)(2)(3), nest(1)(2).__closure__ is not None, len(nest(1)(2).__closure__), nest.__closure__)
def shared():
    x = []
    def add(v): x.append(v)
    def read(): return list(x)
    def reset():
        nonlocal x
        x = ["reset"]
    return add, read, reset
add, read, reset = shared(); add(1); add(2); print(read()); reset(); add(3); print(read())
def memo(f):
    cache = {}
    def wrapper(*args):
        if args not in cache: cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
def param(x):
    def get(): return x
    def set_(v):
        nonlocal x
        x = v
    return get, set_
g, s = param(1); s(99); print(g())
def args_closure(*args, **kw): return lambda: (args, kw)
print(args_closure(1, 2, a=3)())
class C:
    y = "class"
    def m(self):
        def inner(): return self.y, __class__.__name__
        return inner()
    def no_class_scope(self): return y if "y" in globals() else "not visible"
print(C().m(), C().no_class_scope())
def make_class(v):
    class K:
        attr = v
        def get(self): return v
    return K
print(make_class(5).attr, make_class(6)().get())
def cell_empty():
    def f(): return z
    try: f()
    except NameError as e: print(e)
    print(f.__closure__[0].__class__.__name__)
    try: f.__closure__[0].cell_contents
    except ValueError as e: print(e)
    z = 1
    return f()
print(cell_empty())
c = make_counter(5)[1].__closure__[0]; c.cell_contents = 77; print(c.cell_contents, repr(c)[:8])
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose(str, lambda v: v + 1, abs)(-5))
def deleted():
    x = 1
    def f(): return x
    del x
    try: f()
    except NameError as e: return str(e)
print(deleted())
def except_var():
    try: raise ValueError("v")
    except ValueError as e:
        f = lambda: e
        print(repr(f()))
    try: f()
    except NameError as err: return str(err)
print(except_var())
def gen():
    n = 0
    def bump():
        nonlocal n
        n += 1
    while n < 3:
        yield n
        bump()
print(list(gen()))
def comp(): k = 3; return [k * i for i in range(3)], {k: (lambda: k)() for _ in "a"}, [[k + i + j for j in range(2)] for i in range(2)]
print(comp())
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda fact: lambda n: 1 if n < 2 else n * fact(n - 1))(10))
