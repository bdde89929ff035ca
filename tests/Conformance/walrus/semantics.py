if (n := len("abc")) > 2: print(n)
print((y := 5), y, (y := y + 1), y, [z := 3, z + 1], {(k := "key"): k}, f"{(w := 7)} {w}")
data = [1, 2, 3, 4]
print([v for i in data if (v := i * 2) > 4], v, [(s := 0)] + [s := s + i for i in data], any((found := i) > 2 for i in data), found, all((bad := i) < 3 for i in data), bad)
it = iter("abcdef"); out = []
while chunk := [c for _, c in zip(range(4), it)]: out.append(chunk)
print(out)
def f(a, b=(c := 10)): return a, b
print(f(1), c, f((d := 2)), d, f(a=(e := 3)), e)
def g():
    if (m := 5) and (o := m * 2): pass
    return [m + i for i in range(2)], (lambda: (r := m, r)[-1])(), [t := m for _ in "a"], t
print(g())
def h():
    r = [total := 0, *[total := total + i for i in range(4)]]
    return total, r
print(h())
def gl():
    global gw
    [gw := i for i in range(3)]
gl(); print(gw)
def nl():
    v = 0
    def inner():
        nonlocal v
        [v := v + i for i in (1, 2, 3)]
    inner(); return v
print(nl())
print((lambda: (a := 1) + a)(), (lambda v=(dw := 4): v)(), dw, max(mx := [3, 1], key=lambda v: -v), mx, (b1 := (b2 := 5)), b1 + b2, not (nn := 0), nn, -(neg := 3), (tup := 1, 2), tup, (tp := (1, 2)), tp)
class C:
    a = (b := 5) + 1
    c = [b for b in range(2)]
print(C.a, C.b, C.c)
x = 1; print(x if (x := 0) else "zero", x, (x := 9) if True else 0, x, 0 or (x := 3), x, (x := 4) and x + 1, (t1 := 1) < (t2 := 2) < (t3 := 3), t1 + t2 + t3)
print({i: (sq := i * i) for i in range(3)}, sq)
match (mm := [1, 2]):
    case [u, _] if (uu := u + 1): print(uu, mm)
with (cm := open(__file__)) as fh: print(fh is cm)
assert (ok := True), "msg"; print(ok)
def gen():
    while (got := (yield)): print("got", got)
z = gen(); next(z); z.send(1)
try: z.send(0)
except StopIteration: print("stopped")
for i in (rng := range(3)): pass
print(rng, i); del (i); lam = lambda: (yy := 1); print(lam())
print([[j for j in range(i) if (last := j) >= 0] for i in range(3)], last, sum((acc := [1, 2, 3])), len(ss := "four"), ss)
