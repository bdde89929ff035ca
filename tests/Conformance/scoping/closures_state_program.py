def make_account(owner, balance=0):
    history = []
    def deposit(n):
        nonlocal balance
        balance += n; history.append(("d", n)); return balance
    def withdraw(n):
        nonlocal balance
        if n > balance: raise ValueError(f"{owner}: {n} > {balance}")
        balance -= n; history.append(("w", n)); return balance
    def report(): return f"{owner}: {balance} after {len(history)}"
    def transfer(other, n): withdraw(n); other["deposit"](n)
    def rename(new):
        nonlocal owner
        old, owner = owner, new; return old
    return {f.__name__: f for f in (deposit, withdraw, report, transfer, rename)}
a, b = make_account("ann", 10), make_account("bob"); print(a["deposit"](5), a["transfer"](b, 7), a["report"](), b["report"](), a["rename"]("ANN"), a["report"]())
try: b["withdraw"](100)
except ValueError as e: print(e)
def counter_factory():
    total = 0
    def make(step):
        local = 0
        def tick():
            nonlocal total, local
            total += step; local += step; return local, total
        return tick
    return make, lambda: total
make, total = counter_factory(); x, y = make(1), make(10); print(x(), y(), x(), y(), total(), x.__closure__[1].cell_contents == total() or x.__closure__[0].cell_contents, x.__code__.co_freevars)
def memo_closure(f):
    cache, hits = {}, 0
    def g(*k):
        nonlocal hits
        if k in cache: hits += 1
        else: cache[k] = f(*k)
        return cache[k]
    g.stats = lambda: (len(cache), hits); g.clear = cache.clear; return g
@memo_closure
def paths(r, c): return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
print(paths(8, 8), paths.stats()); paths.clear(); print(paths(2, 2), paths.stats())
def debounce(n):
    pending = []
    def deco(f):
        def w(x):
            pending.append(x)
            if len(pending) >= n: r = f(pending[:]); pending.clear(); return r
        return w
    return deco
@debounce(3)
def flush(xs): return sum(xs)
print([flush(i) for i in range(7)])
fs = []
for i in range(3):
    def f(j=i): return i, j
    fs.append(f)
print([f() for f in fs]); i = "rebound"; print([f() for f in fs])
def loops():
    out = []
    for i in range(2):
        for j in "ab": out.append(lambda: (i, j))
    i += 100
    return [f() for f in out]
print(loops())
def lazy_chain(*steps):
    def run(x, n=None):
        for s in steps[:n]: x = s(x)
        return x
    def then(*more): return lazy_chain(*steps, *more)
    run.then = then; run.steps = len(steps); return run
c = lazy_chain(lambda v: v + 1).then(lambda v: v * 2, str); print(c(4), c(4, 1), c.steps, c.then(len)(99))
def gen_state():
    n = 0
    def g():
        nonlocal n
        while True:
            n += 1
            r = yield n
            if r: n = r
    return g(), lambda: n
g, peek = gen_state(); print(next(g), next(g), peek(), g.send(50), peek())
x = "module"
def outer():
    x = "outer"
    class C:
        x = "class"
        y = [x for _ in range(1)]
        def m(self): return x
        z = (lambda: x)()
        def inner(self):
            x = "method"
            def deep():
                nonlocal x
                x += "!"
                return x
            return deep(), x
    def g():
        global x
        x = "changed module"
        return x
    return C.y, C().m(), C.z, C().inner(), g(), x
print(outer(), x)
def deleted_cell():
    v = [1]
    def get(): return v
    def drop():
        nonlocal v
        del v
    drop()
    try: return get()
    except NameError as e: return str(e)
print(deleted_cell())
def recursive_closure(n):
    acc = []
    def go(k):
        if k: acc.append(k); go(k - 1)
        return acc
    return go(n)
print(recursive_closure(5), recursive_closure(2)); compose = lambda *f: (lambda x: x) if not f else (lambda x: f[0](compose(*f[1:])(x))); print(compose(lambda v: v + 1, lambda v: v * 10)(5)); Y = (lambda f: (lambda x: x(x))(lambda x: f(lambda v: x(x)(v)))); print([Y(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))(k) for k in range(10)])
def args_scope(a, b=lambda: default_name, *c, d=[i for i in range(2)], **e): a = a or 5; c += (a,); e["a"] = a; return a, c, d, e
default_name = "resolved late"; print(args_scope(0, z=1), args_scope.__defaults__[0](), args_scope(0)[2] is args_scope(0)[2])
