import random
r = random.Random(5)
for e in ("r.randint(5, 1)", "r.randint(1)", "r.randint('a', 5)", "r.randint(1.5, 2)", "r.randrange(0)", "r.randrange(5, 5)", "r.randrange(1, 10, 0)", "r.randrange()", "r.choice([])", "r.choice({})", "r.choice({1, 2})", "r.choice(5)", "r.sample([1, 2], 3)", "r.sample([1, 2], -1)", "r.sample({1, 2}, 1)", "r.sample(5, 1)", "r.sample([1, 2, 3], 2, counts=[1])", "r.sample([1, 2], 3, counts=[2, 2])", "r.sample([1], 1, counts=[-1])", "r.choices([], k=1)", "r.choices([1, 2], [1])", "r.choices([1], [0])", "r.choices([1, 2], [1, 2], cum_weights=[1, 2])", "r.choices([1, 2], k='a')", "r.choices([1], k=0)", "r.choices([1, 2], weights=[1, -2])", "r.shuffle((1, 2))", "r.shuffle('ab')", "r.shuffle(5)", "r.getrandbits(-1)", "r.getrandbits('a')", "r.getrandbits(1.5)", "r.seed([])", "r.seed({})", "random.Random([])", "r.uniform(1)", "r.uniform('a', 1)", "r.randbytes(-1)", "r.setstate(5)", "r.setstate((1, 2, 3))", "r.random(1)", "r.expovariate(0)", "r.gammavariate(-1, 1)", "r.nope()", "r.seed(1, 5)", "r.seed(1, version=1)", "r.sample(range(5), k=2)"):
    try: print(e, "=", eval(e))
    except Exception as x: print(e, "->", type(x).__name__, x)
class Fixed(random.Random):
    def __init__(self, vals): self.vals = iter(vals); super().__init__(0)
    def random(self): return next(self.vals)
f = Fixed([0.1, 0.5, 0.9, 0.2, 0.3, 0.99, 0.0] * 20)
print([f.random() for _ in range(2)], f.uniform(0, 10), f.choice("abcd"), f.randrange(10), f.choices("xyz", k=2), f.sample(range(10), 2)); l = [1, 2, 3, 4]; f.shuffle(l); print(l)
class Bits(random.Random):
    n = 0
    def getrandbits(self, k): Bits.n += 1; return Bits.n % 2 ** k
b = Bits(); print([b.randrange(8) for _ in range(10)], b.choice("abc"))
print(random.Random(1).random() == random.Random(1).random(), random.Random(1).random() != random.Random(2).random(), isinstance(random.random(), float), 0 <= random.random() < 1, random.Random(3).sample(range(10 ** 9), 3), random.Random(3).sample(range(30), 20))
c = random.Random(7); print(c.sample(["a", "b"], 3, counts=[3, 2]), c.sample([1, 2], k=2, counts=(1, 1)), c.choices({1: "x", 0: "y"}, k=3), c.choice(range(5, 10)), c.choice((1,)), c.choice(b"ab"), c.sample((1, 2, 3), 0), c.sample("", 0), c.choices("a", k=3), c.choices(range(3), weights=[0, 0, 1], k=3), c.choices([1, 2], weights=[0.5, 1.5], k=5))
counts = {}
for _ in range(6000): k = c.randint(1, 6); counts[k] = counts.get(k, 0) + 1
print(sorted(counts), all(850 < v < 1150 for v in counts.values())); m = [c.gauss(5, 2) for _ in range(5000)]; mean = sum(m) / 5000; print(abs(mean - 5) < 0.1, abs((sum((x - mean) ** 2 for x in m) / 5000) ** 0.5 - 2) < 0.1)
random.seed("fixed"); print(random.random(), random.getrandbits(16), random.randint(1, 6), random.uniform(0, 1), random.choices([1, 2, 3], k=2), random.triangular(1, 2), round(random.gauss(), 10), random.getstate()[0])
try: random.SystemRandom().seed(1); print(0 <= random.SystemRandom().random() < 1)
except AttributeError as e: print("no SystemRandom", e)
