records = [("ann", 30, "london"), ("bob", 25, "paris"), ("cid", 30, "berlin"), ("dan", 25, "london")]
print(sorted(records, key=lambda r: (r[1], r[0])), sorted(records, key=lambda r: (-r[1], r[2])))
by_city = {}
for name, age, city in records: by_city.setdefault(city, []).append((name, age))
print(by_city)
names, ages, cities = zip(*records)
print(names, ages, cities, list(zip(names, ages)), dict(zip(names, ages)))
oldest = max(records, key=lambda r: r[1])
print(oldest, min(records, key=lambda r: (r[1], r[0])), [r for r in records if r[1] == 25], sum(r[1] for r in records) / len(records))
(first, *_, last) = records
print(first, last, _)
(a, b), (c, d) = (1, 2), (3, 4)
print(a, b, c, d, (a, b) < (c, d), divmod(17, 5), *divmod(17, 5))
def stats(xs): return min(xs), max(xs), sum(xs) / len(xs)
lo, hi, avg = stats([3, 1, 2])
print(lo, hi, avg, stats((5,)), stats([1, 2])[1])
swap = lambda p: (p[1], p[0])
print([swap(p) for p in [(1, 2), (3, 4)]], list(map(swap, {"a": 1}.items())))
matrix = ((1, 2), (3, 4))
print(matrix[1][0], tuple(zip(*matrix)), tuple(tuple(x * 2 for x in r) for r in matrix), sum(map(sum, matrix)), (*matrix[0], *matrix[1]))
graph = {("a", "b"): 1, ("b", "c"): 2, ("a", "c"): 5}
print(min(graph, key=graph.get), sorted(graph.items(), key=lambda kv: kv[1], reverse=True), graph.get(("x", "y"), 0), ("a", "b") in graph)
points = {(x, y) for x in range(3) for y in range(3) if (x + y) % 2 == 0}
print(sorted(points), (1, 1) in points, len(points), sorted(points, key=lambda p: p[::-1]))
print([(i, j) for i in range(3) for j in range(i)], tuple(sorted("bca")), tuple({1: 2, 3: 4}.items()), ((1, 2), 3)[0][1], (1, 2, 3)[-2:], (1, 2, 3).index(3), ("a",) * 3)
date = 2024, 2, 29
match date:
    case y, 2, d if d > 28: print("leap", y, d)
    case _: print("other")
print("%d-%02d-%02d" % date, "{}/{}/{}".format(*date), date > (2024, 1, 31), date[:2] + (1,), tuple(map(str, date)))
