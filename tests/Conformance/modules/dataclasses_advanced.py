from dataclasses import *
from typing import ClassVar, Optional, Any
import copy
@dataclass
class Node:
    val: int
    kids: list["Node"] = field(default_factory=list)
    parent: Optional["Node"] = field(default=None, repr=False, compare=False)
    count: ClassVar[int] = 0
    def __post_init__(self):
        Node.count += 1
        for k in self.kids: k.parent = self
t = Node(1, [Node(2), Node(3, [Node(4)])]); print(t, Node.count, [f.name for f in fields(Node)], t.kids[1].kids[0].parent.val, t == copy.deepcopy(t))
@dataclass
class A: x: int; d: dict; l: list; t: tuple; inner: Any = None
@dataclass
class B: v: int
a = A(1, {"k": B(1), "z": 2}, [B(2), [B(3)]], (B(4), 5), B(6)); print(asdict(a)); print(astuple(a)); print(asdict(a, dict_factory=lambda kv: sorted(k for k, _ in kv))); print(astuple(a, tuple_factory=list)); d = asdict(a); d["l"].append(1); print(len(a.l), asdict(B(1)) == {"v": 1})
from collections import namedtuple, OrderedDict
N = namedtuple("N", "p q"); print(asdict(A(1, OrderedDict(a=B(1)), [], (N(B(1), 2),)))); rec = A(1, {}, [], ()); 
@dataclass
class Temp:
    c: float
    f: float = field(init=False)
    _log: list = field(default_factory=list, init=False, repr=False, compare=False, hash=False)
    def __post_init__(self): self.f = self.c * 9 / 5 + 32
    def __setattr__(self, n, v): 
        if n != "_log" and "_log" in self.__dict__: self._log.append((n, v))
        super().__setattr__(n, v)
x = Temp(100); x.c = 0; print(x, x._log, Temp(100) == Temp(100))
try: print(replace(x, c=10)); replace(x, f=1)
except (ValueError, TypeError) as e: print(type(e).__name__, e)
@dataclass(frozen=True)
class Fz:
    a: int; b: tuple = ()
    s: int = field(init=False)
    def __post_init__(self): object.__setattr__(self, "s", self.a + len(self.b))
    def with_b(self, *b): return replace(self, b=b)
f = Fz(1); print(f, f.with_b(1, 2), hash(f) == hash(Fz(1)), f == Fz(1), copy.copy(f) == f, copy.deepcopy(f), {f, Fz(1)} == {f})
@dataclass(frozen=True)
class FzSub(Fz): c: int = 9
print(FzSub(1), hash(FzSub(1)) == hash(FzSub(1)))
for deco, base in ((dict(), Fz), (dict(frozen=True), B)):
    try: dataclass(**deco)(type("Q", (base,), {"__annotations__": {"z": int}, "z": 1})); print("ok")
    except TypeError as e: print(e)
for kw in (dict(order=True, eq=False), dict(unsafe_hash=True), dict(frozen=True, eq=False), dict(eq=True, frozen=False), dict(init=False), dict(kw_only=True), dict(match_args=False), dict(slots=True, weakref_slot=True), dict(weakref_slot=True), dict(bogus=1)):
    try:
        c = dataclass(**kw)(type("K", (), {"__annotations__": {"q": int}, "q": 1})); o = c() ; print(kw, c.__hash__ is None, hasattr(c, "__match_args__"), o)
    except (ValueError, TypeError) as e: print(kw, type(e).__name__, e)
for meth in ("__lt__", "__eq__", "__hash__", "__repr__", "__init__", "__setattr__", "__post_init__"):
    ns = {"__annotations__": {"q": int}, "q": 1, meth: lambda self, *a: "custom" if meth != "__init__" else None}
    for kw in ({}, {"order": True}, {"frozen": True}, {"unsafe_hash": True}):
        try: dataclass(**kw)(type("K", (), dict(ns))); r = "ok"
        except TypeError as e: r = str(e)
        print(meth, kw, r)
@dataclass
class Desc:
    class D:
        def __set_name__(self, o, n): self.n = "_" + n
        def __get__(self, o, t): return 42 if o is None else getattr(o, self.n, 42)
        def __set__(self, o, v): setattr(o, self.n, int(v))
    x: int = D()
print(Desc(), Desc("7").x, Desc(5)); 
@dataclass
class Gen:
    items: list = field(default_factory=list, metadata={"doc": "the items"})
    n: int = field(default=3, metadata={"unit": "kg"})
    @classmethod
    def make(cls, **k): return cls(**{f.name: k[f.name] for f in fields(cls) if f.name in k})
    def __iter__(self): return iter(self.items)
print(Gen.make(n=5, z=1), {f.name: dict(f.metadata) for f in fields(Gen)}, list(Gen([1])), repr(fields(Gen)[1]).split(",")[0]); kwd = make_dataclass("KW", [("a", int, field(kw_only=True)), ("b", int, 2)]); print(kwd(5, a=1), kwd(a=0))
try: kwd(1, 2)
except TypeError as e: print(e)
@dataclass
class Rec:
    n: Any = None
r = Rec(); r.n = r; print(r, repr([r]))
def order_key(o): return astuple(o)
@dataclass(order=True)
class Item:
    sort_index: int = field(init=False, repr=False)
    name: str; weight: int
    def __post_init__(self): self.sort_index = -self.weight
print(sorted([Item("a", 1), Item("b", 5), Item("c", 3)]), Item("a", 1) < Item("b", 0))
