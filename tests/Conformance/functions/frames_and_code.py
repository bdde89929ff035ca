import sys, types
def f(a, b=2, *args, c, **kw):
    x = 1
    fr = sys._getframe()
    l1 = fr.f_locals
    y = 2
    l2 = fr.f_locals
    print(l1 is l2, sorted(l2), locals() is l2)
    del x
    print(sorted(fr.f_locals), fr.f_lineno, fr.f_code is f.__code__, fr.f_globals is globals())
    def g(): return a
    print(sorted(locals()), fr.f_locals['a'])
    locals()['new']=5
    print(locals().get('new'), 'new' in fr.f_locals)
    print(fr.f_back.f_code.co_name, fr.f_back.f_back, fr.f_lasti % 2)
    return fr
fr = f(1, c=3)
print(sorted(fr.f_locals), fr.f_lineno, fr.f_back is sys._getframe())
fr.clear(); print(sorted(fr.f_locals))
class C:
    z = 1
    fr = sys._getframe()
    print(sorted(k for k in fr.f_locals), fr.f_code.co_name, fr.f_locals is locals())
    w = [sys._getframe().f_code.co_name for i in (1,)]
    print(w)
def gen():
    q = 1
    yield 1
    q = 2
    yield 2
g = gen(); print(g.gi_frame.f_lineno, g.gi_frame.f_locals, g.gi_running, g.gi_code.co_name)
next(g); print(g.gi_frame.f_lineno, g.gi_frame.f_locals, g.gi_frame.f_back)
next(g); print(g.gi_frame.f_lineno, g.gi_frame.f_locals)
list(g); print(g.gi_frame)
def err():
    secret = 42
    raise ValueError
try: err()
except ValueError as e: tb = e.__traceback__
print(tb.tb_next.tb_frame.f_locals, tb.tb_frame.f_code.co_name, tb.tb_next.tb_next, tb.tb_next.tb_lineno)
tb.tb_next.tb_frame.clear(); print(tb.tb_next.tb_frame.f_locals)
def outer():
    v = 1
    def inner():
        nonlocal v
        v += 1
        return sys._getframe()
    return inner
i = outer(); fr = i(); print(fr.f_locals, i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars)
i.__closure__[0].cell_contents = 10; print(i().f_locals)
c = f.__code__
print(c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_flags, c.co_names[:3], c.co_firstlineno, c.co_filename == __file__, c.co_nlocals, c.co_name, c.co_qualname)
print(C.__dict__['w'], len(outer.__code__.co_consts), c.co_consts[0])
h = types.FunctionType(i.__code__, globals(), 'zz', None, (types.CellType(5),)); print(h.__name__, h().f_locals, h.__qualname__, h.__defaults__)
def k(a, b=1): return a + b
k2 = types.FunctionType(k.__code__.replace(co_name='other', co_consts=(None,)), globals(), 'k2', (7,)); print(k2(1), k2.__code__.co_name, k2.__qualname__)
k.__code__ = (lambda a, b: a * b * 100).__code__; print(k(2), k(2, 3))
try: k.__code__ = i.__code__
except ValueError as e: print(e)
print(list((lambda: 0).__code__.co_positions())[-1], [x for x in (lambda: 0).__code__.co_lines()][-1][2])
print({c: 1}[f.__code__], c == f.__code__, c != k.__code__, hash(c) == hash(f.__code__))
async def co(): await types.coroutine(lambda: (yield 5))()
cc = co(); print(cc.cr_frame.f_lineno - co.__code__.co_firstlineno, cc.cr_await, cc.cr_running, cc.cr_suspended if hasattr(cc,'cr_suspended') else None, cc.cr_origin)
print(cc.send(None), cc.cr_await is not None, type(cc.cr_await).__name__); cc.close(); print(cc.cr_frame, cc.cr_await)
@types.coroutine
def tc(): 
    r = yield 1
    return r
print(tc.__code__.co_flags & 0x100)
async def use(): return await tc()
u = use(); print(u.send(None)); 
try: u.send('res')
except StopIteration as e: print(e.value)
def depth():
    n, fr = 0, sys._getframe()
    while fr: n += 1; fr = fr.f_back
    return n
print(depth(), [depth() for _ in (1,)], (lambda: depth())())
try: sys._getframe(100)
except ValueError as e: print(e)
print(repr(sys._getframe()).split(', ')[2:], repr(f.__code__).split(',')[2:])
def tbdepth(n):
    if n: tbdepth(n-1)
    else: raise KeyError
try: tbdepth(3)
except KeyError as e:
    t = e.__traceback__; out = []
    while t: out.append((t.tb_frame.f_locals.get('n'), t.tb_lineno)); t = t.tb_next
    print([o for o in out[1:]])
    t2 = types.TracebackType(None, sys._getframe(), 0, 77); e2 = KeyError().with_traceback(t2); print(e2.__traceback__.tb_lineno)
    try: raise e2
    except KeyError as e3: print(e3.__traceback__.tb_next is t2)
def va(*args, **kw): return locals()
print(va(1, 2, z=3)); print(eval('[a for a in (1,2)]'), eval('a+b', {'a': 1}, {'b': 2}))
exec('def q(): return sys._getframe().f_code.co_filename'); print(q())
print(compile('1', 'fn', 'eval').co_filename, compile('x=1\ny=2', 'fn', 'exec').co_names)
def defaults(a=[]): a.append(1); return a
print(defaults(), defaults(), defaults.__defaults__); defaults.__defaults__ = ([9],); print(defaults()); defaults.__defaults__ = None
try: defaults()
except TypeError as e: print(e)
def kwd(*, a=1): return a
kwd.__kwdefaults__ = {'a': 5}; print(kwd()); del kwd.__kwdefaults__
try: kwd()
except TypeError as e: print(e)
f.attr = 1; print(f.__dict__, vars(f)); f.__dict__ = {'q': 2}; print(f.q)
f.__name__ = 'renamed'; f.__qualname__ = 'Q.renamed'; print(f.__name__, repr(f)[:20])
for bad in ('f.__name__ = 1', 'f.__qualname__ = 1', 'f.__code__ = 1', 'f.__defaults__ = 1', 'f.__kwdefaults__ = 1', 'f.__annotations__ = 1', 'f.__dict__ = 1', 'del f.__name__', 'del f.__code__', 'f.__globals__ = {}', 'f.__closure__ = ()'):
    try: exec(bad)
    except (TypeError, AttributeError) as e: print(bad, type(e).__name__, e)
