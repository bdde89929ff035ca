"""Dictionaries and sets: graphs, caches, counting, grouping, inverted index, game of life on a sparse grid."""

import sys
from collections import Counter, OrderedDict, defaultdict, deque


def graph(size, seed):
    edges = defaultdict(set)
    state = seed + 1
    for node in range(size):
        for _ in range(3):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            other = (state >> 8) % size
            edges[node].add(other)
            edges[other].add(node)
    return edges


def distances(edges, start):
    seen = {start: 0}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for other in edges[node]:
            if other not in seen:
                seen[other] = seen[node] + 1
                queue.append(other)
    return seen


def triangles(edges):
    return sum(len(edges[a] & edges[b]) for a in edges for b in edges[a] if a < b) // 3


class LruCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, make):
        if key in self.items:
            self.items.move_to_end(key)
            self.hits += 1
            return self.items[key]
        self.misses += 1
        value = self.items[key] = make(key)
        if len(self.items) > self.capacity:
            self.items.popitem(last=False)
        return value


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x and self.y == other.y

    def __hash__(self):
        return self.x * 7919 + self.y


def life(cells, generations):
    for _ in range(generations):
        neighbours = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = x + dx, y + dy
                        neighbours[key] = neighbours.get(key, 0) + 1
        cells = {cell for cell, n in neighbours.items() if n == 3 or (n == 2 and cell in cells)}
    return cells


def index_words(documents):
    index = {}
    for number, words in enumerate(documents):
        for word in words:
            index.setdefault(word, {}).setdefault(number, 0)
            index[word][number] += 1
    return index


def search(index, required, forbidden):
    found = set.intersection(*(set(index.get(word, ())) for word in required))
    return found.difference(*(index.get(word, ()) for word in forbidden))


def main():
    rounds = int(sys.argv[1])
    check = 0
    glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (10, 10), (10, 11), (10, 12), (11, 10), (12, 11)}
    for seed in range(rounds):
        edges = graph(120, seed)
        reach = distances(edges, seed % 120)
        histogram = Counter(reach.values())
        check += sum(d * n for d, n in histogram.items()) + triangles(edges)

        cache = LruCache(32)
        for i in range(300):
            check += cache.get((i * i + seed) % 61, lambda key: key * 3)
        check += cache.hits

        points = {Point(i % 20, i // 20): i for i in range(200)}
        check += sum(points[Point(i, 3)] for i in range(20)) + (Point(99, 0) in points)

        cells = life(glider, 12)
        check += len(cells) + sum(x * y for x, y in cells)

        documents = [[f"w{(i * j + seed) % 23}" for j in range(1, 15)] for i in range(20)]
        index = index_words(documents)
        check += sum(search(index, ("w1", "w5"), ("w2",))) + len(index)

        left, right = set(range(seed, seed + 100)), set(range(0, 400, 3))
        check += len(left & right) * 3 + len(left | right) + len(left ^ right) + len(left - right)
        merged = {**dict.fromkeys(sorted(left), 1), **dict.fromkeys(sorted(right), 2)}
        groups = defaultdict(list)
        for key, value in merged.items():
            groups[value, key % 5].append(key)
        check += sum(len(keys) * (a + b) for (a, b), keys in groups.items())
        while len(merged) > 50:
            key, value = merged.popitem()
            check += key * value
        check %= 1_000_000_007
    print(f"rounds {rounds} check {check} hits {cache.hits} misses {cache.misses} {histogram.most_common(2)}")


if __name__ == "__main__":
    main()
