from collections import OrderedDict
o = OrderedDict([("b", 1), ("a", 2)]); o["c"] = 3; print(o, list(o), o.popitem(), o.popitem(last=False), o, OrderedDict(), OrderedDict(x=1, y=2), OrderedDict({"k": 1}), dict(o))
o = OrderedDict.fromkeys("abcde"); o.move_to_end("b"); print("".join(o)); o.move_to_end("d", last=False); print("".join(o)); o["a"] = 5; del o["c"]; o["c"] = 6; print(list(o.items()), list(reversed(o)), list(reversed(o.items())))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, {"b": 2, "a": 1} == OrderedDict(a=1, b=2), OrderedDict(a=1) != OrderedDict(a=2), OrderedDict(a=1) == OrderedDict(a=1.0))
for e in ("OrderedDict().popitem()", "OrderedDict(a=1).move_to_end('z')", "OrderedDict()['k']", "OrderedDict(5)", "OrderedDict([1])", "OrderedDict(a=1).pop('z')", "OrderedDict(a=1).pop('z', 'd')", "OrderedDict() < OrderedDict()", "OrderedDict([], [])", "hash(OrderedDict())", "OrderedDict(a=1).setdefault('b', 2)", "OrderedDict(a=1) | {'b': 2}", "{'b': 2} | OrderedDict(a=1)", "OrderedDict(a=1).popitem(last=5)", "OrderedDict() + {}"):
    try: print(e, "=", eval(e))
    except (TypeError, KeyError, ValueError) as x: print(e, "->", type(x).__name__, x)
o = OrderedDict(a=1, b=2)
try:
    for k in o: o["new"] = 1
except RuntimeError as e: print(e)
try:
    for k in o: del o[k]
except RuntimeError as e: print(e)
o = OrderedDict(a=1); o["self"] = o; print(o); c = o.copy(); print(type(c).__name__, c == o); o |= {"z": 1}; print(list(o)); o.update(b=1, a=9); print(list(o.values())[:1], list(o)); print(o.keys() & {"a", "q"}, sorted(OrderedDict(b=1, a=2)), repr(OrderedDict(a=OrderedDict(b=1))))
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        if k in self: self.move_to_end(k)
        super().__setitem__(k, v)
        if len(self) > self.n: del self[next(iter(self))]
l = LRU(3); [l.__setitem__(k, k * 2) for k in "abc"]; l["a"]; l["d"] = 1; l["b2"] = 2; print(list(l), l["a"], list(l), repr(l)[:12], l.n)
class Sub(OrderedDict): pass
s = Sub(a=1); s.attr = 5; print(s, s.attr, type(s.copy()).__name__, vars(s), isinstance(s, dict)); import copy; print(copy.copy(s), copy.deepcopy(OrderedDict(a=[1])), type(copy.deepcopy(s)).__name__)
big = OrderedDict((i, i) for i in range(500)); [big.move_to_end(i) for i in range(0, 500, 3)]; [big.pop(i) for i in range(1, 500, 3)]; print(list(big)[:4], list(big)[-4:], len(big), next(reversed(big)), big.popitem(False))
match OrderedDict(t="x", v=1):
    case {"t": "x", **rest}: print("match", rest)
print(OrderedDict(zip("ab", range(2))), OrderedDict(sorted({"z": 1, "a": 2}.items())), [*OrderedDict(q=1)], {**OrderedDict(b=1, a=2)}, max(OrderedDict(a=1, b=0)), list(zip(OrderedDict(a=1), OrderedDict(b=2))), OrderedDict(a=1).items() == {"a": 1}.items(), bool(OrderedDict()), len(o))
