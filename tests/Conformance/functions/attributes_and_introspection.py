def f(a, b=2, *args, c=3, **kw):
    "doc of f"
    x = a + b
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__, f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_firstlineno, f.__globals__ is globals(), f.__annotations__, f.__code__.co_filename.endswith("attributes_and_introspection.py"), f.__code__.co_qualname)
f.attr = 1; f.__name__ = "renamed"; f.__qualname__ = "Q.renamed"; f.__doc__ = None; f.__module__ = "mod"
print(f.attr, f.__name__, f.__doc__, f.__module__, repr(f).split(" at ")[0], f.__code__.co_name)
for stmt in ("f.__name__ = 5", "f.__defaults__ = 5", "f.__code__ = 5", "f.__dict__ = 5", "f.__globals__ = {}", "f.__closure__ = None", "f.__kwdefaults__ = 1", "del f.__name__", "f.__qualname__ = 1", "f.__annotations__ = 5", "del f.attr2", "f.__class__ = int"):
    try: exec(stmt); print(stmt, "ok")
    except (TypeError, AttributeError) as e: print(stmt, "->", type(e).__name__, e)
del f.__defaults__, f.attr
try: f(1)
except TypeError as e: print(e)
f.__defaults__ = (10,); print(f(1))
def g(a): return a * 100
f.__code__ = g.__code__; print(f(2))
def closure(n): return lambda: n
try: f.__code__ = closure(1).__code__
except ValueError as e: print(e)
print(type(f).__name__, callable(f), isinstance(f, type(lambda: 0)), f.__call__(3), f.__get__(5, int)() if False else f.__get__(5)(), hash(f) == hash(f), f == g, {f: 1}[f], bool(f))
class C:
    def m(self, x): return self, x
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
c = C()
b = c.m
print(b.__self__ is c, b.__func__ is C.m, b.__name__, b.__qualname__, b(5)[1], b == c.m, b is c.m, hash(b) == hash(c.m), type(b).__name__, C.m is C.m, C.c.__self__ is C, C.s is C.s, type(C.__dict__["s"]).__name__, type(C.__dict__["c"]).__name__, C.__dict__["c"].__func__.__name__, repr(C.m).split(" at ")[0], repr(b).split(" of ")[0], b.__doc__)
try: b.attr = 1
except AttributeError as e: print(e)
try: c.m.__func__.attr = 2; print(b.attr)
except AttributeError as e: print(e)
import types
m2 = types.MethodType(lambda self, y: (self, y), "bound"); print(m2(1), m2.__self__)
fn = types.FunctionType(g.__code__, {"a": 1}, "newname", (7,)); print(fn.__name__, fn(), fn(2))
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, [].append.__name__, [].append.__qualname__, type([].append).__name__, type(len).__name__, type(str.upper).__name__, str.upper.__name__, str.upper.__qualname__, str.upper.__objclass__, type(int.__add__).__name__, type((1).__add__).__name__, type(dict.fromkeys).__name__, type(dict.__dict__["fromkeys"]).__name__, repr(str.upper), repr(int.__add__), repr(len), repr([].append)[:33])
