def f():
    n = 10
    return [n + i for i in range(3)], {n: i for i in range(2)}, [(lambda: n + i)() for i in range(2)], [[n * j for j in range(i)] for i in range(3)], sum(n for _ in range(3))
print(f())
def g():
    fs = [lambda: i for i in range(3)]
    return [h() for h in fs], [h() for h in [lambda i=i: i for i in range(3)]], [h() for h in [(lambda k: lambda: k)(i) for i in range(3)]]
print(g())
class C:
    a = 3
    b = [i for i in range(a)]
    try: c = [a for _ in range(1)]
    except NameError as e: err = str(e)
    d = [[j for j in range(3)] for i in range(a)]
    e = list(map(lambda x: x * 2, b))
    def m(self): return [self.a for _ in range(2)], [__class__.__name__ for _ in "x"], [super(C, self).__class__.__name__ for _ in "x"]
print(C.b, C.err, C.d, C().m(), hasattr(C, "i"))
def h():
    x = "local"
    r = [x for x in range(3)]
    return x, r
print(h())
def leak():
    [q for q in range(3)]
    try: return q
    except NameError as e: return str(e)
print(leak())
def walrus():
    total = 0
    r = [total := total + v for v in range(5)]
    return total, r
print(walrus())
def nonlocal_in():
    c = 0
    def bump():
        nonlocal c
        c += 1
        return c
    return [bump() for _ in range(3)], c
print(nonlocal_in())
glob = [g_ for g_ in "ab"]; print(glob, "g_" in globals())
def args(*a, **k): return [x for x in a], {y: z for y, z in k.items()}, [a[0] for _ in a], [k for k in k]
print(args(1, 2, p=3))
def cell():
    x = 1
    def inner(): return [x for _ in range(2)]
    x = 2
    return inner()
print(cell())
def iter_scope():
    x = [1, 2]
    return [x for x in x], [y for x in [x] for y in x]
print(iter_scope())
def lazy():
    data = [1, 2, 3]
    g = (d * k for d in data for k in [mult])
    mult = 10
    return list(g)
print(lazy())
try: [undefined_name for _ in [1]]
except NameError as e: print(e)
print([undefined_name for _ in []])
def deleted():
    z = 1
    del z
    try: return [z for _ in [1]]
    except NameError as e: return str(e)
print(deleted())
def exc():
    try: return [int(s) for s in ["1", "x"]]
    except ValueError as e: return f"{e}"
print(exc())
def locs(): p = 1; return [sorted(k for k in locals()) for _ in "a"], sorted(locals())
print(locs()[1])
def star(): return [*[i for i in range(2)], *(j for j in "x")], {**{i: 0 for i in "k"}}, print(*[i for i in range(3)], sep="-")
print(star())
def recursive(n): return [n] + [x for i in range(n) for x in recursive(i)]
print(recursive(3))
def gen_in(): return [x for x in (y for y in range(3))], list((a, b) for a in range(2) for b in (c for c in range(a + 1)))
print(gen_in())
def conditional(flag): return [i for i in (range(2) if flag else "ab")]
print(conditional(True), conditional(False))
