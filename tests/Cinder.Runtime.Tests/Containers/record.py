"""Writes the data files of the container tests: what CPython 3.11 does.

Run with /usr/bin/python3.11 in this folder. Each line is an operation, '=>', and the result.
"""
import random


def join(items):
    return " ".join(map(str, items))


def sets(rng):
    """Operations on four sets of integers, and the order in which the changed set iterates afterwards."""
    table = [set() for _ in range(4)]
    numbers = lambda: rng.choice([rng.randrange(30), rng.randrange(-40, 4000), rng.randrange(-2**60, 2**60)])
    names = ["add"] * 6 + ["discard"] * 4 + [
        "pop", "update", "union", "intersection", "difference", "symmetric_difference", "difference_update",
        "symmetric_difference_update", "intersection_update", "copy", "clear", "fill"]
    for _ in range(400):
        name = rng.choice(names)
        a, b = rng.randrange(4), rng.randrange(4)
        left, right = table[a], table[b]
        argument = b
        if name in ("add", "discard"):
            argument = numbers()
            getattr(left, name)(argument)
        elif name == "pop":
            if not left:
                continue
            argument = left.pop()
        elif name == "fill":
            argument = [numbers() for _ in range(rng.randrange(25))]
            left.update(argument)
            argument = join(argument)
        elif name == "copy":
            table[a] = right.copy()
        elif name == "clear":
            if rng.randrange(5):
                continue
            left.clear()
        elif name in ("union", "intersection", "difference", "symmetric_difference"):
            table[a] = getattr(left, name)(right)
        else:
            getattr(left, name)(right)
        yield f"{name} {a} {argument} => {join(table[a])}"


def slices(rng):
    """Reading, replacing and deleting slices of a list of consecutive integers."""
    bound = lambda n: rng.choice([None, rng.randrange(-n - 3, n + 4), rng.choice([2**61, -2**61])] + [rng.randrange(-n - 3, n + 4)] * 6)
    for _ in range(300):
        n = rng.randrange(9)
        where = slice(bound(n), bound(n), rng.choice([None, None, 1, 2, 3, -1, -2, -3, 2**61, -2**61]))
        text = f"{n} {where.start} {where.stop} {where.step}"
        items = list(range(n))
        yield f"get {text} => {join(items[where])}"
        new = [100 + i for i in range(rng.randrange(5))]
        try:
            items[where] = new
            result = join(items)
        except ValueError as error:
            result = str(error)
        yield f"set {text} {join(new)} => {result}"
        items = list(range(n))
        del items[where]
        yield f"del {text} => {join(items)}"


def sorts(rng):
    """Floats (nan and both zeroes among them, which show the algorithm itself), and numbers sorted by a key."""
    for _ in range(30):
        n = rng.choice([rng.randrange(20), rng.randrange(300)])
        values = [rng.choice([float("nan"), 0.0, -0.0] + [float(rng.randrange(50))] * 12) for _ in range(n)]
        reverse = rng.random() < 0.3
        yield f"floats {int(reverse)} {join(values)} => {join(sorted(values, reverse=reverse))}"
    for _ in range(30):
        n = rng.choice([rng.randrange(20), rng.randrange(400)])
        current, keys = 0, []
        for _ in range(n):
            current = rng.randrange(30) if rng.random() < 0.1 or current > 40 else abs(current + rng.randrange(-1, 3))
            keys.append(current)
        reverse = rng.random() < 0.3
        order = sorted(range(n), key=keys.__getitem__, reverse=reverse)
        yield f"keys {int(reverse)} {join(keys)} => {join(order)}"


def hashes(rng):
    for _ in range(100):
        values = [rng.choice([rng.randrange(-5, 5), rng.randrange(-2**61, 2**61)]) for _ in range(rng.randrange(8))]
        yield f"tuple {join(values)} => {hash(tuple(values))}"
        yield f"frozenset {join(values)} => {hash(frozenset(values))}"
    for _ in range(50):
        start, step = rng.randrange(-9, 9), rng.choice([1, 2, -3])
        numbers = range(start, start + step * rng.randrange(2, 50), step)
        yield f"range {numbers.start} {numbers.stop} {numbers.step} => {hash(numbers)}"


for make in (sets, slices, sorts, hashes):
    with open(f"{make.__name__}.txt", "w", encoding="utf-8", newline="\n") as file:
        for line in make(random.Random(3)):
            file.write(line.rstrip() + "\n")
