import math, sys as system, os.path
import os.path as path
from math import (sin, cos as cosine,
    pi,)
from os import path as p2, sep
print(math.floor(1.5), system.__name__, os.path is path, p2 is path, round(sin(0) + cosine(0), 3), int(pi), sep, os.__name__)
if True: import string as s1
else: import nope
try: import nope_a
except ImportError: import keyword as nope_a
print(s1.digits, nope_a.__name__)
def lazy():
    global heapq
    import heapq
    return heapq.__name__
print("heapq" in globals(), lazy(), "heapq" in globals())
class C:
    import bisect
    from operator import add
    def m(self): return self.bisect.__name__
print(C().m(), C.add(1, 2))
for mod in ("math", "itertools", "os.path"): print(__import__(mod).__name__, end=" ")
print()
with open(__file__) as fh: import copy; print(copy.__name__)
import math as m1, math as m2; print(m1 is m2, math is m1)
from math import *; print(tau > 6, "__name__" in dir())
from collections import OrderedDict as OD, namedtuple; print(OD.__name__, namedtuple.__name__)
import collections.abc; print(collections.abc.Sized.__name__)
del math
try: math
except NameError as e: print(e)
import math; print(math.e > 2)
for src in ("import", "import a.", "import .a", "import a as", "import a as b.c", "import a, ", "from a import", "from a import *, b", "from a import (b", "from a import (b, c", "from a import b,", "from a import (b,)", "from a import ()", "from import b", "from . import b", "from .a import b", "from ... import c", "from .... a import b", "from a import b as", "from a import b.c", "from a import *", "import *", "from a.b import *", "import a b", "from a import b c", "import 5", "from 'a' import b", "def f(): from a import *", "class C: from a import *", "import a; import b", "from a import (b as c, d as e)", "import a.b as c", "import None", "from a import None", "import a as None", "from a import (*)", "from a import b if c else d", "import a if b else c", "import __future__", "from a import b, *", "import (a)", "from (a) import b", "from .. import a as b, c as d", "from.a import b", "from..a import b", "from. import a", "import a.b.c.d"):
    try: compile(src, "<s>", "exec"); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg)
