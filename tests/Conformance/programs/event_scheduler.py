import heapq, itertools
from collections import Counter, deque
from dataclasses import dataclass, field
@dataclass(order=True)
class Event:
    time: int
    seq: int
    gen: object = field(compare=False)
class Resource:
    def __init__(self, sim, cap): self.sim, self.cap, self.users, self.q, self.peak = sim, cap, 0, deque(), 0
    def acquire(self):
        if self.users < self.cap: self.users += 1; self.peak = max(self.peak, self.users); return True
        return False
    def release(self):
        self.users -= 1
        if self.q: self.users += 1; self.sim.push(0, self.q.popleft())
class Sim:
    def __init__(self): self.now, self.q, self.c, self.log, self.stats = 0, [], itertools.count(), [], Counter()
    def push(self, delay, g): heapq.heappush(self.q, Event(self.now + delay, next(self.c), g))
    def spawn(self, g, delay=0): self.push(delay, g); return g
    def run(self, until=10 ** 9):
        while self.q and self.q[0].time <= until:
            e = heapq.heappop(self.q); self.now = e.time; self.step(e.gen)
        return self.now
    def step(self, g):
        try: cmd = next(g)
        except StopIteration as s: self.stats["done"] += 1; return s.value
        match cmd:
            case int(d): self.push(d, g)
            case ("get", Resource() as r): self.push(0, g) if r.acquire() else r.q.append(g)
            case ("put", Resource() as r): r.release(); self.push(0, g)
            case ("spawn", h): self.spawn(h); self.push(0, g)
            case _: raise TypeError(f"bad command {cmd!r}")
    def say(self, *a): self.log.append(f"{self.now:>4} " + " ".join(map(str, a)))
def customer(sim, name, bank, service):
    t = sim.now; sim.say(name, "arrives"); yield "get", bank
    wait = sim.now - t; sim.stats["wait"] += wait; sim.say(name, "waited", wait)
    try: yield service
    finally: yield "put", bank; sim.say(name, "leaves"); sim.stats["served"] += 1
def source(sim, bank, n):
    x = 7
    for i in range(n):
        yield "spawn", customer(sim, f"c{i}", bank, 5 + x % 7); x = x * 31 % 101; yield x % 6
sim = Sim(); bank = Resource(sim, 2); sim.spawn(source(sim, bank, 8)); end = sim.run(); print(*sim.log, sep="\n"); print(end, dict(sim.stats), bank.peak, bank.users, len(bank.q))
s2 = Sim()
def ticker(n, d):
    for i in range(n): s2.say("tick", i); yield d
s2.spawn(ticker(3, 10)); s2.spawn(ticker(2, 15), 5); print(s2.run(12), len(s2.q)); print(s2.run()); print(*s2.log, sep="\n")
s3 = Sim()
def bad(): yield "nonsense"
s3.spawn(bad())
try: s3.run()
except TypeError as e: print(e)
def dining(n, rounds):
    sim = Sim(); forks = [Resource(sim, 1) for _ in range(n)]
    def phil(i):
        a, b = sorted((i, (i + 1) % n))
        for r in range(rounds):
            yield 1 + i % 3
            yield "get", forks[a]
            yield "get", forks[b]
            sim.stats[f"p{i}"] += 1; yield 2
            yield "put", forks[b]
            yield "put", forks[a]
    for i in range(n): sim.spawn(phil(i))
    t = sim.run(); return t, sorted(sim.stats.items()), [f.users for f in forks]
print(dining(5, 3))
