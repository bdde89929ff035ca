print(type(5), type(type(5)), type("a") is str, type([]) == list, type(type), type(object), isinstance(5, object), object.__bases__, type.__bases__, type.__mro__, int.__bases__, bool.__mro__)
o = object(); print(type(o).__name__, o == o, o != object(), bool(o), str(o)[:16], o.__class__, o.__doc__ is not None, hasattr(o, "__dict__"))
try: o.x = 1
except AttributeError as e: print(e)
try: object(1)
except TypeError as e: print(e)
X = type("X", (), {}); Y = type("Y", (X,), {"a": 1, "f": lambda self, v: self.a + v}); print(X, Y, Y().f(5), Y.__bases__, Y.__dict__["a"], isinstance(Y(), X), X.__name__, X.__module__, X.__qualname__, X().__class__)
print(int("5"), int(), float(), str(), bool(), list(), tuple(), dict(), set(), frozenset(), bytes(), bytearray(), complex(), type(object()), int.__name__, list.__name__)
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), isinstance(5, (str, int)), isinstance(None, type(None)), issubclass(int, (str, object)), isinstance(int, type), isinstance(5, int | str), issubclass(int, int | str), isinstance([], list), isinstance("a", (list, (tuple, str))))
for e in ("type()", "type(1, 2)", "type(1, 2, 3)", "type('X', (), 5)", "type('X', 5, {})", "type('X', (5,), {})", "isinstance(1, 5)", "isinstance(1)", "issubclass(5, int)", "issubclass(int, 5)", "isinstance(1, (int, 5))", "isinstance('a', (int, 5))", "type('X', (int, str), {})", "type('X', (bool,), {})", "type(5)('7')", "type('X', (object,), {})()", "isinstance(1, [])", "issubclass(int, ())", "isinstance(1, (((int,),),))", "type(None)()", "type(...)()", "type(NotImplemented)()", "type(len)()", "type(iter([]))()", "type(lambda: 0)()", "bool('x', 'y')", "int([])", "list(5)", "tuple(5)", "set(5)", "dict(5)", "str(1, 2)", "bytes('a')", "bytearray('a')", "complex('x')", "float('x')", "frozenset(5)", "super()", "super(5)", "property(1).fget", "classmethod(5)", "staticmethod()", "memoryview(5)", "slice()", "range()", "enumerate()", "zip(5)", "Exception(x=1)"):
    try:
        r = eval(e); print(e, "=", repr(r).split(" at 0x")[0])
    except (TypeError, ValueError, RuntimeError) as x: print(e, "->", type(x).__name__, x)
class P:
    def __init__(self, *a, **k): self.a, self.k = a, k
    def __repr__(self): return f"P{self.a}{self.k}"
print(type(P(1))(2, x=3), P.__call__ is not None, type(P).__call__(P, 9), P.__class__, P(1).__class__(5), type(P(1)).__name__, P.__init__.__name__)
print(globals() is globals(), locals() is globals(), isinstance(globals(), dict), "P" in globals(), __name__, callable(type), type(__builtins__).__name__ in ("module", "dict"))
print(int.__doc__[:10] if int.__doc__ else None, (5).__class__.__mro__, (5).__init__() is None, (5).__new__ is int.__new__ if False else True, object.__eq__(1, 1), object.__eq__(1, 2), object.__ne__(1, 1), object.__hash__(o) == hash(o), object.__repr__(5)[:15], object.__str__("a"), object.__format__(5, ""), object.__lt__(1, 2), object.__dir__(o)[:0], object.__getattribute__(5, "real"), object().__reduce_ex__(2)[1][0].__name__ if False else "")
try: object.__format__(5, "x")
except TypeError as e: print(e)
try: object.__setattr__(5, "x", 1)
except (TypeError, AttributeError) as e: print(e)
try: object.__getattribute__(5, "nope")
except AttributeError as e: print(e)
print(type.__call__(int, "5"), type.__repr__(int), type.mro(bool), type.__subclasses__(bool), type.__instancecheck__(int, 5), type.__subclasscheck__(int, bool), int.__subclasshook__(5), type.__dict__["__name__"].__get__(int), type.__prepare__(), type.__module__, type.__qualname__)
