seed = 12345
def rand():
    global seed
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed
data = [rand() % 200 - 100 for _ in range(80)]
print(sorted(data))
print(sorted(data, reverse=True)[:10], sorted(data, key=abs)[:15], sorted(data, key=lambda v: (v % 7, -v))[:15])
print(sorted(set(data)) == sorted(list(dict.fromkeys(data))), len(set(data)), min(data), max(data), sum(data))
big = [rand() ** 4 * (-1) ** (rand() % 2) for _ in range(10)]
print(sorted(big))
print(sorted(big, key=lambda v: v % 1009))
print(sorted(set(v % 10 for v in data)), {v % 3 for v in data} == {0, 1, 2})
evens = {v for v in data if v % 2 == 0}
odds = set(data) - evens
print(evens.isdisjoint(odds), len(evens | odds) == len(set(data)), sorted(evens & set(range(0, 100, 10))), sorted(evens ^ set(range(0, 20)))[:12])
counts = {}
for v in data: counts[v // 10] = counts.get(v // 10, 0) + 1
print(sorted(counts.items()))
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5])
d = {}
for i in range(200): d[i * i % 101] = i
print(len(d), sorted(d.items())[:10], d[0], max(d, key=d.get))
for i in range(0, 101, 2): d.pop(i, None)
print(sorted(d)[:10], len(d), 1 in d, 2 in d, d.get(2, "gone"))
s = set()
for i in range(1000): s.add(i * 7 % 997)
print(len(s), sum(s), 996 in s, -1 in s)
print(list(dict.fromkeys([2 ** 70, 5, 2 ** 70, -5, 5])), {2 ** 64 + 1: "a"}[2 ** 64 + 1], 2 ** 64 + 1 in {2 ** 64 + 1})
