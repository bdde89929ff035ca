class F:
    def __init__(self, k): self.k = k
    def __call__(self, *a, **kw): return self.k, a, kw
f = F(1); print(f(), f(2, x=3), callable(f), f.__call__(4), F.__call__(f, 5), list(map(f, "ab")), sorted([1, 2], key=lambda v: F(-v)()[0]))
f.__call__ = lambda: "instance"; print(f(), f.__call__())
class NC: pass
n = NC(); n.__call__ = lambda: 1
try: n()
except TypeError as e: print(e, callable(n))
class CC:
    __call__ = F("nested")
print(CC()(7))
class Conv:
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __complex__(self): return 1 + 2j
    def __str__(self): return "as str"
    def __repr__(self): return "as repr"
    def __bytes__(self): return b"as bytes"
    def __bool__(self): return False
    def __format__(self, s): return f"fmt<{s}>"
    def __index__(self): return 3
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __len__(self): return 9
    def __hash__(self): return 77
    def __dir__(self): return ["b", "a"]
    def __sizeof__(self): return 1
    def __fspath__(self): return "/some/path"
import math, os
c = Conv()
print(int(c), float(c), complex(c), str(c), repr(c), bytes(c), bool(c), format(c, "x"), f"{c} {c!r} {c!s:>8} {c:>5}", "%s %r" % (c, c), hex(c), [1, 2, 3, 4][c], round(c), round(c, 2), math.trunc(c), math.floor(c), math.ceil(c), len(c), hash(c), dir(c), not c, range(c), os.fspath(c), "%d" % c, "%.1f" % c, chr(c) == "\x03", math.sqrt(c))
def bad(name, val, f):
    cls = type("B", (), {name: lambda *a: val})
    try: print(name, f(cls()))
    except (TypeError, ValueError, OverflowError) as e: print(name, repr(val), "->", type(e).__name__, e)
for name, val, fn in (("__int__", 1.5, int), ("__int__", "5", int), ("__int__", True, int), ("__float__", 1, float), ("__float__", "1", float), ("__complex__", 1.0, complex), ("__str__", 5, str), ("__str__", None, str), ("__repr__", b"x", repr), ("__bytes__", "s", bytes), ("__bool__", 1, bool), ("__bool__", None, bool), ("__format__", 5, format), ("__index__", 1.0, hex), ("__index__", "1", lambda o: [1][o]), ("__len__", -1, len), ("__len__", 1.5, len), ("__len__", "1", len), ("__len__", True, len), ("__hash__", 1.5, hash), ("__hash__", None, hash), ("__dir__", 5, dir), ("__dir__", [1, "a"], dir), ("__iter__", 5, iter), ("__iter__", [], iter), ("__next__", 1, next), ("__contains__", 0, lambda o: 1 in o), ("__length_hint__", -1, lambda o: __import__("operator").length_hint(o)), ("__fspath__", 5, os.fspath), ("__reversed__", 5, reversed), ("__instancecheck__", 1, lambda o: isinstance(1, o)), ("__abs__", "abs", abs), ("__round__", "r", round), ("__neg__", "neg", lambda o: -o), ("__divmod__", "dm", lambda o: divmod(o, 1)), ("__getitem__", "gi", lambda o: o[0]), ("__missing__", 1, lambda o: o[0]), ("__enter__", 1, lambda o: o.__enter__()), ("__class_getitem__", 1, lambda o: o[0])):
    bad(name, val, fn)
class Sub(str):
    def __repr__(self): return "Sub!"
class RS:
    def __repr__(self): return Sub("x")
    def __str__(self): return Sub("y")
print(repr(RS()), str(RS()), type(str(RS())).__name__)
class OnlyInt:
    def __int__(self): return 5
try: float(OnlyInt())
except TypeError as e: print(e)
try: range(OnlyInt())
except TypeError as e: print(e)
print(complex(type("X", (), {"__float__": lambda s: 2.0})()), float(type("X", (), {"__index__": lambda s: 2})()), int(type("X", (), {"__index__": lambda s: 2})()))
class Getter:
    def __getattr__(self, n): return lambda *a: 1
try: len(Getter())
except TypeError as e: print(e)
print(Getter().__len__())
