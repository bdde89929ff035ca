"""Generators: recursive tree walks, pipelines, delegation, two-way traffic and merging."""

import heapq
import sys
from itertools import count, islice, takewhile


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right

    def breadth_first(self):
        level = [self]
        while level:
            following = []
            for node in level:
                yield node.value
                following.extend(child for child in (node.left, node.right) if child)
            level = following

    def paths(self, prefix=()):
        here = prefix + (self.value,)
        if self.left is None and self.right is None:
            yield here
        for child in (self.left, self.right):
            if child is not None:
                yield from child.paths(here)


def balanced(values):
    if not values:
        return None
    middle = len(values) // 2
    return Tree(balanced(values[:middle]), values[middle], balanced(values[middle + 1:]))


def naturals(start=1):
    while True:
        yield start
        start += 1


def squares(numbers):
    for number in numbers:
        yield number * number


def keep(numbers, divisor):
    for number in numbers:
        if number % divisor:
            yield number


def chunks(items, size):
    items = iter(items)
    while chunk := tuple(islice(items, size)):
        yield chunk


def primes():
    """The incremental sieve: composites are found as keys of a dictionary."""
    composites = {}
    for number in count(2):
        factors = composites.pop(number, None)
        if factors is None:
            yield number
            composites[number * number] = [number]
        else:
            for prime in factors:
                composites.setdefault(number + prime, []).append(prime)


def averager():
    total, amount, average = 0.0, 0, None
    while True:
        try:
            value = yield average
        except ValueError:
            total, amount, average = 0.0, 0, None
            continue
        if value is None:
            return total, amount
        total += value
        amount += 1
        average = total / amount


def delegator(results):
    while True:
        result = yield from averager()
        results.append(result)


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item, *rest]


def guarded(items, log):
    try:
        for item in items:
            yield item
    finally:
        log.append("closed")


def hanoi(height, source, target, spare):
    if height:
        yield from hanoi(height - 1, source, spare, target)
        yield height, source, target
        yield from hanoi(height - 1, spare, target, source)


def two_way(seed):
    results = []
    channel = delegator(results)
    next(channel)
    last = 0.0
    for value in range(60):
        last = channel.send(float(value * seed % 17))
        if value % 20 == 13:
            channel.throw(ValueError("reset"))
        if value % 25 == 24:
            channel.send(None)
    channel.close()
    return sum(amount for _, amount in results) + int(last * 100)


def main():
    rounds = int(sys.argv[1])
    check = 0
    log = []
    for seed in range(1, rounds + 1):
        tree = balanced(list(range(seed, seed + 500)))
        check += sum(tree) + sum(islice(tree.breadth_first(), 100)) + sum(map(len, tree.paths()))
        pipeline = keep(squares(naturals(seed)), 3)
        check += sum(takewhile(lambda n: n < 250_000, pipeline))
        check += sum(len(chunk) * chunk[0] for chunk in chunks(range(1000), 7))
        check += sum(islice(primes(), 150))
        check += two_way(seed)
        check += sum(p[0] * p[-1] for p in permutations(list(range(5))))
        merged = heapq.merge(range(0, 600, 2), range(1, 600, 3), (n * n for n in range(24)))
        check += sum(i * n for i, n in enumerate(merged))
        for item in guarded(range(100), log):
            if item > 20:
                break
        check += sum(height for height, _, _ in hanoi(8, "a", "b", "c"))
        check %= 1_000_000_007
    print(f"rounds {rounds} check {check}")
    print(list(islice(primes(), 20)), list(hanoi(2, "a", "b", "c")))


if __name__ == "__main__":
    main()
