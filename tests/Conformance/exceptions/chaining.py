import traceback
def show(e, n=0):
    while e is not None:
        print("  " * n + f"{type(e).__name__}({e}) cause={type(e.__cause__).__name__} ctx={type(e.__context__).__name__} sup={e.__suppress_context__}")
        e, n = e.__cause__ or (None if e.__suppress_context__ else e.__context__), n + 1
def a():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("bad") from e
def b():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("implicit")
def c():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("hidden") from None
def d():
    try: b()
    except ValueError: raise KeyError("third")
def e_():
    try: raise ValueError("x") from KeyError("never raised")
    except ValueError as e: raise e
def f():
    try: 1 / 0
    except ZeroDivisionError as z: raise z
def g():
    try: 1 / 0
    except ZeroDivisionError:
        try: [][1]
        except IndexError: pass
        raise TypeError("after handled inner")
def h():
    e = ValueError("same")
    try: raise e
    except ValueError:
        try: raise KeyError("k")
        except KeyError: raise e
def i():
    try: raise ValueError("a") from TypeError
    except ValueError as e: show(e); raise RuntimeError from e
def j():
    try:
        try: 1 / 0
        finally: raise KeyError("in finally")
    finally: pass
def k():
    for x in (1, 2):
        try: raise ValueError(x)
        except ValueError:
            try: raise KeyError(x)
            except KeyError: pass
    raise IndexError("no context here")
def l():
    class CM:
        def __enter__(self): pass
        def __exit__(self, *a): raise OSError("exit")
    with CM(): raise ValueError("body")
for fn in (a, b, c, d, e_, f, g, h, i, j, k, l):
    print(fn.__name__)
    try: fn()
    except Exception as e:
        show(e, 1)
        print("\n".join(x for x in traceback.format_exc().split("\n") if x and not x.startswith(" ")))
x = ValueError("x"); x.__cause__ = KeyError("set"); print(x.__suppress_context__, repr(x.__cause__)); x.__suppress_context__ = False; x.__cause__ = None; print(x.__suppress_context__)
y = ValueError("y"); y.__context__ = y
try: raise y
except ValueError as e: print(e.__context__ is y)
p, q = ValueError("p"), KeyError("q"); p.__context__ = q; q.__context__ = p
try: print("".join(traceback.format_exception(p)))
except RecursionError: print("recursion")
try:
    try: raise p
    except ValueError: raise q
except KeyError as e: print(e.__context__ is p, p.__context__)
