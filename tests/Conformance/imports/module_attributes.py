import sys, types, math
import pk.b as b
print(type(b), b.__name__, b.__doc__, isinstance(b, types.ModuleType), repr(b).startswith("<module 'pk.b' from '"), repr(sys), repr(math).startswith("<module 'math'"), repr(types.ModuleType("m")))
b.new = 5; print(b.new, vars(b)["new"], "new" in dir(b)); del b.new; print(hasattr(b, "new"))
for s in ("b.nope", "math.nope", "b.b_valeu", "del b.nope", "b()", "b[0]", "b + 1", "math.pi()", "sys.exit.x"):
    try: exec(s)
    except (AttributeError, TypeError) as e: print(s, "->", type(e).__name__, e)
m = types.ModuleType("made", "the doc"); print(m.__name__, m.__doc__, m.__dict__.keys() >= {"__name__", "__doc__", "__package__", "__loader__", "__spec__"}, m.__spec__)
exec("def f(): return g\ng = 1", m.__dict__); print(m.f(), m.g); m.g = 2; print(m.f()); sys.modules["made"] = m; import made; print(made.f()); from made import g; print(g)
class Lazy(types.ModuleType):
    def __getattr__(self, n): return f"lazy {n}"
    @property
    def prop(self): return "prop"
l = Lazy("lz"); print(l.anything, l.prop, l.__name__); sys.modules["lz"] = l; from lz import foo, prop; print(foo, prop)
print(__name__, __doc__, __package__, __spec__, __file__.endswith("module_attributes.py"), type(__loader__).__name__ if False else "", sys.modules["__main__"].__name__, sys.modules[__name__] is sys.modules["__main__"])
me = sys.modules[__name__]; me.injected = 1; print(injected); import __main__; print(__main__ is me, __main__.injected)
try: types.ModuleType()
except TypeError as e: print(e)
try: types.ModuleType(5)
except TypeError as e: print(e)
b.__name__ = "renamed"; print(b.__name__, "pk.b" in sys.modules); b.__dict__["direct"] = 1; print(b.direct)
try: b.__dict__ = {}
except AttributeError as e: print(e)
m.__class__ = Lazy; print(m.qqq)
def __getattr__(n): return f"module getattr {n}"
print(me.not_defined_here)
try: not_defined_here
except NameError as e: print(e)
print(sys.path[0].endswith("imports"), "imports" in sys.path[0], isinstance(sys.path, list), isinstance(sys.modules, dict), "sys" in sys.builtin_module_names)
print(math.__name__, sys.__name__, hasattr(sys, "__file__"), __builtins__.__name__ if hasattr(__builtins__, "__name__") else "dict")
