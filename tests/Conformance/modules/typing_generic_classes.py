from typing import Generic, TypeVar, Protocol, runtime_checkable, Iterator, Callable, Optional, Any, NamedTuple, TypedDict, overload, ClassVar
T, K, V = TypeVar("T"), TypeVar("K"), TypeVar("V")
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
    def map(self, f: Callable[[T], K]) -> "Box[K]": return Box(f(self.v))
    def __repr__(self) -> str: return f"Box({self.v!r})"
class Cache(Generic[K, V]):
    size: ClassVar[int] = 2
    def __init__(self) -> None: self.d: dict[K, V] = {}
    def get(self, k: K, make: Callable[[K], V]) -> V:
        if k not in self.d:
            if len(self.d) >= self.size: self.d.pop(next(iter(self.d)))
            self.d[k] = make(k)
        return self.d[k]
class IntBox(Box[int]):
    def inc(self) -> "IntBox": return IntBox(self.v + 1)
b: Box[int] = Box(5); c = Cache[str, int](); print(b.map(str).map(len), IntBox(1).inc(), [c.get(k, len) for k in ("a", "bb", "ccc", "a")], c.d, type(c).__name__, Box[int](3), Box[int] is Box[int] or Box[int] == Box[int])
print(Box.__class_getitem__(int), Cache[str, T][int], Cache.__parameters__, IntBox.__bases__, [x.__name__ for x in IntBox.__mro__], hasattr(c, "__orig_class__"), c.__orig_class__)
@runtime_checkable
class Shape(Protocol):
    name: str
    def area(self) -> float: ...
class Sq:
    def __init__(self, s): self.name, self.s = "sq", s
    def area(self): return self.s ** 2
class Circle(Shape):
    name = "circle"
    def __init__(self, r): self.r = r
    def area(self): return round(3.14159 * self.r ** 2, 2)
class Wrong: name = "w"
print([isinstance(o, Shape) for o in (Sq(2), Circle(1), Wrong(), 5)], [s.area() for s in (Sq(2), Circle(1))], Shape in Circle.__mro__)
class Emp(NamedTuple):
    name: str
    id: int = 0
    @property
    def tag(self) -> str: return f"{self.name}#{self.id}"
class Movie(TypedDict):
    title: str
    year: int
m: Movie = {"title": "x", "year": 1}; print(Emp("a").tag, Emp("b", 2)._replace(id=3), m, Movie(title="y", year=2), Movie.__annotations__)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x * 2
print(f(2), f("a"))
class LinkedList(Generic[T]):
    class _Node(Generic[K]):
        def __init__(self, v: K, nxt: "Optional[LinkedList._Node[K]]" = None): self.v, self.nxt = v, nxt
    def __init__(self, *items: T): 
        self.head = None
        for i in reversed(items): self.head = LinkedList._Node(i, self.head)
    def __iter__(self) -> Iterator[T]:
        n = self.head
        while n: yield n.v; n = n.nxt
print(list(LinkedList[int](1, 2, 3)), sum(LinkedList(4, 5)))
def first(xs: "list[T]", default: Optional[T] = None) -> Optional[T]: return xs[0] if xs else default
print(first([1]), first([], "d"), first.__annotations__["xs"])
class Meta(type): pass
class Mixed(Generic[T], metaclass=Meta): pass
print(Mixed[int], type(Mixed).__name__)
class Multi(Box[T], Cache[str, T]):
    def __init__(self, v): Box.__init__(self, v); Cache.__init__(self)
x = Multi[int](1); print(x, x.get("k", lambda k: 9), Multi.__parameters__, Multi.__orig_bases__)
try: class_ = type("Bad", (Generic,), {})
except TypeError as e: print(e)
try:
    class Bad2(Generic[int]): pass
except TypeError as e: print(e)
try:
    class Bad3(Generic[T], Generic[K]): pass
except TypeError as e: print(e)
try: Box[int, str]
except TypeError as e: print(e)
class Result(Generic[T]):
    __slots__ = ("ok", "err")
    def __init__(self, ok: Optional[T] = None, err: Optional[Exception] = None): self.ok, self.err = ok, err
    @classmethod
    def of(cls, fn: Callable[[], T]) -> "Result[T]":
        try: return cls(fn())
        except Exception as e: return cls(err=e)
    def __repr__(self): return f"Ok({self.ok})" if self.err is None else f"Err({self.err!r})"
print(Result.of(lambda: 1 / 2), Result.of(lambda: 1 / 0), Result[int].of(lambda: 5))
