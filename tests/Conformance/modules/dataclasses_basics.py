from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar, make_dataclass, MISSING
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    def dist(self): return (self.x ** 2 + self.y ** 2) ** 0.5
p = P(3, 4); print(p, p.dist(), p == P(3, 4), p != P(1), P(1).tags is P(1).tags, P(x=1, y=2, tags=["a"]), asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(P)], [f.type for f in fields(p)], is_dataclass(P), is_dataclass(p), is_dataclass(5), P.__annotations__, P.__match_args__, P.__doc__, P.y, hasattr(P, "x"), hasattr(P, "tags"))
for e in ("P()", "P(1, 2, [], 4)", "P(1, z=2)", "P(1, x=2)", "p < p", "hash(p)", "replace(p, z=1)", "asdict(5)", "fields(5)", "astuple(P)", "replace(5)", "{p: 1}", "asdict(P)"):
    try: print(e, eval(e))
    except TypeError as x: print(e, "->", x)
@dataclass(order=True, frozen=True)
class V:
    major: int; minor: int = 0
    label: str = field(default="", compare=False)
v = V(1, 2, "a"); print(v, v < V(1, 3), v == V(1, 2, "b"), hash(v) == hash(V(1, 2, "zz")), sorted([V(2), V(1, 5), V(1)]), max(V(1), V(0, 9)), {v: 1}[V(1, 2)], v >= V(1, 2), v > V(1, 1))
for s in ("v.major = 5", "del v.major", "v.new = 1"):
    try: exec(s)
    except FrozenInstanceError as x: print(s, "->", x)
try: v < 5
except TypeError as x: print(x)
@dataclass
class F:
    a: int = field(repr=False); b: int = field(default=2, init=False); c: InitVar[int] = 5; d: list = field(default_factory=lambda: [1], kw_only=True); _: KW_ONLY = None; e: str = "kw"
    def __post_init__(self, c): self.b = self.a * c; self.post = True
f = F(3, 10, e="z"); print(f, f.b, f.post, f.c, [x.name for x in fields(f)], F(1, d=[2]).d)
try: F(1, 2, "e")
except TypeError as x: print(x)
for body in ("x: list = []", "x: dict = {}", "x: set = set()", "x: int = 1\n  y: str", "x: int = field(default=1, default_factory=list)", "x = field()", "x: int = field(default=1)\n  x2: int = field()", "_: KW_ONLY\n  a: int = 1\n  b: int", "x: tuple = ()", "x: 'int' = 1", "pass"):
    try: exec(f"@dataclass\nclass T:\n  {body}"); print(repr(body), "ok", T)
    except (ValueError, TypeError) as x: print(repr(body), "->", type(x).__name__, x)
@dataclass
class Base: a: int; b: int = 1
@dataclass
class Sub(Base): c: int = 2; a: str = "over"
print(Sub(), [x.name for x in fields(Sub)], Sub("q", 5, 6), Base(1) == Sub(1, 1), Sub.__mro__[1].__name__)
try:
    @dataclass
    class Bad(Base): z: int
except TypeError as x: print(x)
@dataclass(slots=True)
class S: x: int; y: int = 5
s = S(1); print(s, hasattr(s, "__dict__"), S.__slots__)
try: s.z = 1
except AttributeError as x: print(x)
@dataclass(eq=False)
class NE: x: int
print(NE(1) == NE(1), hash(NE(1)) is not None, NE(1).__eq__(NE(1)))
@dataclass(repr=False, init=False)
class NR:
    x: int = 7
    def __init__(self): self.x = 8
    def __repr__(self): return "custom"
print(NR(), NR().x, NR() == NR()); M = make_dataclass("M", ["a", ("b", int), ("c", list, field(default_factory=list))], bases=(P,) if False else (), namespace={"hi": lambda self: self.b}); print(M(1, 2), M(1, 2).hi(), M.__annotations__)
for a in ((["a", "a"],), (["1a"],), (["def"],), ([5],)):
    try: make_dataclass("Q", *a)
    except TypeError as x: print(x)
match P(1, 2):
    case P(x, y=2): print("match", x)
print(repr(fields(P)[1].default), fields(P)[0].default is MISSING, fields(P)[2].default_factory is list, field(metadata={"k": 1}).metadata["k"], fields(V)[2].compare)
