"""A cooperative scheduler written by hand: async functions, awaitables, async iterators and managers."""

import heapq
import sys
from collections import deque


class Suspend:
    """Awaiting it hands a request to the scheduler and returns the answer."""

    __slots__ = ("kind", "payload")

    def __init__(self, kind, payload=None):
        self.kind = kind
        self.payload = payload

    def __await__(self):
        return (yield self)


class Cancelled(Exception):
    pass


class Task:
    def __init__(self, ident, coroutine):
        self.ident = ident
        self.coroutine = coroutine
        self.waiters = []
        self.done = False
        self.result = None
        self.error = None

    def __await__(self):
        if not self.done:
            yield Suspend("join", self)
        if self.error is not None:
            raise self.error
        return self.result


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.sleeping = []
        self.now = 0
        self.steps = 0
        self.created = 0

    def spawn(self, coroutine):
        self.created += 1
        task = Task(self.created, coroutine)
        self.ready.append((task, None, None))
        return task

    def cancel(self, task):
        if not task.done:
            self.ready.append((task, None, Cancelled()))

    def wake(self, task, value=None):
        self.ready.append((task, value, None))

    def run(self, main):
        root = self.spawn(main)
        while not root.done:
            if not self.ready:
                if not self.sleeping:
                    raise RuntimeError("deadlock")
                self.now, _, task = heapq.heappop(self.sleeping)
                self.wake(task, self.now)
            task, value, error = self.ready.popleft()
            if not task.done:
                self.step(task, value, error)
        if root.error is not None:
            raise root.error
        return root.result

    def step(self, task, value, error):
        self.steps += 1
        try:
            if error is not None:
                request = task.coroutine.throw(error)
            else:
                request = task.coroutine.send(value)
        except StopIteration as stop:
            self.finish(task, stop.value, None)
        except Exception as problem:
            self.finish(task, None, problem)
        else:
            self.serve(task, request)

    def finish(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        for waiter in task.waiters:
            self.wake(waiter)

    def serve(self, task, request):
        kind, payload = request.kind, request.payload
        if kind == "yield":
            self.wake(task)
        elif kind == "sleep":
            heapq.heappush(self.sleeping, (self.now + payload, self.steps, task))
        elif kind == "join":
            if payload.done:
                self.wake(task)
            else:
                payload.waiters.append(task)
        elif kind == "park":
            payload.append(task)
        elif kind == "self":
            self.wake(task, self)
        else:
            raise RuntimeError(f"unknown request {kind}")


class Channel:
    def __init__(self, capacity):
        self.items = deque()
        self.capacity = capacity
        self.readers = deque()
        self.writers = deque()
        self.closed = False

    async def put(self, item):
        while len(self.items) >= self.capacity:
            await Suspend("park", self.writers)
        self.items.append(item)
        await self.rouse(self.readers)

    async def rouse(self, parked):
        if parked:
            scheduler = await Suspend("self")
            if parked:
                scheduler.wake(parked.popleft())

    async def close(self):
        self.closed = True
        while self.readers:
            await self.rouse(self.readers)

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            if self.closed:
                raise StopAsyncIteration
            await Suspend("park", self.readers)
        item = self.items.popleft()
        await self.rouse(self.writers)
        return item


class Lock:
    def __init__(self):
        self.owner = False
        self.parked = deque()

    async def __aenter__(self):
        while self.owner:
            await Suspend("park", self.parked)
        self.owner = True
        return self

    async def __aexit__(self, kind, error, trace):
        self.owner = False
        if self.parked:
            scheduler = await Suspend("self")
            if self.parked:
                scheduler.wake(self.parked.popleft())
        return False


async def ticks(amount, pause):
    for tick in range(amount):
        await Suspend("sleep", pause)
        yield tick


async def producer(channel, start, amount):
    for item in range(start, start + amount):
        await channel.put(item)
        if item % 5 == 0:
            await Suspend("yield")


async def consumer(channel, lock, totals, slot):
    async for item in channel:
        async with lock:
            totals[slot] += item
            totals["all"] += 1


async def fibonacci(n):
    if n < 2:
        return n
    return await fibonacci(n - 1) + await fibonacci(n - 2)


async def failing(depth):
    if depth == 0:
        await Suspend("yield")
        raise KeyError("deep")
    try:
        await failing(depth - 1)
    finally:
        await Suspend("yield")


async def forever(log):
    try:
        while True:
            await Suspend("sleep", 3)
    except Cancelled:
        log.append("cancelled")
        raise


async def scenario(seed):
    scheduler = await Suspend("self")
    channel, lock = Channel(4), Lock()
    totals = {0: 0, 1: 0, 2: 0, "all": 0}
    consumers = [scheduler.spawn(consumer(channel, lock, totals, i)) for i in range(3)]
    producers = [scheduler.spawn(producer(channel, i * 100 + seed, 60)) for i in range(3)]
    fib = scheduler.spawn(fibonacci(10))
    log = []
    endless = scheduler.spawn(forever(log))
    ticked = [tick * seed async for tick in ticks(20, 2) if tick % 3]
    for task in producers:
        await task
    await channel.close()
    for task in consumers:
        await task
    scheduler.cancel(endless)
    try:
        await endless
    except Cancelled:
        log.append("seen")
    try:
        await scheduler.spawn(failing(6))
    except KeyError as error:
        log.append(error.args[0])
    slots = totals[0] + totals[1] + totals[2]
    return slots + totals["all"] + sum(ticked) + await fib, log, scheduler.now


def main():
    rounds = int(sys.argv[1])
    check = steps = 0
    for seed in range(rounds):
        scheduler = Scheduler()
        total, log, now = scheduler.run(scenario(seed))
        if log != ["cancelled", "seen", "deep"]:
            raise AssertionError(log)
        check = (check * 31 + total + now) % 1_000_000_007
        steps += scheduler.steps
    print(f"rounds {rounds} steps {steps} check {check}")


if __name__ == "__main__":
    main()
