def bubble(a):
    a = list(a)
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a
def quick(a):
    if len(a) < 2: return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
def merge(a):
    if len(a) < 2: return list(a)
    m = len(a) // 2
    l, r, out = merge(a[:m]), merge(a[m:]), []
    while l and r:
        out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def heap(a):
    a = list(a)
    def sift(start, end):
        while (child := 2 * start + 1) < end:
            if child + 1 < end and a[child] < a[child + 1]: child += 1
            if a[start] >= a[child]: return
            a[start], a[child] = a[child], a[start]
            start = child
    for s in range(len(a) // 2 - 1, -1, -1): sift(s, len(a))
    for e in range(len(a) - 1, 0, -1):
        a[0], a[e] = a[e], a[0]
        sift(0, e)
    return a
def insertion(a):
    a = list(a)
    for i in range(1, len(a)):
        x, j = a[i], i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]; j -= 1
        a[j + 1] = x
    return a
def counting(a):
    lo, hi = min(a, default=0), max(a, default=-1)
    counts = [0] * (hi - lo + 1)
    for x in a: counts[x - lo] += 1
    return [i + lo for i, c in enumerate(counts) for _ in range(c)]
data = [(i * 7919) % 101 - 50 for i in range(60)]
for f in (bubble, quick, merge, heap, insertion, counting):
    print(f.__name__, f(data) == sorted(data), f([]), f([1]), f([2, 1]), f(data)[:8])
def permutations(s):
    if len(s) <= 1: return [s]
    return [c + p for i, c in enumerate(s) for p in permutations(s[:i] + s[i+1:])]
print(permutations("abc"))
def hanoi(n, a, b, c): return [] if n == 0 else hanoi(n-1, a, c, b) + [(a, c)] + hanoi(n-1, b, a, c)
print(len(hanoi(8, "A", "B", "C")), hanoi(2, "A", "B", "C"))
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i+1][j+1] = t[i][j] + 1 if x == y else max(t[i][j+1], t[i+1][j])
    return t[-1][-1]
print(lcs("AGGTAB", "GXTXAYB"), lcs("", "x"))
def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]
print(knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j-1] + 1, prev + (x != y))
    return row[-1]
print(edit("kitten", "sitting"), edit("", "abc"), edit("same", "same"))
