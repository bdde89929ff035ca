import collections
import collections.abc
from collections.abc import *

def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


print(collections.abc.__name__, sorted(collections.abc.__all__))
for name in collections.abc.__all__:
    cls = getattr(collections.abc, name)
    print(cls, [base.__name__ for base in cls.__mro__[1:]], sorted(cls.__abstractmethods__))

samples = {
    "list": [], "tuple": (), "str": "", "bytes": b"", "bytearray": bytearray(), "dict": {}, "set": set(),
    "frozenset": frozenset(), "range": range(0), "memoryview": memoryview(b""), "keys": {}.keys(), "items": {}.items(),
    "values": {}.values(), "proxy": type.__dict__, "deque": collections.deque(), "Counter": collections.Counter(),
    "OrderedDict": collections.OrderedDict(), "defaultdict": collections.defaultdict(), "int": 1, "None": None,
    "generator": (x for x in ()), "iter": iter([]), "zip": zip(), "function": len, "type": int, "dictiter": iter({}),
    "ChainMap": collections.ChainMap(), "UserDict": collections.UserDict(), "UserList": collections.UserList(),
    "UserString": collections.UserString(""), "okeys": collections.OrderedDict().keys(),
}


async def coroutine():
    pass


async def agen():
    yield


co = coroutine()
samples["coroutine"] = co
samples["agen"] = agen()
for label, sample in samples.items():
    print(label, [name for name in collections.abc.__all__ if isinstance(sample, getattr(collections.abc, name))])
co.close()


class MySeq(Sequence):
    def __init__(self, *v): self.v = v
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]


s = MySeq(1, 2, 3, 2)
print(list(s), list(reversed(s)), 2 in s, 9 in s, s.index(2), s.index(2, 2), s.index(2, -1), s.count(2))
attempt("index", s.index, 9)
attempt("index stop", s.index, 3, 0, 2)
attempt("index neg stop", s.index, 3, 0, -1)


class MyMutable(MutableSequence):
    def __init__(self, v=()): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
    def __setitem__(self, i, x): self.v[i] = x
    def __delitem__(self, i): del self.v[i]
    def insert(self, i, x): self.v.insert(i, x)


m = MyMutable([1, 2, 3])
m.append(4); m.extend([5, 6]); m.reverse(); print(m.v)
print(m.pop(), m.pop(0), m.v); m.remove(3); print(m.v)
m += [7]; m.extend(m); print(m.v)
attempt("remove", m.remove, 99)
m.clear(); print(m.v)
attempt("pop", m.pop)
attempt("abstract", MutableSequence)


class MySet(MutableSet):
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
    def __repr__(self): return f"MySet({list(self.d)})"


a, b = MySet([1, 2, 3]), MySet([3, 4])
print(a & b, a | b, a - b, a ^ b, a & [1], [1, 9] & a, [1, 9] | a, [1, 9] - a, [1, 9] ^ a, a - [1])
print(a == {1, 2, 3}, a != b, a <= {1, 2, 3, 4}, a < a, a >= MySet([1]), a > MySet([1]), a.isdisjoint(b), a.isdisjoint([7]))
a |= [9]; print(a); a &= [1, 9]; print(a); a ^= [1, 5]; print(a); a -= [5]; print(a)
a.remove(9)
attempt("remove", a.remove, 9)
attempt("pop", a.pop)
b ^= b; print(b); c = MySet([1]); c -= c; print(c)
attempt("and", lambda: MySet() & 3)
attempt("lt", lambda: MySet() < 3)
attempt("hash", hash, MySet())
attempt("le list", lambda: MySet() <= [])
print(MySet([1, 2])._hash() == hash(frozenset([1, 2])), MySet() == 3)


class MyMap(MutableMapping):
    def __init__(self, *a, **k): self.d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


m = MyMap({"a": 1}, b=2)
print(repr(m.keys())[:28], m.items().__class__.__name__, list(m.values()), m == {"a": 1, "b": 2}, m.get("z"), m.get("z", 5), "a" in m)
print(m.pop("a"), m.pop("z", 0), m.setdefault("q", 8), m.setdefault("b", 0), m.popitem(), dict(m))
attempt("pop", m.pop, "zz")
attempt("reversed", reversed, m)
m.clear(); print(dict(m), len(m.keys()))
attempt("popitem", m.popitem)
m.update([("x", 1)]); m.update(MyMap(y=2), z=3); print(dict(m))
print(m.keys() & {"x"}, m.keys() | ["k"] == {"x", "y", "z", "k"}, ("x", 1) in m.items(), ("x", 2) in m.items(),
      ("n", 2) in m.items(), 3 in m.values(), 9 in m.values(), m.keys() == {"x", "y", "z"}, sorted(m.items() - [("x", 1)]))
print(repr(ValuesView({"k": 1})), repr(KeysView([])), m == 3, m != {"x": 1})


class Gen(Generator):
    def send(self, value):
        return value or "next"

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


g = Gen()
print(next(g), g.send(4), g.close(), iter(g) is g)
attempt("throw", g.throw, ValueError)
attempt("throw value", g.throw, ValueError, ValueError("v"))


class Stubborn(Gen):
    def throw(self, *a):
        return 1


attempt("close", Stubborn().close)


class Cor(Coroutine):
    def send(self, v): return v
    def throw(self, *a): return 1
    def __await__(self): yield 3


attempt("coroutine close", Cor().close)


class AGen(AsyncGenerator):
    async def asend(self, v): return v
    async def athrow(self, *a): return 1


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


attempt("aclose", lambda: drive(AGen().aclose()))
print(drive(AGen().__anext__()), AGen().__aiter__().__class__.__name__)


class NoIter:
    __iter__ = None


class NoHash:
    __hash__ = None


print(isinstance(NoIter(), Iterable), isinstance(NoHash(), Hashable), isinstance([], Hashable), issubclass(dict, Reversible))

print(Callable[[int, str], float], Callable[..., int], Callable[[], int], Callable[[int], Callable[[], str]])
print(Callable[[int], str].__args__, Callable[..., str].__args__, Callable[[int, list[str]], str].__parameters__)
print(Callable[[int], str] == Callable[[int], str], hash(Callable[[int], str]) == hash(Callable[[int], str]))
attempt("one", lambda: Callable[int])
attempt("bad", lambda: Callable[int, str])
attempt("three", lambda: Callable[[int], str, str])
print(Iterable[int], Mapping[str, int], Generator[int, None, str], Awaitable[int], Set[int], ByteString[int])
print(Iterable[int].__origin__, Sequence[int].__args__)
attempt("sized", lambda: Sized[int])
