stack = []
for c in "({[]})[]": 
    if c in "([{": stack.append(c)
    else:
        assert stack.pop() + c in ("()", "[]", "{}")
print(stack == [])
def rpn(expr):
    s = []
    for tok in expr.split():
        if tok in "+-*/":
            b, a = s.pop(), s.pop()
            s.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else None}[tok])
        else: s.append(float(tok))
    return s
print(rpn("3 4 + 2 * 7 /"), rpn("1 2 3"), rpn("5 1 2 + 4 * + 3 -"))
q = [0]
out = []
while q:
    x = q.pop(0)
    out.append(x)
    if x < 6: q += [2 * x + 1, 2 * x + 2]
print(out)
def josephus(n, k):
    people, i, order = list(range(1, n + 1)), 0, []
    while people:
        i = (i + k - 1) % len(people)
        order.append(people.pop(i))
    return order
print(josephus(7, 3), josephus(1, 5), josephus(10, 2))
def flatten(x): return [y for e in x for y in (flatten(e) if isinstance(e, list) else [e])]
print(flatten([1, [2, [3, [4, []]], 5], [[[6]]]]))
def rotate(l, k): k %= len(l); return l[-k:] + l[:-k]
print([rotate([1, 2, 3, 4], k) for k in range(-2, 6)])
def chunks(l, n): return [l[i:i + n] for i in range(0, len(l), n)]
print(chunks(list(range(7)), 3), chunks([], 2))
def transpose(m): return [list(r) for r in zip(*m)]
m = [[1, 2, 3], [4, 5, 6]]
print(transpose(m), transpose(transpose(m)) == m)
def matmul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
print(matmul(m, transpose(m)))
def spiral(m):
    m, out = [r[:] for r in m], []
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), spiral([[1, 2], [3, 4], [5, 6]]))
def powerset(l): return [[]] if not l else (r := powerset(l[1:])) + [[l[0]] + s for s in r]
print(powerset([1, 2, 3]))
def bfs(maze):
    w, q, seen = len(maze[0]), [(0, 0, 0)], {(0, 0)}
    for x, y, d in q:
        if (x, y) == (w - 1, len(maze) - 1): return d
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            p = x + dx, y + dy
            if 0 <= p[0] < w and 0 <= p[1] < len(maze) and p not in seen and maze[p[1]][p[0]] == ".":
                seen.add(p); q.append((*p, d + 1))
print(bfs(["..#.", ".##.", "....", "##.."]), bfs([".#", "#."]))
l = []
for i in range(1000): l.append(i)
for i in range(990): l.pop()
print(l, len(l))
