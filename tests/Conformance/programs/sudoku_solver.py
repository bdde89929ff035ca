from itertools import product
def solve(grid):
    cells = {(r, c): set(range(1, 10)) for r, c in product(range(9), repeat=2)}
    peers = {(r, c): {(r, x) for x in range(9)} | {(x, c) for x in range(9)} | {(r // 3 * 3 + i, c // 3 * 3 + j) for i in range(3) for j in range(3)} for r, c in cells}
    for p in peers: peers[p] -= {p}
    units = [[(r, c) for c in range(9)] for r in range(9)] + [[(r, c) for r in range(9)] for c in range(9)] + [[(a + i, b + j) for i in range(3) for j in range(3)] for a in (0, 3, 6) for b in (0, 3, 6)]
    stats = {"assign": 0, "guess": 0}
    def assign(v, p, d):
        stats["assign"] += 1
        return all(eliminate(v, p, x) for x in sorted(v[p] - {d}))
    def eliminate(v, p, d):
        if d not in v[p]: return True
        v[p] = v[p] - {d}
        if not v[p]: return False
        if len(v[p]) == 1 and not all(eliminate(v, q, next(iter(v[p]))) for q in sorted(peers[p])): return False
        for u in units:
            if p in u:
                places = [q for q in u if d in v[q]]
                if not places or len(places) == 1 and len(v[places[0]]) > 1 and not assign(v, places[0], d): return False
        return True
    def search(v):
        if all(len(s) == 1 for s in v.values()): return v
        p = min((len(s), q) for q, s in v.items() if len(s) > 1)[1]
        for d in sorted(v[p]):
            stats["guess"] += 1; w = dict(v)
            if assign(w, p, d) and (r := search(w)): return r
    for i, ch in enumerate(grid):
        if ch in "123456789" and not assign(cells, divmod(i, 9), int(ch)): return None, stats
    r = search(cells)
    return r and "".join(str(next(iter(r[p]))) for p in sorted(r)), stats
def valid(s): return all(sorted(u) == list("123456789") for u in [s[i * 9:i * 9 + 9] for i in range(9)] + [s[i::9] for i in range(9)] + ["".join(s[(a + i) * 9 + b:(a + i) * 9 + b + 3] for i in range(3)) for a in (0, 3, 6) for b in (0, 3, 6)])
P = {"easy": "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79", "bad": "55.......6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"}
for n, p in P.items():
    s, st = solve(p); print(n, st)
    if s:
        print(valid(s))
        for r in range(9): print(" ".join(s[r * 9:r * 9 + 9][i:i + 3] for i in (0, 3, 6)) + ("\n" if r in (2, 5) else ""))
    else: print("no solution")
s, _ = solve(P["easy"]); print(valid(s[:-1] + "1"), valid("123456789" * 9), sum(map(int, s)), s[::10])
def count4(rows=()):
    if len(rows) == 4: return 1
    from itertools import permutations
    return sum(count4(rows + (p,)) for p in permutations(range(4)) if all(p[c] != r[c] for r in rows for c in range(4)) and (len(rows) % 2 == 0 or len({*p[:2], *rows[-1][:2]}) == 4))
print(count4())
