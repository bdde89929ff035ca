import sys
import pk
print(pk.VALUE, pk.a_func(), pk.b.b_value, pk.a.__name__, hasattr(pk, "c"), pk.__name__, pk.__doc__, pk.__package__)
import pk.c
print(pk.c.c_names)
from pk import VALUE, a_func as af, b
print(VALUE, af(), b is pk.b, sys.modules["pk.b"] is b)
import pk.sub.deep as d
print(d.RESULT, pk.sub.deep is d, sorted(m for m in sys.modules if m.startswith("pk")))
from pk.sub import deep, up
print(up, deep.__package__, deep.__name__, pk.sub.__path__[0].endswith("pk/sub"))
ns = {}; exec("from pk import *", ns); print(sorted(k for k in ns if not k.startswith("__")))
ns = {}; exec("from pk.b import *", ns); print(sorted(k for k in ns if not k.startswith("__")))
print(pk.computed, dir(pk))
for s in ("import pk.nope", "from pk import nope", "from pk.a import nope", "import nope_module", "from nope_module import x", "import pk.a.b", "from pk.b import _private", "from . import x", "from .x import y", "from .. import z", "import pk.sub.nope.deep", "from pk import computed", "from pk.sub import nope as n", "import math.pi", "from math import nope", "import sys.path"):
    try: exec(s); print(s, "ok")
    except ImportError as e: print(s, "->", type(e).__name__, e, e.name, e.path and e.path.split("/")[-2:])
print(pk.__spec__.name, pk.b.__spec__.parent, pk.__spec__.submodule_search_locations is not None, pk.a.__loader__ is not None)
import pk as again; print(again is pk)
del sys.modules["pk.b"]; import pk.b as fresh; print(fresh is b, fresh.b_value)
sys.modules["fake"] = 5; import fake; print(fake)
sys.modules["blocked"] = None
try: import blocked
except ImportError as e: print(type(e).__name__, e)
def inside():
    import pk.a
    from pk import VALUE as v
    return sorted(locals()), v
print(inside())
try: exec("def f():\n from pk import *")
except SyntaxError as e: print(e.msg)
print(__import__("pk.sub.deep").__name__, __import__("pk.sub.deep", fromlist=["x"]).__name__, __import__("pk", globals(), locals(), ["a"], 0).__name__)
try: __import__("")
except ValueError as e: print(e)
try: __import__(5)
except TypeError as e: print(e)
