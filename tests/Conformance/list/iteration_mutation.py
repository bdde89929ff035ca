l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
    if len(l) > 10: break
print(l)
l = [1, 2, 3, 4, 5]
for x in l: l.remove(x)
print(l)
l = [1, 2, 3, 4]
for i, x in enumerate(l):
    if x == 2: del l[i]
print(l)
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, "end"))
l = [1, 2]
it = iter(l)
next(it); next(it)
print(next(it, "exhausted"))
l.append(3)
print(next(it, "still exhausted"))
l = [1, 2, 3]
it = iter(l)
next(it)
l.clear()
print(list(it))
l = [1, 2, 3]
r = reversed(l)
print(next(r)); l.append(4); print(list(r))
r = reversed(l); l.clear(); print(list(r))
it = iter([1, 2, 3])
print(it.__length_hint__(), next(it), it.__length_hint__(), type(it).__name__, iter(it) is it, type(reversed([])).__name__)
import copy
c = copy.copy(it)
print(next(it), next(c), list(it), list(c))
try: iter([]).__next__()
except StopIteration as e: print(repr(e), e.value)
l = [5, 6]
for l[0] in [1, 2, 3]: pass
print(l)
a = [1, 2, 3]
for x in a[:]:
    a.remove(x)
print(a)
for i in range(len(b := [1, 2, 3])): b[i] *= 10
print(b)
print(list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), [*filter(None, [0, 1, "", "a"])])
out = []
for x, y in zip(iter_ := iter(range(6)), iter_): out.append((x, y))
print(out)
grid = [[r * c for c in range(4)] for r in range(3)]
print(grid, list(zip(*grid)), [list(row) for row in zip(*grid)], sum(grid, []), [v for row in grid for v in row if v % 2])
