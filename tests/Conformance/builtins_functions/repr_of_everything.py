import sys, types
class A: pass
class B:
    def __repr__(self): return "B!"
class M(type):
    def __repr__(c): return f"M:{c.__name__}"
class D(metaclass=M): pass
def f(): pass
async def co(): pass
def g(): yield
a = A()
plain = [None, True, 1, -1, 1.5, 1j, "s", b"b", bytearray(b"x"), [], [1], (), (1,), (1, 2), {}, {1: 2}, set(), {1}, frozenset(), frozenset([1]), range(3), range(1, 5, 2), slice(1), slice(1, None, 2), ..., NotImplemented, int, str, type, object, A, D, len, print, ValueError, ValueError("x"), KeyError("k"), StopIteration(5), type(None), type(...), type(f), type(len), list[int], dict[str, list[int]], int | str, int | None, tuple[()], tuple[int, ...], B(), [B()], {B(): B()}, type("Dyn", (), {}), property, classmethod, staticmethod, super, memoryview, zip, map, types.SimpleNamespace(a=1, b=[2]), sys.version_info.__class__, BaseExceptionGroup("g", [ValueError()]), str.upper, int.__add__, object.__init__, [].append.__class__, {}.keys(), {1: 2}.values(), {1: 2}.items()]
for v in plain: print(repr(v))
def shape(v): return repr(v).split(" at 0x")[0]
c = co(); 
for v in (a, f, lambda: 0, A().__init__ if False else a.__class__, g(), (x for x in []), c, iter([]), iter({}), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), f.__code__, f.__get__(a), [].append, "".join, a.__repr__, object(), memoryview(b""), staticmethod(f), classmethod(f), property(f), super(A, a), A.__dict__["__dict__"], type.__dict__["__mro__"], int.__dict__["real"], range(3).__iter__(), "".__iter__(), b"".__iter__(), {1}.__iter__(), {}.items().__iter__(), iter(int, 1)): print(shape(v))
c.close()
print(str(A)[:25], str(f)[:11], repr(A.__init__)[:30], str(ValueError("m")), str(KeyError("m")), str(Exception()), str(Exception(1, 2)), repr(Exception(1, 2)), str(OSError(1, "x")), repr(OSError(1, "x")), str(SyntaxError("m")), repr(UnicodeDecodeError("utf8", b"a", 0, 1, "r")))
class N:
    class Inner:
        def m(self): pass
print(repr(N.Inner), N.Inner.m.__qualname__, shape(N.Inner()), shape(N.Inner.m), shape(N.Inner().m))
l = [1]; l.append(l); d = {"d": l}; d["self"] = d; print(l, d); s = types.SimpleNamespace(x=1); s.me = s; print(s)
