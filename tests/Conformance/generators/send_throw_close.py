def g():
    try:
        x = yield 1
        print("received", x)
        try: y = yield x
        except ValueError as e: print("caught", e); y = yield "after catch"
        print("y", y)
        yield "last"
    finally: print("cleanup")
a = g(); print(next(a), a.send("hi"), a.throw(ValueError("thrown")), a.send(5))
try: next(a)
except StopIteration as e: print("stop", e.value)
try: next(a)
except StopIteration as e: print("stop again", e.value)
b = g(); next(b); print(b.close(), b.close())
try: next(b)
except StopIteration: print("closed")
c = g()
try: c.send(1)
except TypeError as e: print(e)
print(c.send(None))
try: c.throw(KeyError("unhandled"))
except KeyError as e: print("propagated", e)
d = g()
try: d.throw(RuntimeError("before start"))
except RuntimeError as e: print(e)
try: next(d)
except StopIteration: print("finished by throw")
def ret(): yield 1; return "value"
r = ret(); next(r)
try: next(r)
except StopIteration as e: print(e.value, e.args, repr(e))
def ignore_close():
    while True:
        try: yield
        except GeneratorExit: yield "ignored"
i = ignore_close(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def exit_return():
    try: yield 1
    except GeneratorExit: return "fine"
e = exit_return(); next(e); print(e.close())
def exit_raise():
    try: yield 1
    finally: raise ValueError("in finally")
f = exit_raise(); next(f)
try: f.close()
except ValueError as err: print(err, repr(err.__context__))
def stop_inside(): yield 1; raise StopIteration("inner")
s = stop_inside(); next(s)
try: next(s)
except RuntimeError as err: print(err, repr(err.__cause__))
def reenter():
    try: next(me)
    except ValueError as err: yield str(err)
me = reenter(); print(next(me))
for args in ((ValueError,), (ValueError, "msg"), (ValueError, ValueError("inst")), (ValueError("v"),), ("str",), (5,), (ValueError("v"), "x"), (int,), (ValueError, "m", None), (ValueError, "m", 5), ()):
    def h():
        try: yield 1
        except Exception as err: yield repr(err)
    q = h(); next(q)
    try: print(args, q.throw(*args))
    except TypeError as err: print(args, "TypeError", err)
def nothing(): return; yield
print(list(nothing()), next(nothing(), "default"), type(nothing()).__name__, nothing.__name__)
def infinite():
    n = 0
    while True:
        got = yield n
        n = got if got is not None else n + 1
k = infinite(); print([next(k), next(k), k.send(10), next(k), k.send(0)])
