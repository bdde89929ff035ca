def f(x):
    match x:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}: return f"rect {w}x{h} {rest}"
        case {"type": str(t)}: return f"other {t}"
        case {1: a, 2: b}: return f"ints {a} {b}"
        case {"n": {"m": [v, *_]}}: return f"nested {v}"
        case {"opt": None}: return "none"
        case {**all_} if len(all_) == 1: return f"single {all_}"
        case {}: return "any mapping"
        case _: return "no"
for v in ({"type": "circle", "r": 5}, {"type": "rect", "w": 1, "h": 2, "z": 3}, {"type": "tri"}, {"type": 5}, {1: "x", 2: "y", 3: "z"}, {"n": {"m": [7, 8]}}, {"opt": None}, {"k": 1}, {"a": 1, "b": 2}, {}, [], "s", None, {True: "x", 2.0: "y"}): print(v, "->", f(v))
class D(dict):
    def __missing__(self, k): return "made"
    def get(self, k, d=None): print("get", k); return super().get(k, d)
print(f(D()), f(D(type="circle")))
from collections import defaultdict, OrderedDict, ChainMap
dd = defaultdict(int)
match dd:
    case {"x": v}: print("no", v)
    case _: print("defaultdict does not create", dict(dd))
match OrderedDict(a=1):
    case {"a": 1}: print("ordered ok")
match ChainMap({"a": 1}, {"b": 2}):
    case {"a": x, "b": y}: print(x, y)
import collections.abc
class M(collections.abc.Mapping):
    def __getitem__(self, k): return {"p": 1, "q": 2}[k]
    def __iter__(self): return iter("pq")
    def __len__(self): return 2
match M():
    case {"p": v, **r}: print(v, r, type(r).__name__)
class Not:
    def __getitem__(self, k): return k
    def keys(self): return ["a"]
match Not():
    case {}: print("no")
    case _: print("not a mapping")
class K: KEY = "key"; N = 5
match {"key": 1, 5: 2, -1: 3, b"b": 4, None: 5, True: 6, 1.5: 7, 2j: 8}:
    case {K.KEY: a, K.N: b, -1: c, b"b": d, None: e, True: g, 1.5: h, 2j: i}: print(a, b, c, d, e, g, h, i)
match {"a": 1, "b": 2}:
    case {"a": x, **kw} if kw.get("b") == 2: kw["c"] = 3; print(x, kw)
def g(x):
    match x:
        case {"a": 1} | {"b": 2} as m: return m
        case {"a": int() | float() as n}: return n
        case {"list": [*items], "d": {**d}}: return items, d
print(g({"a": 1, "z": 0}), g({"b": 2}), g({"a": 2.5}), g({"list": (1, 2), "d": {"x": 1}}), g({"a": "s"}))
for src in ("match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case {**r, 'a': 1}: pass", "match x:\n case {**_}: pass", "match x:\n case {a: 1}: pass", "match x:\n case {'a': x, 'b': x}: pass", "match x:\n case {**r, **s}: pass", "match x:\n case {1 + 1: x}: pass", "match x:\n case {'a'}: pass", "match x:\n case {f'a': 1}: pass", "match x:\n case {-1: y}: pass", "match x:\n case {'a' 'b': y}: pass"):
    try: compile(src, "<s>", "exec"); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg)
class Dup: A = "k"; B = "k"
try:
    match {"k": 1}:
        case {Dup.A: x, Dup.B: y}: pass
except ValueError as e: print(e)
