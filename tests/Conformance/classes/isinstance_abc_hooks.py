class Even(type):
    def __instancecheck__(c, o): return isinstance(o, int) and o % 2 == 0
    def __subclasscheck__(c, s): print("subclasscheck", s.__name__); return s is int
class E(metaclass=Even): pass
print(isinstance(4, E), isinstance(3, E), issubclass(int, E), issubclass(str, E), isinstance(E(), E), isinstance(2, (str, E)))
class A: pass
class B(A): pass
class Liar:
    @property
    def __class__(self): return A
l = Liar(); print(isinstance(l, A), isinstance(l, Liar), type(l).__name__, l.__class__.__name__, issubclass(type(l), A))
print(isinstance(B(), A), isinstance(A(), B), isinstance(5, (str, (float, (int,)))), isinstance(5, int | str), isinstance("a", int | None), isinstance(None, int | None), issubclass(bool, int | str), isinstance(True, int), isinstance(A, type), isinstance(type, object), isinstance(object, type), issubclass(type, object), issubclass(A, A), isinstance([], list), isinstance(5, object))
for e in ("isinstance(1, 'int')", "isinstance(1, [int])", "isinstance(1, (int, 'x'))", "isinstance('a', (int, 'x'))", "issubclass(1, int)", "issubclass(int, 1)", "issubclass(int, (str, 1))", "isinstance(1, list[int])", "issubclass(list[int], list)", "isinstance(1, None)", "isinstance(1)", "isinstance([], list[int])", "isinstance(1, int | list[int])", "issubclass(int, 'x')", "isinstance(1, ())", "issubclass(int, ())", "isinstance(1, type)", "isinstance(1, lambda: 0)"):
    try: print(e, "=", eval(e))
    except TypeError as err: print(e, "->", err)
class Bases:
    __bases__ = (A,)
class Fake:
    def __init__(self): self.__bases__ = ()
try: print(issubclass(Fake(), A))
except TypeError as err: print(err)
from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): "docs"; return "base area"
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name} {self.area()}"
try: Shape()
except TypeError as err: print(err)
class Half(Shape):
    def area(self): return super().area()
try: Half()
except TypeError as err: print(err)
class Sq(Half):
    name = "sq"
print(Sq().describe(), sorted(Shape.__abstractmethods__), Sq.__abstractmethods__, Half.area.__isabstractmethod__ if hasattr(Half.area, "__isabstractmethod__") else None)
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, c): return True if any("quack" in k.__dict__ for k in c.__mro__) else NotImplemented
class Mallard:
    def quack(self): pass
print(issubclass(Mallard, Duck), isinstance(Mallard(), Duck), issubclass(int, Duck), isinstance(5, Duck))
Duck.register(int); print(isinstance(5, Duck), issubclass(bool, Duck), Duck in int.__mro__)
@Duck.register
class Reg: pass
print(isinstance(Reg(), Duck))
try: Duck.register(5)
except TypeError as err: print(err)
class Abs(metaclass=ABCMeta):
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
try: Abs()
except TypeError as err: print(err)
import collections.abc as cabc
class Sz:
    def __len__(self): return 0
class Itb:
    def __iter__(self): return iter(())
class Cont:
    def __contains__(self, x): return True
print([isinstance(o, cabc.Sized) for o in (Sz(), [], 5)], isinstance(Itb(), cabc.Iterable), isinstance(Cont(), cabc.Container), isinstance([], cabc.Sequence), isinstance({}, cabc.Mapping), isinstance(set(), cabc.MutableSet), isinstance(len, cabc.Callable), isinstance((x for x in []), cabc.Generator), isinstance(iter([]), cabc.Iterator), isinstance(5, cabc.Hashable), isinstance([], cabc.Hashable), isinstance("a", cabc.Sequence), isinstance(range(3), cabc.Sequence), isinstance(b"", cabc.ByteString), isinstance({}.keys(), cabc.KeysView))
