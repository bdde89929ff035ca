import copy
a = [1, [2, 3], {"k": [4]}]
b, c, d, e = a[:], list(a), copy.copy(a), copy.deepcopy(a)
a[1].append(99); a[2]["k"].append(5); a.append("new")
print(a, b, c, d, e, sep="\n")
print(b[1] is a[1], e[1] is a[1], b == c == d, a is not b)
x = y = []
x += [1]; print(y); x = x + [2]; print(x, y)
def default(l=[]): l.append(len(l)); return l
print(default(), default(), default([9]), default(), default.__defaults__)
def f(l): l.append(1); l = [2]; l.append(3); return l
z = [0]
print(f(z), z)
t = ([1],)
try: t[0] += [2]
except TypeError as err: print(err, t)
l = [[]] * 3
l[0].append(1); l[1] = l[1] + [2]; print(l)
rows = [[None] * 2 for _ in range(2)]
rows[0][0] = "x"; print(rows)
a = [1, 2, 3]; b = a; a = a[1:]; print(a, b)
a = b; b[:] = []; print(a, b, a is b)
self_ref = [1]; self_ref.append(self_ref)
dc = copy.deepcopy(self_ref)
print(dc[1] is dc, dc is not self_ref, len(dc))
shared = [0]; pair = [shared, shared]
dp = copy.deepcopy(pair); dp[0].append(1); print(dp, pair)
p, q = [1, 2], [1, 2]
print(p == q, p is q, p in [q], [p].index(q), id(p) == id(q))
p, q = q, p; p[0] = 5; print(p, q)
a, b = [0, 1], [2, 3]
a[0], a[1] = b[1], a[0]; print(a)
a = [1, 2, 3]; a[1:2], a[0] = [7, 8], 9; print(a)
it = iter(a); print([*it], [*it])
m = [1, 2, 3]
n = m.__iadd__([4]); print(n is m, m.__add__([5]), m)
