import builtins
x = 1
def read(): return x
def shadow(): x = 2; return x
def modify():
    global x
    x += 10
    return x
print(read(), shadow(), modify(), x, globals()["x"])
globals()["dyn"] = 5; print(dyn); del globals()["dyn"]
try: dyn
except NameError as e: print(e)
len_ = len; len = lambda o: "shadowed"; print(len("abc")); del len; print(len("abc"))
builtins.custom = "in builtins"; print(custom); custom = "module"; print(custom, builtins.custom); del custom; print(custom); del builtins.custom
try: custom
except NameError as e: print(e)
def default_arg(v=x): return v
x = 99; print(default_arg(), read())
def f():
    def g():
        global made
        made = "by g"
    g()
f(); print(made)
def late(): return later
try: late()
except NameError as e: print(e)
later = "now"; print(late())
print(__name__, "__builtins__" in globals(), sorted(k for k in globals() if k.startswith("__")) [:6])
def loc(a):
    b = a + 1
    l = locals(); l["b"] = 100; l["c"] = 5
    return b, sorted(k for k in l if k != "l"), "c" in locals() or True
print(loc(1))
class K:
    x = "class"
    def m(self): return x
    y = [x for _ in "a"]
    z = x
    def n(self, v=x): return v
    x = x + "!"
print(K().m(), K.y, K.z, K().n(), K.x)
for i in range(3): pass
print(i); [i for i in "abc"]; print(i)
def exc():
    try: raise ValueError("e")
    except ValueError as err: saved = err
    return saved, "err" in locals()
print(exc())
def cond(n):
    if n: val = "set"
    try: return val
    except UnboundLocalError as e: return str(e)
print(cond(1), cond(0))
def imp():
    import os.path as p, sys
    from math import pi as PI, floor
    return sorted(locals())
print(imp())
def nested():
    a = 1
    def mid():
        def inner():
            nonlocal a
            a += 1
            return a
        return inner
    return mid()(), a
print(nested())
if True: block = "visible"
print(block)
while True: wvar = 1; break
print(wvar)
with open(__file__) as fh: inside = 1
print(fh.closed, inside)
try: t = 1
finally: u = 2
print(t, u)
def star(): exec("zz = 1"); return "zz" in locals()
print(star())
lambda_default = [lambda q=i: q for i in range(3)]; print([f() for f in lambda_default])
vars()["via_vars"] = 1; print(via_vars); print(dir() == sorted(globals()), "x" in dir())
def annotated(): v: int; return "v" in locals()
print(annotated())
def multiple():
    global p1, p2
    p1, (p2, local) = 1, (2, 3)
    for p1 in range(2): pass
    return local
print(multiple(), p1, p2)
def delete():
    global p1
    del p1
delete(); print("p1" in globals())
def params(a, b=lambda: a_, *c, **d): return b
try: params(1)()
except NameError as e: print(e)
