class CM:
    def __init__(self, n, ret=False): self.n, self.ret = n, ret
    def __enter__(self): print("enter", self.n); return f"value {self.n}"
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v, tb is not None); return self.ret
with CM(1) as x: print(x)
with CM(2): pass
with CM("a") as a, CM("b") as b: print(a, b)
with (CM("p") as p, CM("q")): print(p)
with (CM("r"), CM("s") as s,): print(s)
with (CM("t")) as t: print(t)
with (CM("u"), CM("v"))[0] as u: print(u)
with CM("sw", True): raise ValueError("swallowed")
try:
    with CM("no"): raise ValueError("propagates")
except ValueError as e: print("caught", e)
with CM("outer", True), CM("inner"): raise KeyError("k")
with CM("truthy", "yes"): raise ValueError
try:
    with CM("falsy", ""): raise ValueError
except ValueError: print("falsy propagates")
def f():
    with CM("ret"): return "returned"
print(f())
for i in range(3):
    with CM(i):
        if i == 0: continue
        if i == 1: break
class D: pass
d = D(); l = [0, 0]
with CM("attr") as d.x: pass
with CM("item") as l[1]: pass
print(d.x, l)
class Pair:
    def __enter__(self): return 1, (2, 3)
    def __exit__(self, *a): pass
with Pair() as (m, (n, o)): print(m, n, o)
with Pair() as [m, n]: print(m, n)
try:
    with Pair() as (m, n, o): print("no")
except ValueError as e: print(e)
class EnterFails:
    def __enter__(self): raise OSError("enter")
    def __exit__(self, *a): print("never")
try:
    with CM("before"), EnterFails(), CM("after"): pass
except OSError as e: print(e)
class ExitFails:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError("exit")
try:
    with ExitFails(): raise ValueError("body")
except OSError as e: print(e, repr(e.__context__))
try:
    with CM("o"), ExitFails(): pass
except OSError as e: print(e)
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): print("should not run")
class Inst: pass
i = Inst(); i.__enter__ = lambda: 1; i.__exit__ = lambda *a: None
for c in (NoEnter(), NoExit(), i, 5, None, open, [], "s"):
    try:
        with c: print("no")
    except TypeError as e: print(e)
    except AttributeError as e: print("AE", e)
def g():
    with CM("gen"): yield 1; yield 2
print(list(g())); z = g(); next(z); z.close()
class Reraise:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): raise v
try:
    with Reraise(): raise ValueError("same object")
except ValueError as e: print(e, e.__context__)
