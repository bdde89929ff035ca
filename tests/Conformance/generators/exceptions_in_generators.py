import traceback
def g():
    yield 1
    raise ValueError("from generator")
x = g(); next(x)
try: next(x)
except ValueError as e: print(e, traceback.format_exc().count("in g"))
print(next(x, "done"))
def handler():
    while True:
        try: v = yield "ready"
        except ValueError as e: print("handled", e)
        except KeyError: print("key"); return
        else: print("got", v)
h = handler(); next(h); h.send(1); print(h.throw(ValueError("x"))); h.send(2)
try: h.throw(KeyError)
except StopIteration: print("returned")
def ctx():
    try: yield
    except ValueError as e: raise TypeError("converted") from e
c = ctx(); next(c)
try: c.throw(ValueError("orig"))
except TypeError as e: print(e, repr(e.__cause__), repr(e.__context__))
def implicit():
    try: yield
    except ValueError: raise KeyError("second")
c = implicit(); next(c)
try: c.throw(ValueError("orig"))
except KeyError as e: print(e, repr(e.__context__), e.__cause__)
def fin():
    try: yield 1
    finally: print("cleanup"); yield "in finally"
f = fin(); next(f)
try: print(f.throw(ValueError("v")))
except ValueError: print("no")
try: next(f)
except ValueError as e: print("reraised after finally yield:", e)
def swallow():
    try: yield 1
    finally: return "swallowed"
s = swallow(); next(s)
try: s.throw(ValueError("lost"))
except StopIteration as e: print(e.value)
def outer():
    try: yield from inner()
    except RuntimeError as e: print("outer", e, repr(e.__cause__)); yield "ok"
def inner():
    yield 1
    raise StopIteration("bad")
o = outer(); next(o); print(next(o))
def context_leak():
    try: raise KeyError("k")
    except KeyError:
        yield 1
    try: raise ValueError("v")
    except ValueError as e: yield repr(e.__context__)
cl = context_leak(); next(cl); print(next(cl))
try: raise OSError("outer os")
except OSError:
    def inside():
        try: yield 1
        except ValueError as e: yield repr(e.__context__)
    i = inside(); next(i); print(i.throw(ValueError("w")))
def loop():
    for i in range(3):
        try:
            yield i
        except Exception as e:
            print("loop caught", type(e).__name__); continue
        finally: print("fin", i)
l = loop(); print(next(l), l.throw(ValueError), next(l), next(l, "end"))
def with_cm():
    class CM:
        def __enter__(self): print("enter"); return self
        def __exit__(self, t, v, tb): print("exit", t and t.__name__); return t is ValueError
    with CM(): yield 1
    yield 2
w = with_cm(); print(next(w), w.throw(ValueError("suppressed"))); w.close()
w = with_cm(); next(w); w.close()
def base():
    try: yield 1
    except BaseException as e: print("base", type(e).__name__); raise
b = base(); next(b)
try: b.throw(KeyboardInterrupt)
except KeyboardInterrupt: print("KI")
b = base(); next(b); b.close()
def multi():
    try: yield 1
    except (ValueError, TypeError) as e: yield type(e).__name__
    else: yield "else"
m = multi(); next(m); print(next(m)); m = multi(); next(m); print(m.throw(TypeError("t")))
