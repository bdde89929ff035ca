class Y:
    def __init__(self, v): self.v = v
    def __await__(self): r = yield self.v; return r
def run(c, show=True):
    while True:
        try:
            r = c.send(None)
            if show: print("..", r)
        except StopIteration as e: return e.value
class CM:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    async def __aenter__(self): print("enter", self.n); await Y(f"aenter {self.n}"); return self
    async def __aexit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v); await Y(f"aexit {self.n}"); return self.s
async def simple():
    async with CM(1) as a, CM(2) as b: print("body", a.n, b.n); await Y("body")
    return "ok"
print(run(simple()))
async def err():
    try:
        async with CM("x"), CM("y", True): raise ValueError("swallowed by y")
        print("continues")
        async with CM("z"): raise KeyError("escapes")
    except KeyError as e: print("caught", e)
run(err())
async def flow():
    for i in range(3):
        async with CM(i):
            if i == 0: continue
            if i == 1: break
    async with CM("ret"): return "returned"
print(run(flow(), False))
async def paren():
    async with (CM("p") as p, CM("q") as q,): return p.n + q.n
print(run(paren(), False))
class NoEnter:
    async def __aexit__(self, *a): pass
class NoExit:
    async def __aenter__(self): pass
class SyncCM:
    def __enter__(self): return self
    def __exit__(self, *a): pass
class NotAwait:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
class BadExit:
    async def __aenter__(self): return self
    def __aexit__(self, *a): return 5
async def use(x):
    async with x: pass
for c in (NoEnter, NoExit, SyncCM, NotAwait, BadExit, int):
    try: run(use(c()))
    except (AttributeError, TypeError) as e: print(c.__name__, "->", type(e).__name__, e)
try:
    with CM(1): pass
except TypeError as e: print(e)
class RaiseEnter:
    async def __aenter__(self): raise OSError("enter failed")
    async def __aexit__(self, *a): print("never")
class RaiseExit:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): raise OSError("exit failed")
async def re1():
    async with RaiseEnter(): print("never")
async def re2():
    async with RaiseExit(): raise ValueError("body")
for f in (re1, re2):
    try: run(f())
    except OSError as e: print(e, repr(e.__context__))
async def cancelled():
    async with CM("c"): await Y("waiting")
c = cancelled(); print(c.send(None), c.send(None))
try: c.throw(RuntimeError("cancel")); 
except StopIteration: print("?")
try: print(c.send(None))
except RuntimeError as e: print("raised", e)
from contextlib import asynccontextmanager, AsyncExitStack, aclosing, nullcontext
@asynccontextmanager
async def acm(n):
    print("acm enter", n)
    try: yield n * 2
    except ValueError as e: print("acm caught", e)
    finally: print("acm exit", n)
async def use_acm():
    async with acm(5) as v: print(v)
    async with acm(6): raise ValueError("to acm")
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(acm(7)), st.enter_context(nullcontext(3)))
    async def g():
        try: yield 1; yield 2
        finally: print("g closed")
    async with aclosing(g()) as gg:
        async for x in gg: print(x); break
    @acm(8)
    async def decorated(): print("decorated")
    await decorated()
run(use_acm(), False)
