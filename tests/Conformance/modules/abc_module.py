from abc import ABC, ABCMeta, abstractmethod, abstractproperty, abstractclassmethod, get_cache_token, update_abstractmethods
class A(ABC):
    @abstractmethod
    def m(self): "m doc"; return "A.m"
    @property
    @abstractmethod
    def p(self): ...
    @p.setter
    @abstractmethod
    def p(self, v): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
    def concrete(self): return f"concrete {self.m()}"
print(sorted(A.__abstractmethods__), A.m.__isabstractmethod__, A.p.__isabstractmethod__, A.c.__isabstractmethod__, getattr(A.concrete, "__isabstractmethod__", False), type(A), A.__mro__)
for cls_body in ("pass", "def m(self): return 1", "def m(self): return super().m()\n  p = 5\n  c = None\n  s = None"):
    exec(f"class B(A):\n  {cls_body}")
    try: print(B().concrete(), B.__abstractmethods__)
    except TypeError as e: print(e)
class Full(A):
    def m(self): return "Full>" + super().m()
    p = property(lambda self: 1)
    c = classmethod(lambda cls: cls.__name__)
    s = staticmethod(lambda: "s")
f = Full(); print(f.concrete(), f.p, f.c(), f.s(), isinstance(f, A), Full.__abstractmethods__)
class P(metaclass=ABCMeta):
    @abstractmethod
    def x(self): ...
class Q(P):
    x = 5
print(Q().x, issubclass(Q, P)); P.register(int); print(isinstance(5, P), issubclass(bool, P), issubclass(str, P), int.__mro__, P.register(dict) is dict)
for bad in (5, "x", None):
    try: P.register(bad)
    except TypeError as e: print(e)
try: Q.register(P)
except RuntimeError as e: print(e)
class H(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is H: return "walk" in c.__dict__ or NotImplemented
        return NotImplemented
class Dog: 
    def walk(self): pass
class Sub(H): pass
print(issubclass(Dog, H), isinstance(Dog(), H), issubclass(int, H), issubclass(Dog, Sub), issubclass(Sub, H)); t = get_cache_token(); H.register(float); print(get_cache_token() != t, isinstance(1.5, H))
class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, c): return 5
try: issubclass(int, BadHook)
except AssertionError as e: print("AssertionError")
class Late(ABC):
    @abstractmethod
    def z(self): ...
class L2(Late): pass
try: L2()
except TypeError as e: print(e)
L2.z = lambda self: "late"
try: L2()
except TypeError as e: print("still", e)
update_abstractmethods(L2); print(L2().z())
class Multi(Full, Q): pass
print(Multi().m(), Multi().x, [c.__name__ for c in Multi.__mro__])
class AbInit(ABC):
    @abstractmethod
    def __init__(self): self.v = 1
class Good(AbInit):
    def __init__(self): super().__init__()
print(Good().v)
try: AbInit()
except TypeError as e: print(e)
class NoAb(ABC): pass
print(NoAb(), NoAb.__abstractmethods__) if False else print(type(NoAb()).__name__, NoAb.__abstractmethods__)
class Plain:
    @abstractmethod
    def m(self): return "no ABCMeta, so instantiable"
print(Plain().m())
try: ABCMeta("X", (), {"f": abstractmethod(lambda s: 1)})()
except TypeError as e: print(e)
X = ABCMeta("X", (), {}); print(X(), isinstance(X, ABCMeta)) if False else print(isinstance(X, ABCMeta), issubclass(X, X))
try: issubclass(5, A)
except TypeError as e: print(e)
print(isinstance(A, ABCMeta), A.__subclasshook__(int), isinstance(None, A), issubclass(A, ABC), ABC.__abstractmethods__, hasattr(ABC, "__slots__"))
class Shape(ABC):
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); reg.append(cls.__name__)
    @abstractmethod
    def area(self): ...
    def __lt__(self, o): return self.area() < o.area()
reg = []
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Ci(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3 * self.r ** 2
print(reg, [type(s).__name__ for s in sorted([Ci(2), Sq(3), Sq(1)])], max(Sq(2), Ci(1)).area())
