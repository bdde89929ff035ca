class Y:
    def __await__(self): r = yield "y"; return r
def run(c):
    while True:
        try: c.send(None)
        except StopIteration as e: return e.value
async def ag(n):
    try:
        for i in range(n):
            await Y()
            got = yield i
            if got: print("got", got)
    except ValueError as e: print("ag caught", e); yield "recovered"
    finally: print("ag finally")
async def consume():
    out = []
    async for x in ag(3): out.append(x)
    else: out.append("else")
    return out
print(run(consume()))
async def comps(): return [x async for x in ag(3) if x], {x async for x in ag(2)}, {x: x * 2 async for x in ag(2)}, [x async for x in ag(2) for _ in range(2)], [y for x in [1, 2] async for y in ag(x)], [await z() async for z in fs()]
async def fs():
    async def one(): return 1
    yield one
print(run(comps()))
async def manual():
    g = ag(3)
    print(type(g).__name__, await g.__anext__(), await g.asend("hello"), await g.athrow(ValueError("x")))
    try: await g.__anext__()
    except StopAsyncIteration as e: print("stop", e.args)
    g = ag(3); await g.asend(None); await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: print("closed")
    g = ag(3)
    try: await g.asend(1)
    except TypeError as e: print(e)
    await g.aclose(); await g.aclose()
    g = ag(0); print(await anext(g, "default"), aiter(g) is g)
    try: await anext(g)
    except StopAsyncIteration: print("anext stop")
run(manual())
async def early():
    async for x in ag(5):
        if x == 1: break
    return x
import gc; r = run(early()); gc.collect(); print(r)
async def gexp():
    g = (x * 10 async for x in ag(3)); return [v async for v in g], type(g).__name__
print(run(gexp()))
class AIt:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1; await Y(); return self.n
async def it():
    return [x async for x in AIt(3)], await anext(AIt(5))
print(run(it()))
async def bad(x):
    async for _ in x: pass
class NoAnext:
    def __aiter__(self): return self
class BadAiter:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class AsyncAiter:
    async def __aiter__(self): return self
import warnings; warnings.simplefilter("ignore")
for x in (5, [1], NoAnext(), BadAiter(), BadAnext(), AsyncAiter()):
    try: run(bad(x))
    except TypeError as e: print(type(x).__name__, "->", e)
async def ret_in_ag():
    yield 1
    return
print(run((lambda: (lambda g: g.__anext__())(ret_in_ag()))()))
async def raise_stop():
    yield 1
    raise StopIteration("x")
async def raise_astop():
    yield 1
    raise StopAsyncIteration("x")
for g in (raise_stop, raise_astop):
    async def go():
        try: return [x async for x in g()]
        except RuntimeError as e: return str(e)
    print(run(go()))
for src in ("async def f():\n yield 1\n return 2", "async def f():\n yield from []", "def f():\n await x", "def f():\n async for x in y: pass", "def f():\n async with x: pass", "def f(): return [x async for x in y]", "await x", "async def f(): return [await x for x in y]", "async for x in y: pass", "def f():\n async def g(): await h", "lambda: await x", "async def f(): lambda: await x", "class C:\n await x", "async def f():\n class C: await x", "async def f(): (await x for x in y)", "async x = 5", "async def await(): pass", "await = 5", "async = 1"):
    try: compile(src, "<s>", "exec"); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg)
g = ag(1); print(g.ag_running, g.ag_frame is not None, g.ag_await, g.ag_code.co_name, repr(g).startswith("<async_generator object ag at"))
try: iter(g)
except TypeError as e: print(e)
run(g.aclose())
