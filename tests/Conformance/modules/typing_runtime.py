from typing import *
import typing
def f(a: int, b: Optional[str] = None, *c: List[int], d: "Dict[str, int]" = {}, **e: Any) -> Union[int, str]: pass
print(f.__annotations__); print(get_type_hints(f))
for t in ("List", "List[int]", "Dict[str, int]", "Optional[int]", "Union[int, str]", "Union[int]", "Union[int, int]", "Union[int, Union[str, None]]", "Optional[None]", "Tuple[int, ...]", "Tuple[()]", "Tuple[int, str]", "Callable[[int, str], bool]", "Callable[..., Any]", "Callable", "Type[int]", "Any", "NoReturn", "Literal[1, 'a']", "ClassVar[int]", "Final[int]", "Annotated[int, 'meta']", "Iterable[str]", "Mapping[str, List[int]]", "Set[int]", "FrozenSet[int]", "Deque[int]", "DefaultDict[str, int]", "Generator[int, None, str]", "list[int]", "dict[str, list[int]]", "int | str", "int | None", "list[int] | None", "type[int]", "Sequence", "Hashable", "Text", "AnyStr", "Concatenate", "Self", "Never", "LiteralString", "Required[int]", "Awaitable[int]", "ForwardRef('X')", "List['X']", "Union['X', int]", "Optional['X']", "List[Optional[Dict[str, Any]]]", "Callable[[], None]", "tuple[int, ...]", "Type", "Union[list[int], Tuple[str]]"):
    print(t, "=", repr(eval(t)))
T = TypeVar("T"); K = TypeVar("K", bound=int); S = TypeVar("S", str, bytes); U = TypeVar("U", covariant=True); print(T, U, K.__bound__, S.__constraints__, T.__name__, repr(TypeVar("C", contravariant=True)))
class Stack(Generic[T]):
    def __init__(self): self.i = []
    def push(self, v: T) -> "Stack[T]": self.i.append(v); return self
print(Stack[int]().push(1).i, Stack[int], Stack.__parameters__, Stack[T], Stack[int].__origin__.__name__, Stack[int].__args__, Stack[List[T]][int], isinstance(Stack[int](), Stack), Stack.__orig_bases__)
class Pair(Generic[T, K]): pass
class Sub(Stack[str]): pass
print(Pair[int, int], Sub.__orig_bases__, Sub.__mro__[1].__name__, Sub().push("x").i)
for e in ("Pair[int]", "Stack[int, str]", "List[int, str]", "Optional[int, str]", "Union[()]", "Stack[int][str]", "isinstance([], List[int])", "issubclass(list, List)", "isinstance([], List)", "isinstance({}, Dict)", "List()", "Any()", "Optional()", "Union[5]", "List[5]", "TypeVar('X', int)", "TypeVar('X', int, str, bound=int)", "Generic[int]", "Callable[int]", "Literal[[]]", "ClassVar[ClassVar[int]]", "NewType('U', int)(5)", "cast(int, 'x')", "get_origin(List[int])", "get_args(Dict[str, int])", "get_origin(int)", "get_args(Callable[[int], str])", "get_origin(Union[int, str])", "get_args(int | str)", "get_origin(Annotated[int, 1])", "get_args(Annotated[int, 1])", "get_origin(Literal[1])", "is_typeddict(int)", "list[int]([1])", "List[int]([1])", "Dict[str, int](a=1)", "list[int].__origin__", "isinstance(5, int | str)", "int | 5", "Union[int, str] == Union[str, int]", "List[int] == List[int]", "Optional[int] == Union[int, None]", "hash(List[int]) == hash(List[int])", "Union[int, str] == (int | str)", "list[int] == List[int]", "Literal[1] == Literal[1]", "Literal[1, 1]", "Literal[True] == Literal[1]", "Any | int if False else Optional[Any]", "no_type_check(f) is f", "final(int) is int if False else 1", "overload(f)()", "assert_type(5, int)", "reveal_type.__name__", "len(get_overloads(f))"):
    try: print(e, "=", eval(e))
    except (TypeError, NotImplementedError, AttributeError) as x: print(e, "->", type(x).__name__, x)
UserId = NewType("UserId", int); print(UserId(5), UserId.__name__, UserId.__supertype__, repr(UserId), TYPE_CHECKING)
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
print(TD(a=1, b="x"), TD.__annotations__, TD.__total__, sorted(TD.__required_keys__), sorted(TD.__optional_keys__), is_typeddict(TD), type(TD()).__name__)
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class Has:
    def close(self): pass
class Proto(Protocol):
    x: int
print(isinstance(Has(), Closer), isinstance(5, Closer), issubclass(Has, Closer), isinstance(open(__file__), Closer))
for e in ("isinstance(Has(), Proto)", "Proto()", "Closer()"):
    try: print(eval(e))
    except TypeError as x: print(e, "->", x)
class C:
    a: int = 1
    b: "C"
    c: ClassVar[str] = "x"
class D(C): d: Optional["D"]
print(get_type_hints(C), get_type_hints(D), get_type_hints(Stack.push))
try: get_type_hints(lambda: 0); 
except Exception as x: print(x)
class Bad: z: "Undefined_Thing"
try: get_type_hints(Bad)
except NameError as x: print(x)
class NT(NamedTuple):
    a: int; b: str = "d"
print(NT(1), NT(1)._asdict(), NT.__annotations__, NamedTuple("X", [("p", int)])(5)); print(sorted(get_type_hints(Sub.push, include_extras=True)), [n for n in ("List", "cast", "overload") if n in typing.__all__])
