def primes(n):
    s = set(range(2, n + 1))
    for i in range(2, int(n ** 0.5) + 1):
        if i in s: s -= set(range(i * i, n + 1, i))
    return s
print(sorted(primes(60)), len(primes(1000)))
def dedupe(seq):
    seen = set()
    return [x for x in seq if not (x in seen or seen.add(x))]
print(dedupe("abracadabra"), dedupe([3, 1, 3, 2, 1]))
def closure(edges):
    c = set(edges)
    while True:
        new = {(a, d) for a, b in c for cc, d in c if b == cc} - c
        if not new: return c
        c |= new
print(sorted(closure({(1, 2), (2, 3), (3, 4)})))
def components(nodes, edges):
    left, out = set(nodes), []
    while left:
        todo, comp = {min(left)}, set()
        while todo:
            n = todo.pop(); comp.add(n)
            todo |= {b for a, b in edges if a == n} | {a for a, b in edges if b == n}
            todo -= comp
        out.append(sorted(comp)); left -= comp
    return out
print(components(range(7), {(0, 1), (1, 2), (3, 4), (5, 5)}))
def sudoku_ok(row): return set(row) == set(range(1, 10))
print(sudoku_ok([5, 3, 4, 6, 7, 8, 9, 1, 2]), sudoku_ok([5] * 9))
def jaccard(a, b): a, b = set(a.split()), set(b.split()); return len(a & b) / len(a | b)
print(jaccard("the cat sat", "the cat ran"), jaccard("a", "a"))
def powerset(s): return {frozenset(x for i, x in enumerate(sorted(s)) if m >> i & 1) for m in range(2 ** len(s))}
p = powerset({1, 2, 3}); print(len(p), frozenset() in p, frozenset({1, 3}) in p, sorted(map(sorted, p)))
def two_sum(nums, t):
    seen = {}
    for i, n in enumerate(nums):
        if t - n in seen: return seen[t - n], i
        seen[n] = i
print(two_sum([2, 7, 11, 15], 9), two_sum([1], 5))
def life(cells, steps):
    for _ in range(steps):
        near = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy: near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
        cells = {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
    return cells
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
print(sorted(life(g, 4)), sorted(life(g, 4)) == sorted((x + 1, y + 1) for x, y in g), len(life({(0, 0), (1, 0), (2, 0), (1, 1)}, 8)))
def happy(n):
    seen = set()
    while n not in seen and n != 1: seen.add(n); n = sum(int(c) ** 2 for c in str(n))
    return n == 1
print([n for n in range(50) if happy(n)])
words = "stone notes tones onset apple".split()
print(sorted(sorted(w) for w in {frozenset(w) for w in words}), len({"".join(sorted(w)) for w in words}), {len(w) for w in words} == {5})
letters = set("the quick brown fox jumps over the lazy dog") - {" "}; print(len(letters), set("abc") <= letters)
big = set(range(0, 5000, 3)) & set(range(0, 5000, 5)); print(len(big), max(big), sum(big), len(big ^ set(range(0, 5000, 30))))
