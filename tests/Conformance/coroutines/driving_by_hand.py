class Await:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield ("request", self.v)
        return ("answer", got)
async def child(n):
    print("child", n)
    r = await Await(n)
    print("child resumed", r)
    return r[1] * 2
async def main():
    a = await child(1)
    b = await child(a)
    return a + b
m = main(); print(type(m).__name__, m.__name__, m.__qualname__)
print(m.send(None)); print(m.send(10))
try: m.send(20)
except StopIteration as e: print("result", e.value)
try: m.send(None)
except RuntimeError as e: print(e)
def run(c, answers=()):
    answers = iter(answers); v = None
    while True:
        try: req = c.send(v)
        except StopIteration as e: return e.value
        print("<-", req); v = next(answers, None)
print(run(main(), [1, 2]))
async def empty(): pass
print(run(empty()))
async def handles():
    try: await Await("x")
    except ValueError as e: print("caught", e); return "handled"
    finally: print("finally")
h = handles(); h.send(None)
try: h.throw(ValueError("thrown in"))
except StopIteration as e: print(e.value)
h = handles(); h.send(None); h.close()
h = handles()
try: h.send(5)
except TypeError as e: print(e)
h.close()
async def deep(n): return await Await(n) if n == 0 else await deep(n - 1)
d = deep(20); print(d.send(None))
try: d.send("bottom")
except StopIteration as e: print(e.value)
import warnings; warnings.simplefilter("ignore")
for e in ("iter(main())", "next(main())", "main()()", "[x for x in main()]", "list(main())", "main() + 1", "len(main())", "main()[0]"):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try: eval(e)
        except TypeError as err: print(e, "->", err)
async def bad_await(x): return await x
for v in (5, None, [1], (y for y in []), "s", lambda: 0):
    try: bad_await(v).send(None)
    except TypeError as err: print(type(v).__name__, "->", err)
class BadAwait:
    def __await__(self): return 5
class BadAwait2:
    def __await__(self): return [1]
class GoodIter:
    def __await__(self): return iter([1, 2])
for v in (BadAwait(), BadAwait2()):
    try: bad_await(v).send(None)
    except TypeError as err: print(err)
print(run(bad_await(GoodIter())))
c = child(9); c.send(None); print(c.cr_running, c.cr_suspended, c.cr_await is not None, c.cr_code.co_name, c.cr_frame.f_locals["n"], c.cr_origin); c.close(); print(c.cr_frame, c.cr_await)
r = bad_await(c)
try: r.send(None)
except RuntimeError as err: print(err)
x = main(); w = x.__await__(); print(type(w).__name__, next(w), w.send(3))
try: x.send(1)
except StopIteration as err: print("done through either", err.value)
async def twice():
    co = child(1); await co
    try: await co
    except RuntimeError as err: print(err)
print(run(twice(), [1]))
import types
@types.coroutine
def gen_based(): r = yield "from gen"; return r
async def uses(): return await gen_based()
print(run(uses(), ["ans"]), type(gen_based()).__name__, isinstance(main, types.FunctionType), main.__code__.co_flags & 0x80 != 0)
f = lambda: (yield)
async def lam(): return [await Await(i) for i in range(2)], {i: await Await(i) for i in "a"}, (await Await("t"), 1), f"{await Await('f')}"
print(run(lam(), "pqrs"))
