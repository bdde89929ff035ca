import abc
from abc import ABC, ABCMeta, abstractmethod

def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    name = "square"

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    @classmethod
    def make(cls):
        return cls(2)


class Half(Shape):
    def area(self):
        return 0


print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Square.__abstractmethods__)
attempt("abstract", Shape)
attempt("partly abstract", Half)
print(Square.make().describe())

print(isinstance(3, Shape), issubclass(int, Shape))
print(Shape.register(int))
print(isinstance(3, Shape), issubclass(int, Shape), issubclass(bool, Shape), isinstance("x", Shape))
attempt("register a non-class", Shape.register, 3)
attempt("register a parent", Square.register, Shape)
attempt("issubclass of a non-class", issubclass, 3, Shape)
attempt("direct", Shape.__subclasscheck__, 3)
token = abc.get_cache_token()
Shape.register(int)
print(abc.get_cache_token() == token)
Shape.register(str)
print(abc.get_cache_token() == token, isinstance("x", Shape), issubclass(str, Square), issubclass(str, Shape))


@Shape.register
class Decorated:
    pass


print(Decorated.__name__, issubclass(Decorated, Shape), Shape in Decorated.__mro__)


class Sub(Decorated):
    pass


print(issubclass(Sub, Shape), isinstance(Sub(), Shape))


class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Quacks:
            return any("quack" in base.__dict__ for base in C.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self): pass


class Wrong(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        return 1


print(issubclass(Duck, Quacks), issubclass(int, Quacks), isinstance(Duck(), Quacks))
Quacks.register(float)
print(issubclass(float, Quacks), isinstance(1.5, Quacks))
try:
    print(issubclass(int, Wrong))
except AssertionError as error:
    print("AssertionError")


class Masked:
    @property
    def __class__(self):
        return int


print(isinstance(Masked(), Shape), isinstance(Masked(), Quacks))


class Grown(ABC):
    @abstractmethod
    def late(self): ...


attempt("before", Grown)
Grown.late = lambda self: 1
attempt("still", Grown)
print(abc.update_abstractmethods(Grown) is Grown, Grown().late())
print(abc.update_abstractmethods(int))


class Old(metaclass=ABCMeta):
    @abc.abstractclassmethod
    def c(cls): ...

    @abc.abstractstaticmethod
    def s(): ...

    @abc.abstractproperty
    def p(self): ...


print(sorted(Old.__abstractmethods__))
print(ABC.__module__, ABC.__slots__, ABCMeta.__module__, type(ABC).__name__, ABC.__abstractmethods__)
print(abstractmethod(lambda: 0).__isabstractmethod__)


class Meta(ABCMeta):
    def __new__(mcls, name, bases, namespace, **kw):
        print("new", name, kw)
        return super().__new__(mcls, name, bases, namespace, **kw)


class Keyed(metaclass=Meta):
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)


class KeyedSub(Keyed, flag=True):
    pass
