a = "global"
class A:
    a = "class"
    b = a
    def f(self): return a
    g = lambda self: a
    c = [a for _ in range(1)]
    d = [x for x in a]
    class B:
        try: e = b
        except NameError as err: e = str(err)
        a = a + "-inner"
    if b == "class": cond = True
    for i in range(2): loop = i
    try: 1 / 0
    except ZeroDivisionError as z: caught = str(z)
    with open(__file__) as fh: opened = True
    def h(self, v=a, *, w=b): return v, w
    del b
    import math as m
    x = y = 5
    x += 1
    (p, q), *r = (1, 2), 3, 4
    s: int = 7
    print("in body", sorted(k for k in locals() if not k.startswith("_"))[:5], __name__, __qualname__, __module__)
print(A().f(), A().g(), A.c, A.d, A.B.e, A.B.a, A.cond, A.loop, A.i, A.caught, A.opened, A().h(), hasattr(A, "b"), A.m.floor(1.5), A.x, A.y, A.p, A.r, A.s, hasattr(A, "z"))
def outer():
    v = "enclosing"
    class C:
        w = v
        def m(self): return v
        v = "class v"
        u = v
        def n(self): return v
    return C.w, C().m(), C.u, C().n(), C.v
try: print(outer())
except (NameError, UnboundLocalError) as e: print(type(e).__name__, e)
def outer2():
    v = 1
    class C:
        nonlocal v
        v = 2
    class D:
        global gg
        gg = v
    return v, hasattr(C, "v")
print(outer2(), gg)
class E:
    global eg
    def eg(): return "global function from class"
print(eg(), hasattr(E, "eg"))
class F:
    __slots__ = ("q",)
    z = 5
    def get(self): return __class__.z
print(F().get())
def make(n):
    class G:
        val = n
        def up(self):
            nonlocal n
            n += 1
            return n, self.val
    return G
g = make(5)(); print(g.up(), g.up())
class H:
    lst = [1, 2, 3]
    total = sum(lst)
    mapped = list(map(lambda v: v * 2, lst))
    try: filt = [v for v in lst if v in lst]
    except NameError as e: filt = str(e)
    nested = [[v for v in range(n)] for n in lst]
    dct = {k: None for k in lst}
    gen = tuple(v for v in lst)
print(H.total, H.mapped, H.filt, H.nested, H.dct, H.gen)
class I:
    def __init__(self): self.__x = 1; __y = 2; self.loc = sorted(locals())
print(I().__dict__)
class J:
    x = 1
    class K:
        y = 2
        def f(self): return J.x, J.K.y
print(J.K().f())
class L:
    f = staticmethod(lambda: L.v)
    v = 9
print(L.f())
class M(object if a else int):
    exec("dyn = 5")
    locals()["via_locals"] = 6
    vars()["via_vars"] = 7
print(M.dyn, M.via_locals, M.via_vars)
def returns_class(): return type("Dyn", (), {"f": lambda self: a})
print(returns_class()().f())
try:
    class N: bad = undefined_here
except NameError as e: print(e)
try:
    class O:
        x = 1
        raise ValueError("in class body")
except ValueError as e: print(e, "O" in globals())
class P:
    def f(self): return self.g()
    def g(self): return "forward"
    r = property(f)
print(P().r)
x = 1
class Q:
    x = x + 1
    y = x
print(Q.x, Q.y, x)
