a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b}, {**b, **a}, dict(a, **b), a, b)
c = a; c |= b; print(a, c is a)
c |= {"w": 0}.items(); print(c)
for e in ("a | None", "a | [('k', 1)]", "[('k', 1)] | a", "a |= 5", "a | {1}", "{1} | a"):
    try: exec("print(" + e + ")") if "|=" not in e else exec(e)
    except TypeError as err: print(e, "->", err)
def merge(x, y):
    out = dict(x)
    for k, v in y.items(): out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
print(merge({"a": {"b": 1, "c": {"d": 2}}, "e": 5}, {"a": {"c": {"f": 3}, "g": 4}, "e": {"h": 1}}))
class D(dict):
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
d = D(a=1); d["b"] = 2; d.update(c=3); d |= {"e": 5}; d.setdefault("f", 6); print(d, type(d | {}).__name__, type({} | d).__name__, type(d.copy()).__name__)
class M(dict):
    def __missing__(self, k): self[k] = v = f"made {k}"; return v
m = M(); print(m["x"], m.get("y"), "y" in m, m, m.pop("zz", None)); print(m["q"] + "!", len(m))
class NoMissing(dict): pass
try: NoMissing()["k"]
except KeyError as e: print(repr(e))
class K(dict):
    def keys(self): print("keys called"); return super().keys()
    def __getitem__(self, k): print("getitem", k); return super().__getitem__(k)
    def __iter__(self): print("iter"); return super().__iter__()
k = K(p=1)
print({**k}); print(dict(k)); z = {}; z.update(k); print(z, [*k])
counter = {}
for ch in "mississippi": counter[ch] = counter.get(ch, 0) + 1
print(counter, max(counter, key=counter.get), sorted(counter.items(), key=lambda p: (-p[1], p[0])))
groups = {}
for w in "apple avocado bean cherry blueberry cranberry".split(): groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, {v[0]: k for k, v in groups.items()})
inv = {}
for key, val in {"a": 1, "b": 2, "c": 1}.items(): inv.setdefault(val, set()).add(key)
print({k: sorted(v) for k, v in inv.items()})
f = {"b": 1, "a": 2}
print(dict(sorted(f.items())), dict(sorted(f.items(), key=lambda p: p[1], reverse=True)), {k: f[k] for k in sorted(f)}, list(f.items()), [*map("=".join, zip(f, "xy"))])
n = {}
n.setdefault("a", {}).setdefault("b", {})["c"] = 1
print(n, n["a"]["b"].get("d", {}).get("e"))
try: a.update({1: 2}, {3: 4})
except TypeError as e: print(e)
a.update([("k", "v")], kw=1); a.update({}); print(a)
