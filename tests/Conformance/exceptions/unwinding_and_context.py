import sys
def show(e, d=0):
    seen=set()
    while e is not None and id(e) not in seen:
        seen.add(id(e)); tb=e.__traceback__; lines=[]
        while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_lasti>=0)); tb=tb.tb_next
        print(' ', type(e).__name__, e.args, lines, repr(e.__cause__), e.__suppress_context__)
        e=e.__context__
def t(f):
    print(f.__name__)
    try: r=f()
    except BaseException as e: show(e)
    else: print('  ret', r)
    print('  exc_info', sys.exc_info())
def a():
    try: 1/0
    finally: raise ValueError('f')
def b():
    try: raise KeyError(1)
    except KeyError as e:
        try: raise ValueError(2) from e
        finally: pass
def c():
    for i in range(3):
        try:
            try: raise KeyError(i)
            finally:
                if i<2: continue
        finally: pass
def d():
    try: return 1
    finally: return 2
def e():
    while True:
        try: 1/0
        except ZeroDivisionError: break
        finally: print('  fin')
    return sys.exc_info()
def f():
    def g():
        try: yield 1
        except ValueError as x: print('  in gen', sys.exc_info()[0], repr(x.__context__)); yield 2
        yield sys.exc_info()[0]
    gg=g()
    try: raise KeyError('outer')
    except KeyError:
        next(gg); print('  ', gg.throw(ValueError('v'))); print('  ', next(gg), sys.exc_info()[0])
def g():
    class C:
        def __enter__(s): raise RuntimeError('enter')
        def __exit__(s,*a): print('no')
    with C(): pass
def h():
    class C:
        def __enter__(s): return s
        def __exit__(s,*a): print('  exit', a[0], a[1], type(a[2])); raise KeyError('x')
    with C(): raise ValueError('body')
def i():
    class C:
        def __init__(s,n): s.n=n
        def __enter__(s): return s
        def __exit__(s,*a): print('  exit', s.n, a[0]); return s.n==1
    with C(1), C(2), C(3): raise ValueError('body')
    return 'done'
def j():
    try: raise ValueError(1)
    except ValueError as e: x=e
    try: print(e)
    except NameError as n: print('  ', n)
    raise x
def k():
    e=ValueError(1)
    try: raise e
    except ValueError: pass
    try: raise e
    except ValueError: pass
    raise e
def l():
    raise
def m():
    try: 1/0
    except ZeroDivisionError:
        def inner(): raise
        inner()
def n():
    class X(Exception):
        def __new__(cls,*a): return 5
    raise X
def o():
    try: raise ValueError(1)
    except (KeyError, 5): pass
def p():
    try: raise ValueError(1)
    except 5: pass
def q():
    raise ValueError(1) from 5
def r():
    raise ValueError from KeyError
def s():
    class E(Exception):
        def __init__(self, a, b): pass
    raise E
def u():
    x=ValueError(1).with_traceback(None); x.with_traceback(5)
def v():
    e=ValueError(); e.__cause__=5
def w():
    e=ValueError(); e.__context__='a'
def x():
    e=ValueError(); del e.__cause__
def y():
    e=ValueError(); e.__traceback__=3
def z():
    e=ValueError(1,2); e.args='ab'; print('  ', e.args, str(e), repr(e)); e.args=5
def aa():
    e=ValueError(); e.__suppress_context__=1
def ab():
    try:
        try: raise ValueError(1)
        except ValueError: raise TypeError(2)
    except TypeError as e: 
        e.__context__.__context__ = e
        raise KeyError(3)
def ac():
    def gen():
        try: yield
        finally: print('  closed', sys.exc_info()[0])
    x=gen(); next(x); x.close(); return x.gi_frame
def ad():
    def gen():
        while True:
            try: yield
            except GeneratorExit: print('  no'); raise ValueError('in close')
    x=gen(); next(x); x.close()
def ae():
    it=iter([1,2])
    def gen(): yield next(it); yield next(it); yield next(it)
    return list(gen())
def af():
    e=ValueError('a'); e.add_note('n'); print('  ', e.__notes__); e.add_note(5)
def ag():
    raise ValueError(ValueError('x')) 
def ah():
    x=[]
    def rec(n):
        try: rec(n+1)
        finally: x.append(n)
    try: rec(0)
    except RecursionError as e: print('  ', e, len(x)>500)
def ai():
    assert False
def aj():
    assert (1==2), [1,2]
def ak():
    import nope_nope
def al():
    from sys import nope_nope
def am():
    exec('raise ValueError(9)')
def an():
    eval('1/0')
def ao():
    return [x for x in (1,2,1/0)]
def ap():
    class A:
        @property
        def p(self): raise AttributeError('inner')
        def __getattr__(self, n): raise AttributeError('ga '+n)
    A().p
def aq():
    class A:
        def __del__(self): pass
        x = 1/0
def ar():
    try: raise KeyError(1)
    except KeyError: pass
    else: print('no')
    finally: return sys.exc_info()
def at():
    def dec(f): 1/0
    @dec
    def q(): pass
def au():
    return (lambda: (yield))().__next__()
def av():
    sys.exit(3)
def aw():
    raise SystemExit
def ax():
    int('x')
def ay():
    [].pop()
def az():
    {}.popitem()
for fn in [v for k,v in list(globals().items()) if callable(v) and getattr(v,'__module__','')=='__main__' and k not in ('show','t')]: t(fn)
