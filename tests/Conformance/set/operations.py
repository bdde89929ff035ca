def s(x): return sorted(x) if isinstance(x, (set, frozenset)) else x
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(s(a | b), s(a & b), s(a - b), s(b - a), s(a ^ b), a < b, a <= a, a < a, {3} < a, a > {1, 2}, a >= {1, 2, 3, 4}, a == {4, 3, 2, 1}, a != b, a.isdisjoint(b), a.isdisjoint({9}))
print(s(a.union(b, [7], "x"[:0])), s(a.intersection(b, [3])), s(a.difference(b, (1,))), s(a.symmetric_difference([1, 9])), a.issubset(range(10)), a.issuperset([1]), s(a.union()), s(a.intersection()), s(a.difference()), s(a.copy()), a.copy() is a)
for op in ("|=", "&=", "-=", "^="):
    c = set(a); d = c
    exec(f"c {op} b")
    print(op, s(c), c is d)
c = set(a); c.update([9], (8,)); print(s(c)); c.intersection_update([9, 8, 1], {9, 1}); print(s(c)); c.difference_update([1]); print(s(c)); c.symmetric_difference_update([9, 2]); print(s(c))
for e in ("a | [1]", "a & [1]", "a - (1,)", "a ^ 'x'", "[1] | a", "a + b", "a * 2", "a < [1]", "a <= 5", "a.union(5)", "a.update(5)", "a.issubset(5)", "a == [1, 2, 3, 4]", "a |= [1]" , "a & {}", "a.keys()", "a[0]", "a()", "len(a, b)", "a.isdisjoint(5)", "a | frozenset([9])", "frozenset([9]) | a", "type(a | frozenset()).__name__", "type(frozenset() | a).__name__", "{[]}", "{{}}", "a.add([])", "[] in a", "set() in a", "{1} in {frozenset([1])}", "hash(a)", "a < None", "-a", "a.intersection(5)", "a.difference([[]])", "a.union([[]])"):
    try:
        r = eval(e) if "|= " not in e else exec(e)
        print(e, "=", s(r))
    except (TypeError, AttributeError) as err: print(e, "->", type(err).__name__, err)
print(set() < {1}, set() <= set(), {1} < {2}, {1} > {2}, {1, 2} < {1, 3}, not set(), bool({0}), len({1, 1.0, True}), {1} == frozenset({1}), frozenset({1}) == {1}, {1: 2}.keys() == {1})
