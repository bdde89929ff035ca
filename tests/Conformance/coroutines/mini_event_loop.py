import heapq
from collections import deque
class Sleep:
    def __init__(self, t): self.t = t
    def __await__(self): yield ("sleep", self.t)
class Future:
    def __init__(self): self.done, self.v, self.e, self.w = False, None, None, []
    def set(self, v=None, e=None): self.done, self.v, self.e = True, v, e; LOOP.ready.extend((t, None) for t in self.w)
    def __await__(self):
        if not self.done: yield ("wait", self)
        if self.e: raise self.e
        return self.v
class Task(Future):
    def __init__(self, c, name): super().__init__(); self.c, self.name = c, name; LOOP.ready.append((self, None))
    def step(self, exc=None):
        try: op, arg = self.c.throw(exc) if exc else self.c.send(None)
        except StopIteration as s: return self.set(s.value)
        except Exception as e: return self.set(e=e)
        if op == "sleep": LOOP.n += 1; heapq.heappush(LOOP.timers, (LOOP.now + arg, LOOP.n, self))
        elif arg.done: LOOP.ready.append((self, None))
        else: arg.w.append(self)
    def cancel(self): LOOP.ready.append((self, Cancelled()))
class Cancelled(Exception): pass
class Loop:
    def __init__(self): self.ready, self.timers, self.now, self.n = deque(), [], 0, 0
    def run(self, c):
        t = Task(c, "main")
        while not t.done:
            if not self.ready:
                self.now, _, k = heapq.heappop(self.timers); self.ready.append((k, None))
            k, e = self.ready.popleft()
            if not k.done: k.step(e)
        if t.e: raise t.e
        return t.v
LOOP = Loop()
def log(*a): print(f"[{LOOP.now:>3}]", *a)
async def worker(name, d, n):
    for i in range(n): await Sleep(d); log(name, i)
    return f"{name} done"
async def gather(*cs): 
    ts = [Task(c, str(i)) for i, c in enumerate(cs)]
    return [await t for t in ts]
class Queue:
    def __init__(self, n): self.q, self.n, self.g, self.p = deque(), n, deque(), deque()
    async def put(self, x):
        while len(self.q) >= self.n: f = Future(); self.p.append(f); await f
        self.q.append(x)
        if self.g: self.g.popleft().set()
    async def get(self):
        while not self.q: f = Future(); self.g.append(f); await f
        x = self.q.popleft()
        if self.p: self.p.popleft().set()
        return x
async def producer(q):
    for i in range(5): await q.put(i); log("put", i); await Sleep(1)
    await q.put(None)
async def consumer(q):
    total = 0
    while (x := await q.get()) is not None: log("got", x); total += x; await Sleep(3)
    return total
async def fail(): await Sleep(2); raise ValueError("task failed")
async def forever():
    try:
        while True: await Sleep(5)
    except Cancelled: log("cancelled"); return "stopped"
class Lock:
    def __init__(self): self.held, self.w = False, deque()
    async def __aenter__(self):
        while self.held: f = Future(); self.w.append(f); await f
        self.held = True
    async def __aexit__(self, *a):
        self.held = False
        if self.w: self.w.popleft().set()
async def critical(l, n):
    async with l: log("in", n); await Sleep(2); log("out", n)
async def ticker(n):
    for i in range(n): yield i; await Sleep(4)
async def main():
    print(await gather(worker("a", 2, 3), worker("b", 3, 2)))
    q = Queue(2); _, total = await gather(producer(q), consumer(q)); log("total", total)
    t = Task(fail(), "f")
    try: await t
    except ValueError as e: log("caught", e)
    f = Task(forever(), "inf"); await Sleep(12); f.cancel(); log(await f)
    l = Lock(); await gather(critical(l, 1), critical(l, 2), critical(l, 3))
    async for x in ticker(3): log("tick", x)
    return "finished"
print(LOOP.run(main()), LOOP.now)
