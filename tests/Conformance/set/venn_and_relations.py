def show(s): return "{" + ",".join(map(str, sorted(s))) + "}"
A, B, C = set(range(0, 12, 2)), set(range(0, 12, 3)), {1, 2, 3, 5, 8}
for name, s in (("A", A), ("B", B), ("C", C), ("A&B", A & B), ("A|B", A | B), ("A-B", A - B), ("A^B", A ^ B), ("A&B&C", A & B & C), ("A|B-C", A | B - C), ("(A|B)-C", (A | B) - C), ("A^B^C", A ^ B ^ C), ("A&B|C", A & B | C), ("A&(B|C)", A & (B | C))): print(f"{name:>8} {show(s)} {len(s)}")
U = A | B | C
assert U - (A | B) == (U - A) & (U - B) and U - (A & B) == (U - A) | (U - B) and A & (B | C) == (A & B) | (A & C) and A ^ B == (A | B) - (A & B) and (A - B) | (B - A) == A ^ B and len(A | B) == len(A) + len(B) - len(A & B)
R = {(a, b) for a in range(1, 7) for b in range(1, 7) if b % a == 0}
def props(r, dom): return {"reflexive": all((x, x) in r for x in dom), "symmetric": all((b, a) in r for a, b in r), "antisymmetric": all(a == b for a, b in r if (b, a) in r), "transitive": all((a, d) in r for a, b in r for c, d in r if b == c)}
D = set(range(1, 7)); print(len(R), props(R, D)); M = {(a, b) for a in D for b in D if a % 3 == b % 3}; print(props(M, D), sorted({frozenset(b for b in D if (a, b) in M) for a in D}, key=min) == [frozenset({1, 4}), frozenset({2, 5}), frozenset({3, 6})])
compose = lambda r, s: {(a, d) for a, b in r for c, d in s if b == c}; inv = lambda r: {(b, a) for a, b in r}; succ = {(i, i + 1) for i in range(5)}; print(sorted(compose(succ, succ)), sorted(inv(succ))[:3], compose(succ, inv(succ)) == {(i, i) for i in range(5)})
def closure(r):
    while (n := r | compose(r, r)) != r: r = n
    return r
print(len(closure(succ)), sorted(b for a, b in closure(succ) if a == 2)); hasse = {(a, b) for a, b in R if a != b and not any((a, c) in R and (c, b) in R and c not in (a, b) for c in D)}; print(sorted(hasse)); minimal, maximal = {x for x in D if not any(b == x and a != x for a, b in R)}, {x for x in D if not any(a == x and b != x for a, b in R)}; print(show(minimal), show(maximal))
P = [{"a", "b"}, {"b", "c"}, {"d"}, {"c", "e"}, {"f", "g"}]
def merge(ps):
    out = []
    for p in map(set, ps):
        hit = [q for q in out if q & p]; out = [q for q in out if not q & p] + [p.union(*hit)]
    return sorted(map(sorted, out))
print(merge(P), merge([]), merge([{1}, {2}, {1, 2}]))
def cover(u, ss):
    left, pick = set(u), []
    while left:
        b = max(sorted(ss), key=lambda k: (len(ss[k] & left), -len(ss[k])))
        if not ss[b] & left: raise ValueError(f"cannot cover {show(left)}")
        pick.append(b); left -= ss[b]
    return pick
S = {"w": {1, 2, 3}, "x": {2, 4}, "y": {3, 4, 5}, "z": {5, 6}}; print(cover(range(1, 7), S))
try: cover(range(9), S)
except ValueError as e: print(e)
def cliques(g):
    out = []
    def bk(r, p, x):
        if not p and not x: out.append(sorted(r))
        for v in sorted(p): bk(r | {v}, p & g[v], x & g[v]); p = p - {v}; x = x | {v}
    bk(set(), set(g), set()); return out
G = {1: {2, 3}, 2: {1, 3, 4}, 3: {1, 2, 4}, 4: {2, 3, 5}, 5: {4}}; print(cliques(G), {v: show(n) for v, n in G.items()}); s = set(); hist = []
for x in [3, 1, 3, 2, 1, 4]: hist.append("dup" if x in s else "new"); s.add(x)
print(hist, show(s), s.pop() in {1, 2, 3, 4}, len(s)); t = {1, 2, 3}; t |= {4}; t &= {2, 3, 4, 9}; t -= {3}; t ^= {2, 7}; print(show(t), t.isdisjoint({2}), t <= {4, 7, 8}, t < t, {*t, 0} > t)
