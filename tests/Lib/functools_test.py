import abc
import collections.abc
import functools
from functools import *

def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


print(sorted(functools.__all__))


def deco(f):
    @wraps(f)
    def inner(*a):
        "inner doc"
        return f(*a)
    inner.extra = 1
    return inner


@deco
def original(x: int) -> str:
    "original doc"
    return x


print(original.__name__, original.__qualname__, original.__doc__, original.__annotations__, original.__wrapped__(3), original.extra)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, p, partial(print, 1, sep="-"))
print(update_wrapper(partial(max), max).__name__, reduce(lambda a, b: a * b, [1, 2, 3], 7), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
attempt("reduce", reduce, max, [])


@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented


for root in ["__lt__", "__le__", "__gt__", "__ge__"]:
    op = {"__lt__": lambda a, b: a < b, "__le__": lambda a, b: a <= b, "__gt__": lambda a, b: a > b, "__ge__": lambda a, b: a >= b}[root]
    cls = total_ordering(type("T", (), {
        "__init__": lambda self, v: setattr(self, "v", v),
        "__eq__": lambda self, o: self.v == o.v,
        root: lambda self, o, op=op: op(self.v, o.v),
    }))
    print(root, [[getattr(cls, n)(cls(a), cls(b)) for n in ("__lt__", "__le__", "__gt__", "__ge__")] for a in (1, 2) for b in (1, 2)],
          [getattr(cls, n).__name__ for n in ("__lt__", "__le__", "__gt__", "__ge__")])
attempt("compare", lambda: V(1) > 3)
attempt("compare", lambda: V(1) >= 3)
attempt("none", total_ordering, type("N", (), {}))
print(V.__gt__.__qualname__, V.__le__.__qualname__)

calls = []


@lru_cache(maxsize=2)
def f(x, y=0):
    calls.append((x, y))
    return x + y


print(f(1), f(1), f(2), f(3), f(1), f.cache_info(), calls, f.cache_parameters(), f.__name__, f.__wrapped__(5))
f.cache_clear(); print(f.cache_info(), f.cache_info().hits, type(f.cache_info()).__name__, type(f.cache_info()).__module__)


@lru_cache
def g(x): return x


@cache
def h(*a, **k): return a, k


@lru_cache(typed=True, maxsize=None)
def t(x): return type(x).__name__


@lru_cache(maxsize=-5)
def none(x): return x


print(g(1), g.cache_parameters(), h(1, k=2), h(1, k=2), h.cache_info(), t(1), t(1.0), t.cache_info(), none(1), none.cache_info(), none.cache_parameters())
attempt("unhashable", g, [])
attempt("bad", lru_cache, "x")
attempt("bad float", lru_cache, 1.5)
print(functools._CacheInfo)


class Cell:
    def __init__(self): self._alive = False
    def set_state(self, state, *more, **kw): self._alive = state, more, kw; return self._alive
    set_alive = partialmethod(set_state, True)
    set_more = partialmethod(set_alive, 5, k=1)
    static = partialmethod(staticmethod(max), 3)
    klass = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 7)


c = Cell()
print(c.set_alive(), c.set_more(6, z=2), c.static(9), c.klass(8), Cell.klass(1), Cell.set_alive(c, 4))
print(str(Cell.__dict__["set_more"]).replace(hex(id(Cell.set_state)), "ADDR"), Cell.__dict__["set_alive"].args)
attempt("partialmethod", partialmethod, 3)


@singledispatch
def show(arg, verbose=False):
    "base doc"
    return "object", arg


@show.register
def _(arg: int): return "int", arg


@show.register(list)
def show_list(arg, **k): return "list", arg, k


@show.register
def _(arg: float | str): return "float or str", arg


show.register(type(None), lambda arg: "none")
print(show(1), show(True), show([1], z=1), show(1.5), show("x"), show(None), show({}), show.__name__, show.__doc__)
print(show.dispatch(bool) is show.registry[int], sorted(cls.__name__ for cls in show.registry), show_list([2]))
attempt("no args", show)
attempt("bad register", show.register, 3)
attempt("not annotated", show.register, min)
attempt("bad with func", show.register, 3, lambda x: 1)


def bad_annotation(x: 3): ...


def bad_union(x: int | list[int]): ...


attempt("bad annotation", show.register, bad_annotation)
attempt("bad union", show.register, bad_union)
show.register(collections.abc.Mapping, lambda a: "mapping")
show.register(collections.abc.Sized, lambda a: "sized")
print(show({}), show(set()), show(()), show(collections.ChainMap()))


class Late(abc.ABC): ...


class Thing:
    def __repr__(self): return "Thing"


show.register(Late, lambda a: "late")
print(show(Thing()))
Late.register(Thing)
print(show(Thing()))


class Both(collections.abc.Mapping, collections.abc.Callable):
    def __call__(self): ...
    def __getitem__(self, k): ...
    def __iter__(self): ...
    def __len__(self): return 0


@singledispatch
def amb(x): return "base"


amb.register(collections.abc.Iterable, lambda x: "iterable")
amb.register(collections.abc.Container, lambda x: "container")
attempt("ambiguous", amb, {})
amb.register(collections.abc.Collection, lambda x: "collection")
print(amb({}), amb(iter([])), amb([]))


@singledispatch
def order(x): return "base"


order.register(collections.abc.Sequence, lambda x: "sequence")
order.register(collections.abc.Hashable, lambda x: "hashable")
attempt("str", order, "x")
order.register(str, lambda x: "str")
attempt("str", order, "x")
attempt("tuple", order, ())
attempt("both", order, Both())


class Methods:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("cannot negate")

    @neg.register
    def _(self, arg: int): return -arg

    @neg.register(bool)
    def _(self, arg): return not arg

    @singledispatchmethod
    @classmethod
    def make(cls, arg): return cls.__name__, arg

    @make.register
    @classmethod
    def _(cls, arg: str): return "str", arg


print(Methods().neg(5), Methods().neg(True), Methods.make(1), Methods.make("x"), Methods().make(2))
attempt("neg", Methods().neg, "x")
print(Methods.neg.__name__)
attempt("descr", singledispatchmethod, 3)


class Cached:
    n = 0

    @cached_property
    def value(self):
        "the value"
        self.n += 1
        return self.n

    other = cached_property(lambda self: 9)


c = Cached()
print(c.value, c.value, c.__dict__, Cached.value.__doc__, Cached.value.attrname, c.other)
del c.value
print(c.value)
c.value = 50
print(c.value)


class Slotted:
    __slots__ = ()
    v = cached_property(lambda self: 1)


attempt("slots", lambda: Slotted().v)


def two_names():
    class Two:
        a = b = cached_property(lambda self: 1)


try:
    two_names()
except Exception as error:
    print(type(error).__name__, type(error.__cause__).__name__, error.__cause__)


class Unset: ...


Unset.v = cached_property(lambda self: 1)
attempt("unset", lambda: Unset().v)
attempt("meta", lambda: type("M", (type,), {"v": cached_property(lambda self: 1)})("X", (), {}).v)
print(partial[int], cached_property[int], partialmethod[int])
