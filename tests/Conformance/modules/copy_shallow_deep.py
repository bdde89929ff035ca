import copy
a = [1, [2, 3], {"k": [4]}, (5, [6])]; s, d = copy.copy(a), copy.deepcopy(a); a[1].append(9); a[2]["k"].append(8); a[3][1].append(7); print(a, s, d, s[1] is a[1], d[1] is a[1], d[3] is a[3])
for v in (1, 1.5, "s", b"b", None, True, (1, 2), frozenset([1]), range(3), len, int, lambda: 0, ..., type(None), 1j, slice(1)): c, d = copy.copy(v), copy.deepcopy(v); print(type(v).__name__, c is v, d is v, c == v if type(v).__name__ != "function" else True)
for v in ([], {}, set(), bytearray(b"x"), [1], {1: 2}, {3}): c, d = copy.copy(v), copy.deepcopy(v); print(type(v).__name__, c is v, d is v, c == v == d)
t = ([1],); u = copy.deepcopy(t); print(u is t, u == t, copy.copy(t) is t); n = (1, (2, 3)); print(copy.deepcopy(n) is n)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m is not l, m[1] is m); d = {}; d["me"] = d; e = copy.deepcopy(d); print(e["me"] is e); sh = [0]; p = [sh, sh, (sh,)]; q = copy.deepcopy(p); q[0].append(1); print(q, p, q[0] is q[1], q[2][0] is q[0])
class C:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return f"C({self.v})"
o = C([1]); x, y = copy.copy(o), copy.deepcopy(o); o.v.append(2); print(x, y, type(x).__name__, x.v is o.v); o.self = o; z = copy.deepcopy(o); print(z.self is z)
class Hooks:
    def __init__(self, v): self.v = v
    def __copy__(self): print("__copy__"); return Hooks(("copied", self.v))
    def __deepcopy__(self, memo): print("__deepcopy__", type(memo).__name__); return Hooks(("deep", copy.deepcopy(self.v, memo)))
h = Hooks([1]); print(copy.copy(h).v, copy.deepcopy(h).v, [k.v for k in copy.deepcopy([h, h])], copy.copy([h])[0] is h)
class Slots:
    __slots__ = ("a", "b")
s = Slots(); s.a = [1]; c = copy.copy(s); d = copy.deepcopy(s); print(c.a is s.a, d.a == s.a, d.a is s.a, hasattr(c, "b"))
class Both(Slots):
    def __init__(self): self.a, self.z = 1, [2]
b = copy.deepcopy(Both()); print(b.a, b.z, b.__dict__)
class State:
    def __init__(self): self.x, self.temp = 1, lambda: 0
    def __getstate__(self): return {"x": self.x * 10}
    def __setstate__(self, s): self.__dict__.update(s); self.restored = True
r = copy.copy(State()); print(r.__dict__)
class Red:
    def __init__(self, *a): self.a = a
    def __reduce__(self): return Red, ("from reduce",), {"extra": 5}
print(copy.copy(Red(1)).__dict__, copy.deepcopy(Red(1)).extra)
class RedL(list):
    def __reduce_ex__(self, p): return RedL, (), None, iter([1, 2, 3]), None
print(copy.copy(RedL([9])), type(copy.copy(RedL())).__name__)
class New:
    def __new__(cls, v): o = super().__new__(cls); o.v = v; return o
    def __getnewargs__(self): return (self.v,)
print(copy.copy(New(5)).v, copy.deepcopy(New([1])).v)
class Sub(dict): pass
k = Sub(a=[1]); k.attr = [2]; w = copy.deepcopy(k); print(w, w.attr, type(w).__name__, w["a"] is k["a"], copy.copy(k).attr is k.attr)
class LS(list):
    def append(self, x): super().append(("via append", x))
print(copy.copy(LS([1])), copy.deepcopy(LS([[1]])), type(copy.copy(LS())).__name__); import types
for bad in (types.ModuleType("m"), (x for x in []), open(__file__)):
    try: copy.deepcopy(bad); print("ok")
    except TypeError as e: print(str(e).split(" object")[0])
print(copy.Error, issubclass(copy.error, Exception), copy.deepcopy(ValueError("x", 1)).args, copy.copy(KeyError("k")).args, copy.deepcopy(len) is len, copy.deepcopy(C) is C, copy.copy({1: [2]}), copy.deepcopy({(1, 2): [3]}), copy.deepcopy(bytearray(b"q")), copy.deepcopy(frozenset([1, (2, 3)])) == frozenset([1, (2, 3)])); memo = {}; v = [1]; a1 = copy.deepcopy(v, memo); print(copy.deepcopy(v, memo) is a1, len(memo) > 0)
