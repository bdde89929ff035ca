graph = {frozenset("ab"): 3, frozenset("bc"): 1, frozenset("ac"): 7}
def cost(x, y): return graph.get(frozenset((x, y)), float("inf"))
print(cost("b", "a"), cost("c", "a"), cost("a", "z"), cost("a", "a"))
nested = frozenset([frozenset([1, 2]), frozenset([3])])
print(frozenset([2, 1]) in nested, len(nested), hash(nested) == hash(frozenset([frozenset([3]), frozenset([2, 1])])), {nested} == {nested})
states = {frozenset({"q0"})}
nfa = {("q0", "0"): {"q0", "q1"}, ("q0", "1"): {"q0"}, ("q1", "1"): {"q2"}}
todo, table = [frozenset({"q0"})], {}
while todo:
    st = todo.pop()
    for sym in "01":
        nxt = frozenset(x for q in st for x in nfa.get((q, sym), ()))
        table[tuple(sorted(st)), sym] = tuple(sorted(nxt))
        if nxt not in states: states.add(nxt); todo.append(nxt)
for k in sorted(table): print(k, table[k])
def accepts(w):
    s = ("q0",)
    for c in w: s = table.get((s, c), ())
    return "q2" in s
print([w for w in ("01", "001", "10", "0101", "", "1101") if accepts(w)])
print(len({frozenset((i, j)) for i in range(10) for j in range(10)}), len({hash(frozenset((i, i + 1))) for i in range(100)}) > 90)
f = frozenset("abc")
print(f.union("d") > f, f.intersection("ab") < f, sorted(f.difference("a")), sorted(f.symmetric_difference("cd")), f.issubset("abcd"), f.isdisjoint("xyz"), f == set("cba"), f != set("ab"), sorted(f.copy()), f & f == f, f | f == f, f - f == frozenset(), f ^ f == set(), bool(f - f))
for e in ("f.add('d')", "f |= {1}", "f.discard('a')", "f[0]", "hash(frozenset([[]]))", "f < 'abcd'", "f.clear()", "del f['a']"):
    try: exec(e); print(e, "ok", len(f), type(f).__name__)
    except (TypeError, AttributeError) as err: print(e, "->", type(err).__name__, err)
a = frozenset([1, 2]); b = a
a |= {3}
print(sorted(a), sorted(b), a is b)
cache = {}
def count_subsets(items, total):
    key = (frozenset(items), total)
    if key not in cache:
        cache[key] = (total == 0) if not items else sum(count_subsets(items - {min(items)}, total - k * min(items)) for k in (0, 1))
    return int(cache[key])
print(count_subsets(frozenset({1, 2, 3, 4, 5, 6}), 10), len(cache) > 5)
print(repr(frozenset([5])), repr(frozenset([frozenset()])), str(frozenset("x")), [frozenset()], frozenset(range(0)), type(frozenset([1]) & {1}).__name__, frozenset([1]).__contains__(1), frozenset([1]).__len__(), frozenset([1]).__eq__([1]), frozenset([1]).__or__([2]), frozenset().__lt__({1}), frozenset([1]).__hash__() == hash(frozenset([1])))
