from contextlib import contextmanager, ContextDecorator, ExitStack, suppress, closing, AsyncExitStack, asynccontextmanager, nullcontext
import sys
log = []
@contextmanager
def tag(n):
    log.append(f"<{n}>")
    try: yield n
    except Exception as e: log.append(f"!{type(e).__name__}"); raise
    finally: log.append(f"</{n}>")
with tag("a"):
    with tag("b"), tag("c"): log.append("x")
print("".join(log)); log.clear()
try:
    with tag("a"), tag("b"): raise ValueError("v")
except ValueError as e: print(e, "".join(log), e.__context__)
log.clear()
@tag("deco")
def f(a, b=2): "doc"; log.append("f"); return a + b
print(f(1), f(1, b=5), f.__doc__, f.__name__, "".join(log)); log.clear()
@contextmanager
def transform():
    try: yield
    except KeyError as e: raise ValueError("converted") from e
try:
    with transform(): {}["k"]
except ValueError as e: print(e, repr(e.__cause__))
@contextmanager
def retry_like(): 
    yield 1
    raise RuntimeError("after body")
try:
    with retry_like() as v: print(v)
except RuntimeError as e: print(e)
@contextmanager
def stop(): yield; 
try:
    with stop(): raise StopIteration("si")
except StopIteration as e: print("StopIteration", e)
try:
    with stop(): next(iter([]))
except StopIteration: print("bare StopIteration")
@contextmanager
def ret():
    try: yield
    except ValueError: return
with ret(): raise ValueError
print("suppressed by return")
@contextmanager
def reraise_other():
    try: yield
    finally: raise OSError("finally")
try:
    with reraise_other(): raise ValueError("body")
except OSError as e: print(e, repr(e.__context__))
m = tag("direct"); print(m.__enter__(), m.__exit__(None, None, None), "".join(log)); log.clear()
m = tag("exc"); m.__enter__(); e = ValueError("z")
try: print(m.__exit__(ValueError, e, None))
except ValueError as x: print("same", x is e)
log.clear()
with ExitStack() as s:
    for i in range(3): s.enter_context(tag(i))
    s.callback(log.append, "cb"); s.push(lambda *a: log.append("push"))
print("".join(log)); log.clear()
def risky(fail):
    with ExitStack() as s:
        s.enter_context(tag("r1"))
        if fail: raise ValueError("acquire failed")
        s.enter_context(tag("r2")); return s.pop_all()
st = risky(False); print("".join(log)); st.close(); print("".join(log)); log.clear()
try: risky(True)
except ValueError: print("".join(log))
with ExitStack() as s:
    s.push(lambda t, v, tb: (print("handler", t.__name__), True)[1]); s.callback(lambda: 1 / 0)
print("zero division swallowed")
class Timer(ContextDecorator):
    def __init__(self): self.n = 0
    def __enter__(self): self.n += 1; return self
    def __exit__(self, t, v, tb): self.last = t; return t is ZeroDivisionError
t = Timer()
@t
def g(x): return 1 / x
print(g(1), g(0), t.n, t.last.__name__)
with suppress(ZeroDivisionError, KeyError) as sp: print(sp); 1 / 0
with suppress(LookupError): [][1]
with suppress(Exception): raise ExceptionGroup("g", [ValueError()])
try:
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError()])
except ExceptionGroup: print("group not suppressed in 3.11")
def nested_gen():
    with tag("gen"):
        for i in range(3): yield i
log.clear(); it = nested_gen(); print(next(it)); it.close(); print("".join(log))
@contextmanager
def stacked(*names):
    with ExitStack() as s: yield [s.enter_context(tag(n)) for n in names]
log.clear()
with stacked("p", "q") as got: print(got)
print("".join(log)); from contextlib import redirect_stdout; import io
buf = io.StringIO()
with redirect_stdout(buf), redirect_stdout(inner := io.StringIO()): print("inner")
with redirect_stdout(buf): print("outer")
print(repr(buf.getvalue()), repr(inner.getvalue())); print(isinstance(tag("z"), ContextDecorator), nullcontext(3).__enter__(), hasattr(tag, "__wrapped__"), tag.__name__)
