def f(*a, **k): return a, k
async def g(*a, x=1, **k): return a, x, k
def gen(n):
    for i in range(n):
        yield f(i, i + 1, k=i, z=[i])
out = list(gen(50))
print(out[0], out[-1], sum(len(a) + len(k) for a, k in out))
def rec(n):
    if n:
        yield n
        yield from rec(n - 1)
print(sum(rec(200)))
def deep(n): return [f(*range(n), **{"k%d" % i: i for i in range(n)})]
print([len(deep(n)[0][0]) for n in range(0, 60, 7)])
class P:
    def __init__(self, a, *rest, key=None, **kw): self.v = (a, rest, key, sorted(kw))
    @property
    def w(self): return f(*self.v)
def objs():
    for i in range(10):
        p = P(i, i * 2, i * 3, key=str(i), other=i)
        yield p.v
        yield p.w
print(list(objs())[-2:])
