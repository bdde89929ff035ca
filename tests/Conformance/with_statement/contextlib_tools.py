from contextlib import contextmanager, closing, suppress, redirect_stdout, redirect_stderr, nullcontext, ExitStack, ContextDecorator, AbstractContextManager, chdir
import io, sys
@contextmanager
def cm(n, swallow=False):
    print("setup", n)
    try: yield n
    except ValueError as e:
        print("saw", e)
        if not swallow: raise
    finally: print("teardown", n)
with cm(1) as v: print(v)
with cm(2, True): raise ValueError("v")
try:
    with cm(3): raise ValueError("w")
except ValueError as e: print("out", e)
try:
    with cm(4): raise KeyError("k")
except KeyError as e: print("out", e)
@cm("deco")
def f(x): print("in f"); return x
print(f(1), f(2), f.__name__)
@contextmanager
def bad0():
    if False: yield
@contextmanager
def bad2(): yield 1; yield 2
@contextmanager
def bad3():
    try: yield
    except ValueError: yield "again"
for b, exc in ((bad0, None), (bad2, None), (bad3, ValueError)):
    try:
        with b():
            if exc: raise exc
    except RuntimeError as e: print(b.__name__, e)
class C:
    def close(self): print("closed")
with closing(C()) as c: print(type(c).__name__)
with suppress(KeyError, IndexError): {}["x"]; print("no")
with suppress(): pass
try:
    with suppress(KeyError): raise ValueError
except ValueError: print("not suppressed")
buf = io.StringIO()
with redirect_stdout(buf): print("captured"); sys.stdout.write("raw\n")
print(repr(buf.getvalue()))
with redirect_stderr(io.StringIO()) as err: print("e", file=sys.stderr)
print(repr(err.getvalue()))
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)
with ExitStack() as st:
    print(st.enter_context(cm("s1"))); st.callback(print, "callback", sep="-"); st.push(lambda *a: print("push", a[0])); st.enter_context(cm("s2"))
with ExitStack() as st:
    st.push(lambda t, v, tb: print("outer sees", t) or True); st.push(lambda t, v, tb: print("inner", v)); raise ValueError("stack")
st = ExitStack(); st.callback(print, "later"); st2 = st.pop_all(); st.close(); print("moved"); st2.close()
@st.callback
def deferred(): print("deferred")
st.close()
try:
    with ExitStack() as s: s.enter_context(5)
except TypeError as e: print(e)
try:
    with ExitStack() as s:
        @s.push
        def fail(*a): raise KeyError("in exit")
        raise ValueError("orig")
except KeyError as e: print(e, repr(e.__context__))
class Deco(ContextDecorator):
    def __enter__(self): print("D enter"); return self
    def __exit__(self, *a): print("D exit"); return False
@Deco()
def g(): print("g body")
g(); g()
class A(AbstractContextManager):
    def __exit__(self, *a): return None
with A() as a: print(type(a).__name__)
try: AbstractContextManager()
except TypeError as e: print(e)
print(isinstance(Deco(), AbstractContextManager), isinstance(5, AbstractContextManager))
gen = cm("reuse"); gen.__enter__(); gen.__exit__(None, None, None)
try: gen.__enter__()
except (RuntimeError, AttributeError) as e: print(type(e).__name__)
s = suppress(ValueError)
for _ in range(2):
    with s: raise ValueError
with s, s: raise ValueError
print("done")
