from functools import lru_cache
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[i] for i, j, k in LINES if b[i] != "." and b[i] == b[j] == b[k]), None)
def moves(b): return [i for i, c in enumerate(b) if c == "."]
def play(b, i, p): return b[:i] + p + b[i + 1:]
@lru_cache(None)
def value(b, p):
    w = winner(b)
    if w: return 1 if w == p else -1
    ms = moves(b)
    return 0 if not ms else max(-value(play(b, i, p), "O" if p == "X" else "X") for i in ms)
def best(b, p): return max(moves(b), key=lambda i: (-value(play(b, i, p), "O" if p == "X" else "X"), -i))
def show(b): return "/".join(b[i:i + 3] for i in (0, 3, 6))
print(value("." * 9, "X"), value.cache_info().misses > 1000); b, p, game = "." * 9, "X", []
while not winner(b) and moves(b): i = best(b, p); game.append((p, i)); b = play(b, i, p); p = "O" if p == "X" else "X"
print(game, show(b), winner(b))
for b in ("XX.OO....", "X...O...X", "XO.X.....", "XOXOXO...", "O.X.X.O..", "XOXXOOOXX"): print(show(b), winner(b), value(b, "X") if moves(b) and not winner(b) else None, best(b, "X") if moves(b) and not winner(b) else None)
def perft(b, p): return 1 if winner(b) or not moves(b) else sum(perft(play(b, i, p), "O" if p == "X" else "X") for i in moves(b))
print(perft("XO.......", "X")); outcomes = {"X": 0, "O": 0, None: 0}
def rand_game(seed):
    b, p = "." * 9, "X"
    while not winner(b) and moves(b):
        ms = moves(b)
        if p == "X": i = best(b, p)
        else: seed = seed * 1103515245 + 12345 & 0x7FFFFFFF; i = ms[(seed >> 8) % len(ms)]
        b = play(b, i, p); p = "O" if p == "X" else "X"
    return winner(b)
for s in range(60): outcomes[rand_game(s)] += 1
print(outcomes, outcomes["O"] == 0)
class Connect:
    W, H = 5, 4
    def __init__(self, cols=None): self.cols = cols or [""] * self.W
    def moves(self): return [c for c in (2, 1, 3, 0, 4) if len(self.cols[c]) < self.H]
    def drop(self, c, p): n = self.cols[:]; n[c] += p; return Connect(n)
    def at(self, x, y): return self.cols[x][y] if 0 <= x < self.W and 0 <= y < len(self.cols[x]) else "."
    def won(self, p, n=3): return any(all(self.at(x + dx * k, y + dy * k) == p for k in range(n)) for x in range(self.W) for y in range(self.H) for dx, dy in ((1, 0), (0, 1), (1, 1), (1, -1)))
    def key(self): return "|".join(self.cols)
    def __str__(self): return "\n".join("".join(self.at(x, y) for x in range(self.W)) for y in reversed(range(self.H)))
seen = {}
def ab(g, p, d, a=-100, b=100):
    o = "O" if p == "X" else "X"
    if g.won(o): return -10 - d, None
    if d == 0 or not g.moves(): return 0, None
    k = g.key(), p, d
    if k in seen: return seen[k]
    top, mv = -100, None
    for c in g.moves():
        v = -ab(g.drop(c, p), o, d - 1, -b, -a)[0]
        if v > top: top, mv = v, c
        a = max(a, v)
        if a >= b: break
    seen[k] = top, mv; return top, mv
g, p, seq = Connect(), "X", []
while g.moves() and not g.won("X") and not g.won("O"):
    v, c = ab(g, p, 4); seq.append((p, c, v)); g = g.drop(c, p); p = "O" if p == "X" else "X"; seen.clear()
print(seq); print(g); print("winner", "X" if g.won("X") else "O" if g.won("O") else None)
