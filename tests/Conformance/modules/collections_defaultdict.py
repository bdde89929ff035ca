from collections import defaultdict
d = defaultdict(list); d["a"].append(1); d["a"].append(2); print(d, d["b"], d, len(d), "c" in d, d.get("c"), d.get("c", 5), d.default_factory, dict(d))
i = defaultdict(int, a=5); i["a"] += 1; i["z"] += 1; print(i, defaultdict(int, {"k": 1}), defaultdict(int, [("p", 2)]), defaultdict(), defaultdict(None, x=1))
for e in ("defaultdict(5)", "defaultdict([])", "defaultdict()['k']", "defaultdict(None)['k']", "defaultdict(lambda x: 1)['k']", "defaultdict(int, 5)", "defaultdict(int)[[]]", "defaultdict(lambda: 1 / 0)['q']", "defaultdict(int).__missing__('m')", "defaultdict(int).pop('k')", "defaultdict(int).pop('k', 1)", "defaultdict(list).setdefault('k', 5)"):
    try: print(e, "=", eval(e))
    except (TypeError, KeyError, ZeroDivisionError) as x: print(e, "->", type(x).__name__, x)
n = defaultdict(lambda: defaultdict(int)); n["x"]["y"] += 1; n["x"]["z"] += 2; print({k: dict(v) for k, v in n.items()})
tree = lambda: defaultdict(tree); t = tree(); t["a"]["b"]["c"]; t["a"]["d"]; 
def plain(t): return {k: plain(v) for k, v in t.items()}
print(plain(t)); c = d.copy(); c["new"]; print("new" in d, type(c).__name__, c.default_factory is list); d.default_factory = None
try: d["fail"]
except KeyError as e: print(repr(e))
d.default_factory = lambda: "made"; print(d["now"]); print(i | {"q": 9}, {"q": 9} | i, type(i | {}).__name__, type({} | i).__name__); i |= {"w": 1}; print(i)
groups = defaultdict(set)
for w in "apple banana avocado blueberry cherry".split(): groups[w[0]].add(len(w))
print({k: sorted(v) for k, v in sorted(groups.items())}, repr(defaultdict(int)), repr(defaultdict(str, a="b")), defaultdict(list) == {}, defaultdict(int, a=1) == {"a": 1}, isinstance(d, dict), [*defaultdict(int, b=1)], sorted(defaultdict(int, b=1, a=2).items()))
class M(defaultdict):
    def __missing__(self, k): v = self[k] = f"missing {k}"; return v
m = M(); print(m["q"], m, m.get("z")); calls = []
def factory(): calls.append(len(calls)); return calls[-1]
f = defaultdict(factory); f["a"]; f["a"]; f["b"]; print(f["c"], calls, list(f.values())); count = defaultdict(int)
for ch in "hello world": count[ch] += 1
print(sorted(count.items(), key=lambda p: (-p[1], p[0]))[:4], max(count, key=count.get), count.pop("l"), count["l"], sum(count.values())); rec = defaultdict(list); rec["self"].append(rec); print(str(rec)[:30]); import copy; x = copy.deepcopy(n); x["x"]["y"] = 100; print(n["x"]["y"], x["new"]["k"])
idx = defaultdict(lambda: defaultdict(list))
for i, line in enumerate(["a b", "b c", "a a"]):
    for j, w in enumerate(line.split()): idx[w][i].append(j)
print({w: dict(v) for w, v in idx.items()}); e = defaultdict(int); print([e[k] for k in "abc"], len(e)); e = defaultdict(int); print([k in e for k in "abc"], len(e), list(map(e.__getitem__, "ab")), len(e))
