d = {}
for k in "zebra": d[k] = len(d)
print(d)
d["z"] = 99; print(d)
del d["e"]; d["e"] = 5; print(d)
d.pop("z"); d["z"] = 1; print(list(d), list(d.values()), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
d.update(b=100, new=1); print(d)
print(d.popitem(), d.popitem(), d)
d.setdefault("x", 0); d.setdefault("b", 0); print(d)
e = {**d, "first": 1, **{"b": "moved?"}}; print(e)
print(list({3: 0, 1: 0, 2: 0}), list({1: "a", True: "b"}), {1.0: "x", 1: "y"}, list(dict.fromkeys([3, 1, 3, 2, 1])))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, list({"a": 1} | {"b": 1, "a": 2}), list({"b": 1, "a": 2} | {"a": 1}))
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2): del big[i]
for i in range(0, 20, 2): big[i] = "re"
print(list(big)[:5], list(big)[-12:], len(big), list(big.items())[-1], next(iter(big)), next(reversed(big)))
while len(big) > 3: big.popitem()
print(big)
for i in range(5): big[f"k{i}"] = i
del big["k0"], big["k2"]
print(big)
f = {}
for i in range(100): f[i] = i; del f[i]
f["only"] = 1
print(f, len(f))
for i in range(300): f[i] = 0
for i in range(300): del f[i]
print(f)
o = {}
o["a"], o["b"], o["c"] = 1, 2, 3
o["b"], o["d"] = o.pop("a"), o.pop("c")
print(o)
def kw(**k): return k
print(kw(z=1, y=2, a=3), kw(**{"b": 1}, a=2, **{"c": 3}), type(kw()).__name__)
class C: 
    z = 1; a = 2; m = 3
print([k for k in vars(C) if not k.startswith("_")])
c = C(); c.q = 1; c.b = 2; c.q = 3; del c.b; c.b = 4
print(vars(c), list(c.__dict__))
