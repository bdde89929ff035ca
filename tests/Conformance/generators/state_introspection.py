def g(a):
    b = a + 1
    yield b
    yield from [b * 2]
x = g(1)
print(x.gi_running, x.gi_suspended, x.gi_frame is not None, x.gi_code.co_name, x.gi_yieldfrom, x.__name__, x.__qualname__, repr(x).startswith("<generator object g at 0x"))
next(x); print(x.gi_suspended, x.gi_frame.f_locals, x.gi_frame.f_lineno); next(x); print(type(x.gi_yieldfrom).__name__)
print(list(x), x.gi_frame, x.gi_suspended, x.gi_running)
x.__name__ = "renamed"; print(x.__name__, repr(x)[:19])
for e in ("x.gi_running = 1", "x.foo = 1", "x.__name__ = 5", "len(x)", "x[0]", "x()", "x + 1", "x.send()", "x.send(1, 2)", "x.throw()", "iter(x) is x", "x.__next__(1)", "bool(x)", "hash(x) == hash(x)", "x == x", "x < x", "reversed(x)", "type(x)()"):
    try: print(e, eval(e)) if " = " not in e else exec(e)
    except (TypeError, AttributeError) as err: print(e, "->", type(err).__name__, err)
def running():
    yield self_ref.gi_running
self_ref = running(); print(next(self_ref), self_ref.gi_running)
def locals_seen():
    v = 1
    yield locals().copy()
    v = 2
    yield locals().copy()
print(list(locals_seen()))
import types
print(isinstance(x, types.GeneratorType), type(x) is types.GeneratorType, callable(g), g.__code__.co_flags & 0x20 != 0, [n for n in dir(x) if not n.startswith("__")])
def counter_gen(log):
    try:
        for i in range(3): log.append(f"yield {i}"); yield i
    finally: log.append("finally")
log = []
for v in counter_gen(log):
    if v == 1: break
import gc; gc.collect()
print(log[:2])
log = []; a, b, *_ = counter_gen(log); print(a, b, log)
log = []
try: a, b = counter_gen(log)
except ValueError as err: print(err, log[:3])
log = []; r = list(zip(counter_gen(log), "ab")); gc.collect(); print(r, log)
log = []; r = any(v == 1 for v in counter_gen(log)); gc.collect(); print(r, log)
it = counter_gen([]); print(max(it), list(it))
gens = [counter_gen([]) for _ in range(3)]; print([next(z) for z in gens], [next(z) for z in gens[:1]], [next(z) for z in gens])
many = [(i for i in range(k)) for k in range(200)]; print(sum(len(list(m)) for m in many))
def recursive(n):
    if n == 0: return
    yield n
    for v in recursive(n - 1): yield v
print(list(recursive(20)))
def exc_state():
    try: raise ValueError("a")
    except ValueError:
        import sys
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()
z = exc_state(); print(next(z))
try: raise KeyError("b")
except KeyError: import sys; print(next(z), sys.exc_info()[0].__name__, next(z)[0].__name__)
