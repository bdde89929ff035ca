class C:
    cls = "class attr"
    def m(self): return "method"
c = C()
print(c.__dict__, vars(c)); c.a = 1; c.__dict__["b"] = 2; setattr(c, "c d", 3)
print(c.b, c.__dict__, getattr(c, "c d"), vars(c) is c.__dict__)
c.__dict__.update(x=10, cls="shadow"); print(c.x, c.cls, C.cls)
del c.__dict__["cls"]; print(c.cls)
c.__dict__ = {"fresh": 1}; print(c.fresh, c.__dict__, hasattr(c, "a"))
try: c.__dict__ = 5
except TypeError as e: print(e)
d = c.__dict__; c.later = 2; print(d); d["via"] = 3; print(c.via); del c.fresh; print(d)
c.__dict__[5] = "int key"; print(c.__dict__)
c.m = lambda: "instance"; print(c.m(), C().m()); del c.m; print(c.m())
try: C.__dict__["x"] = 1
except TypeError as e: print(e)
print(type(C.__dict__).__name__, "m" in C.__dict__, C.__dict__["cls"]); C.new = 5; print(C.__dict__["new"], c.new, vars(C)["new"])
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
a = Attr(x=1); a.y = 2; print(a.x, a["y"], a, a.keys())
try: a.zz
except KeyError as e: print(repr(e))
import sys
m = sys.modules[__name__]; m.dynamic = 7; print(dynamic, globals()["dynamic"], "dynamic" in vars(m), vars() is globals())
def f(): x = 1; y = 2; return locals(), vars() == locals()
print(f())
def g(): pass
g.attr = 1; g.__dict__["other"] = 2; print(g.__dict__, g.other, vars(g))
ns = {}; exec("p = 1\ndef q(): return p + 1", ns); print(sorted(k for k in ns if k != "__builtins__"), ns["q"]()); ns["p"] = 10; print(ns["q"]())
class Many: pass
o = Many()
for i in range(50): setattr(o, f"a{i}", i)
for i in range(0, 50, 2): delattr(o, f"a{i}")
print(len(vars(o)), list(vars(o))[:4], o.a49, hasattr(o, "a0")); o.a0 = "back"; print(list(vars(o))[-1])
p, q = Many(), Many()
p.x = 1; p.y = 2; q.y = 1; q.x = 2; print(vars(p), vars(q), vars(p) == vars(q))
for v in (5, "s", [], None, int):
    try: print(type(vars(v)).__name__)
    except TypeError as e: print(e)
