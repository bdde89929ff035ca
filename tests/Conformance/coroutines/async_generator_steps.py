import types, sys
def run(co):
    try:
        while True: r=co.send(None); print('yielded', r)
    except StopIteration as e: return e.value
class Aw:
    def __init__(self,v): self.v=v
    def __await__(self):
        r = yield self.v
        return ('aw', self.v, r)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
async def ag(n):
    for i in range(n):
        x = yield i
        if x is not None: print('got', x)
        await Aw(i)
async def main():
    async for v in ag(3): print('v', v)
    print([v async for v in ag(2)])
    g=ag(3)
    print(await g.__anext__()); print(await g.asend('hello'))
    try: await g.athrow(ValueError('boo'))
    except ValueError as e: print('caught', e)
    try: await g.__anext__()
    except StopAsyncIteration: print('end')
    await g.aclose()
    g=ag(1)
    try: await g.asend(5)
    except TypeError as e: print(e)
    await g.aclose()
    async def ign():
        try: yield 1
        finally:
            await Aw('fin'); print('finally')
    g=ign(); print(await anext(g)); await g.aclose()
    async def bad():
        try: yield 1
        except GeneratorExit: yield 2
    g=bad(); await anext(g)
    try: await g.aclose()
    except RuntimeError as e: print(e)
    print(await anext(ag(0), 'default'))
    print(await anext(ag(1), 'default'))
    try: await anext(ag(0))
    except StopAsyncIteration as e: print('SAI', e.args)
    async def swallow():
        try: yield 1
        except ValueError: yield 'recovered'
    g=swallow(); await anext(g); print(await g.athrow(ValueError))
    async def stop():
        raise StopIteration(3)
        yield
    try: await anext(stop())
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def stopa():
        raise StopAsyncIteration(3)
        yield
    try: await anext(stopa())
    except RuntimeError as e: print(e, repr(e.__cause__))
    g=ag(2)
    a=g.asend(None); b=g.asend(None)
    print(await a)
    try: await a
    except RuntimeError as e: print(e)
    b.close()
    try: await b
    except RuntimeError as e: print(e)
    await g.aclose()
    c=g.aclose(); print(await c)
    try: await c
    except RuntimeError as e: print(e)
    g=ag(2)
    print(g.ag_running, g.ag_frame.f_lineno, g.ag_await, g.ag_code.co_name, g.__name__, g.__qualname__, g.__aiter__() is g)
    x=g.asend(None); print(type(x), type(g.athrow(ValueError)), type(g.aclose()), type(g))
    y=x.__await__(); print(y is x, iter(x) is x)
    x.close()
    t(lambda: aiter(1)); t(lambda: aiter(g) is g); t(lambda: anext(1)); t(lambda: type(anext(g,1)))
    class BA:
        def __aiter__(self): return 1
    t(lambda: aiter(BA()))
    try:
        async for q in BA(): pass
    except TypeError as e: print(e)
    class It:
        def __init__(s): s.n=0
        def __aiter__(s): return s
        async def __anext__(s):
            s.n+=1
            if s.n>2: raise StopAsyncIteration
            await Aw('it')
            return s.n
    print([z async for z in It()], {z async for z in It()}, {z:1 async for z in It()})
    it=It(); print(await anext(it,'d'), await anext(it,'d'), await anext(it,'d'))
    gx=(z async for z in It()); print(gx.__name__); print([k async for k in gx])
r=main(); run(r)
# hooks
log=[]
def first(g): log.append(('first', g.__name__))
def fin(g): log.append(('fin', g.__name__))
try:
    sys.set_asyncgen_hooks(firstiter=first, finalizer=fin)
    print(sys.get_asyncgen_hooks()==(first,fin))
    g=ag(1); g.asend(None); print(log)
    sys.set_asyncgen_hooks(None,None)
except AttributeError as e: print(e)
g=ag(1)
a=g.__anext__(); b=g.__anext__()
t(lambda: a.send(None)); 
t(lambda: b.send(None))
t(lambda: next(a))
c=g.__anext__()
t(lambda: c.throw(ValueError('z')))
t(lambda: c.send(None))
g=ag(1); d=g.athrow(ValueError('q')); t(lambda: d.send(None)); t(lambda: d.send(None))
g=ag(1); d=g.aclose(); t(lambda: d.send(None)); t(lambda: g.asend(None).send(None)); t(lambda: d.send(None))
g=ag(1); d=g.aclose(); t(lambda: d.send(1))
g=ag(1); d=g.aclose(); t(lambda: d.throw(ValueError('w'))); 
g=ag(1); d=g.asend(1); t(lambda: d.send(None))
async def two():
    await Aw(1); yield 5
g=two(); p=g.__anext__(); t(lambda: p.send(None)); q=g.__anext__(); t(lambda: q.send(None)); qq=g.athrow(ValueError); t(lambda: qq.send(None)); qqq=g.aclose(); t(lambda: qqq.send(None)); print(g.ag_running); t(lambda: p.send(None)); print(g.ag_running)
async def noawait(): pass
z=noawait(); t(lambda: z.send(1)); z.close(); t(lambda: z.send(None))
print(repr(ag(1))[:27])
