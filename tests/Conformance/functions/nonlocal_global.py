x = "global"
def a():
    x = "a"
    def b():
        nonlocal x
        x = "b changed"
        def c():
            global x
            x = "global changed by c"
            return x
        return c(), x
    r = b()
    return r, x
print(a(), x)
def reader(): return x
def writer():
    global x, brand_new
    x = "w"; brand_new = 5
writer(); print(reader(), brand_new)
def deleter():
    global brand_new
    del brand_new
deleter(); print("brand_new" in globals())
def nested_class():
    v = 1
    class K:
        nonlocal v
        v = 2
        w = v + 1
    return v, K.w, hasattr(K, "v")
print(nested_class())
class G:
    global from_class
    from_class = "set in class body"
    x = "class x"
    def m(self): return x
    y = x
    z = [x for _ in range(1)]
print(from_class, G().m(), G.y, G.z, hasattr(G, "from_class"))
def shadow():
    len = lambda v: "shadowed"
    return len([1])
print(shadow(), len([1]))
def builtin_delete():
    global print_
    print_ = print
builtin_delete(); print_("via global")
def conditional(flag):
    if flag: local = 1
    return local
print(conditional(True))
try: conditional(False)
except UnboundLocalError as e: print(e)
def loop_scope():
    for i in range(2): j = i
    return i, j
print(loop_scope())
def comp_scope():
    i = "outer"
    r = [i for i in range(3)]
    return i, r
print(comp_scope())
def walrus_scope():
    r = [(last := i) for i in range(3)]
    return last, r
print(walrus_scope())
def exc_scope():
    e = "before"
    try: 1 / 0
    except ZeroDivisionError as e: pass
    try: return e
    except UnboundLocalError as err: return str(err)
print(exc_scope())
def imports():
    import math as m
    from math import pi
    return m.floor(pi), "m" in locals()
print(imports())
def counter():
    counter.n = getattr(counter, "n", 0) + 1
    return counter.n
print(counter(), counter(), counter())
for src in ("def f():\n nonlocal q", "nonlocal q", "def f():\n x = 1\n global x", "def f(x):\n global x", "def f():\n print(x)\n global x", "def f():\n q = 1\n def g():\n  q = 2\n  nonlocal q", "def f(q):\n nonlocal q", "def f():\n global a\n nonlocal a", "global x\nx = 1", "x = 1\nglobal x", "def f():\n import x\n global x", "def f():\n for x in y: pass\n global x", "class C:\n nonlocal z", "def f():\n def x(): pass\n global x", "lambda: (global x)", "def f():\n x: int\n global x"):
    try: exec(compile(src, "<s>", "exec"), {}); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno)
def loc(a, b=2):
    c = 3
    d = locals(); d["a"] = 99
    return sorted(locals().items()) if False else (a, sorted(k for k in locals() if k != "d"))
print(loc(1))
