d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, ["a", 1] in i)
d["d"] = 4; del d["a"]
print(k, v, i, list(k), sorted(v), dict(i))
print(sorted(k & {"b", "x"}), sorted(k | {"x"}), sorted(k - {"b"}), sorted(k ^ {"b", "x"}), sorted({"b", "q"} - k), sorted({"b"} & k), sorted(i & {("b", 2), ("c", 0)}), sorted(i | {("z", 0)}), sorted(k & ["b", "b"]), sorted(k | "xy"), type(k & k).__name__)
print(k == {"b", "c", "d"}, k == d.keys(), k == ["b", "c", "d"], k < {"b", "c", "d", "e"}, k <= k, k > {"b"}, k.isdisjoint(["x"]), k.isdisjoint("b"), i.isdisjoint([("b", 2)]), i == d.copy().items(), v == v, v == d.values(), k != {"b"})
for e in ("k[0]", "v[0]", "k + k", "k | 5", "k & 5", "v & v", "v | {1}", "hash(k)", "k.add(1)", "k < 5", "k < ['b']", "v < v", "k.isdisjoint(5)", "k.mapping['z']", "i[0]", "next(k)", "len(v)", "k - 1", "{'a'} | k == {'a'} | set(k)", "k.mapping", "v.mapping == d", "[] in k", "([], 1) in i", "reversed(k)", "k.foo", "5 - k"):
    try: print(e, eval(e) if "reversed" not in e else list(eval(e)))
    except (TypeError, KeyError, AttributeError) as err: print(e, "->", type(err).__name__, err)
print(repr({}.keys()), repr({}.values()), repr({}.items()), {1: [2]}.items(), [x for x in i], *k, max(v), min(k), sum(v))
u = {1: [], 2: {}}
try: print(u.items() & {(1, 2)})
except TypeError as e: print(e)
try: set(u.items())
except TypeError as e: print(e)
r = {}; r["x"] = r.values()
print(r, r.values()) if False else print(type(r["x"]).__name__)
try: r.keys().mapping["new"] = 1
except TypeError as e: print(e)
a, b = {1: 2, 3: 4}, {3: 4, 5: 6}
print(dict(a.items() & b.items()), dict(sorted(a.items() ^ b.items())), a.keys() & b.keys(), {**a, **b}, a | b, a.keys() - b.keys())
print(list(zip(d, d.values())), [kk + str(vv) for kk, vv in d.items()], list(map(str.upper, d)), sorted(d.items(), key=lambda p: -p[1]), {vv: kk for kk, vv in d.items()}, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, iter(k).__length_hint__())
