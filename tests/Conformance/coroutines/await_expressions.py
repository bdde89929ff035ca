class V:
    def __init__(self, v): self.v = v
    def __await__(self):
        print("await", repr(self.v).split(" at ")[0])
        return self.v
        yield
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
async def f(*a, **k): return a, k
async def exprs():
    a = await V(1) + await V(2) * await V(3)
    b = -await V(4)
    c = await V(2) ** await V(3)
    d = [await V(5), await V(6)][await V(1)]
    e = await f(await V(7), *await V([8, 9]), k=await V(10), **await V({"z": 11}))
    g = (await V(0)) or (await V(12))
    h = await V(1) if await V(False) else await V("else")
    i = await V(1) < await V(2) < await V(3)
    j = f"{await V('fs')!r:>{await V(8)}}"
    k = {await V("k"): await V("v")}
    l = (x := await V(13)) + x
    m = not await V(True)
    n = await V("abc")
    n = n[await V(1):]
    o = (lambda: 5)() + await V(1)
    p = await (await V(V(99)))
    q = await V(2) in await V([1, 2])
    return a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q
print(run(exprs()))
async def stmts():
    x = [0]
    x[await V(0)] = await V(5)
    x[await V(0)] += await V(1)
    print(x)
    assert await V(True), await V("msg")
    del x[await V(0)]
    if await V(1): print("if")
    while await V(0): pass
    for i in await V([1, 2]): print("for", i)
    try: raise await V(ValueError("awaited exc"))
    except await V(ValueError) as e: print(e)
    with await V(__import__("contextlib").nullcontext("cm")) as c: print(c)
    match await V([1, 2]):
        case [a, b] if await V(True): print("matched", a, b)
    async def inner(d=await V("default")): return d
    print(await inner())
    @(await V(lambda fn: fn))
    def deco(): return "decorated"
    print(deco())
    class C(await V(object)): y = 1
    print(C.y)
    return await V("ret")
print(run(stmts()))
async def rec(n): return 0 if n == 0 else 1 + await rec(n - 1)
print(run(rec(100)))
async def fib(n): return n if n < 2 else await fib(n - 1) + await fib(n - 2)
print(run(fib(12)))
async def exc_order():
    try: return await boom()
    except ZeroDivisionError as e: return f"caught {e}"
    finally: await V("cleanup")
async def boom(): return 1 / 0
print(run(exc_order()))
class M:
    async def m(self): return self.__class__.__name__
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return "static"
    @property
    async def p(self): return "prop"
    def __getattr__(self, n):
        async def dyn(): return n
        return dyn
    async def __call__(self): return "called"
    async def __aenter__(self): return self
o = M()
async def methods(): return await o.m(), await M.c(), await o.s(), await o.p, await o.dynamic(), await o()
print(run(methods()))
async def comp():
    return [await f(i) for i in range(2)], [i for i in range(4) if await V(i % 2)], sum([await V(i) for i in range(3)]), {await V(i) for i in "a"}
print(run(comp()))
async def nested():
    async def a():
        async def b(): return await V("deep")
        return await b()
    return await a()
print(run(nested()))
async def gen_await():
    async def ag():
        x = yield await V(1)
        yield await V(x)
    g = ag(); return await g.asend(None), await g.asend(2)
print(run(gen_await()))
