import random
rng = random.Random(2024)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(20000)); print(inside, inside * 4 / 20000)
def walk(n):
    x = y = 0
    for _ in range(n): dx, dy = rng.choice([(0, 1), (0, -1), (1, 0), (-1, 0)]); x, y = x + dx, y + dy
    return x, y
print([walk(100) for _ in range(5)])
deck = [r + s for s in "SHDC" for r in "23456789TJQKA"]; rng.shuffle(deck); print(deck[:10], sorted(rng.sample(deck, 5)))
def monty(switch, n):
    wins = 0
    for _ in range(n):
        car, pick = rng.randrange(3), rng.randrange(3)
        opened = next(d for d in range(3) if d not in (car, pick))
        if switch: pick = next(d for d in range(3) if d not in (pick, opened))
        wins += pick == car
    return wins
print(monty(True, 2000), monty(False, 2000))
def maze(w, h):
    seen, walls = {(0, 0)}, set(); stack = [(0, 0)]
    while stack:
        x, y = stack[-1]
        ns = [(x + dx, y + dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)) if 0 <= x + dx < w and 0 <= y + dy < h and (x + dx, y + dy) not in seen]
        if ns: n = rng.choice(ns); walls.add(frozenset(((x, y), n))); seen.add(n); stack.append(n)
        else: stack.pop()
    for y in range(h):
        print("+" + "+".join("  " if frozenset(((x, y), (x, y - 1))) in walls else "--" for x in range(w)) + "+")
        print("|" + "".join("  " + (" " if frozenset(((x, y), (x + 1, y))) in walls else "|") for x in range(w)))
    print("+" + "--+" * w)
maze(8, 5)
def anneal(cities, steps=3000):
    d = lambda p: sum(abs(p[i] - p[i - 1]) for i in range(len(p)))
    p = cities[:]; rng.shuffle(p); best, t = d(p), 10.0
    for _ in range(steps):
        i, j = sorted(rng.sample(range(len(p)), 2)); q = p[:i] + [complex(c) for c in reversed(p[i:j + 1])] + p[j + 1:]
        n = d(q)
        if n < best or rng.random() < 2.718281828 ** ((best - n) / t): p, best = q, n
        t *= 0.997
    return round(best, 6)
print(anneal([complex(rng.randrange(50), rng.randrange(50)) for _ in range(10)]))
words = "alpha beta gamma delta".split(); print([" ".join(rng.choices(words, weights=[4, 3, 2, 1], k=4)) for _ in range(3)], "".join(rng.choices("ACGT", k=40)), ["".join(rng.sample(w, len(w))) for w in words])
def bootstrap(data, n): return sorted(round(sum(rng.choices(data, k=len(data))) / len(data), 4) for _ in range(n))
b = bootstrap([3, 5, 7, 8, 12, 13], 200); print(b[5], b[100], b[194]); hist = [0] * 11
for _ in range(2000): hist[sum(rng.randint(1, 6) for _ in range(2)) - 2] += 1
print(hist); print([round(rng.expovariate(0.5), 6) for _ in range(4)], [round(rng.gauss(100, 15), 6) for _ in range(4)])
class Markov:
    def __init__(self, text):
        self.t = {}
        w = text.split()
        for a, b in zip(w, w[1:]): self.t.setdefault(a, []).append(b)
    def gen(self, start, n):
        out = [start]
        while len(out) < n and out[-1] in self.t: out.append(rng.choice(self.t[out[-1]]))
        return " ".join(out)
print(Markov("the cat sat on the mat and the dog sat on the cat").gen("the", 15)); reservoir = []
for i in range(500):
    if len(reservoir) < 5: reservoir.append(i)
    elif (j := rng.randrange(i + 1)) < 5: reservoir[j] = i
print(reservoir, [rng.getrandbits(1) for _ in range(16)], rng.randbytes(4).hex())
