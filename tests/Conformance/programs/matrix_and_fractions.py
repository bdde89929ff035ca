from math import gcd
from functools import total_ordering, reduce
@total_ordering
class Frac:
    __slots__ = ("n", "d")
    def __init__(self, n=0, d=1):
        if isinstance(n, str): n, _, e = n.partition("/"); n, d = int(n), int(e or 1)
        if isinstance(n, Frac): n, d = n.n, n.d * d
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1); self.n, self.d = n // g, d // g
    @staticmethod
    def of(x): return x if isinstance(x, Frac) else Frac(x) if isinstance(x, int) else NotImplemented
    def _op(f):
        def fwd(a, b): b = Frac.of(b); return NotImplemented if b is NotImplemented else f(a, b)
        def rev(a, b): b = Frac.of(b); return NotImplemented if b is NotImplemented else f(b, a)
        return fwd, rev
    __add__, __radd__ = _op(lambda a, b: Frac(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__, __rsub__ = _op(lambda a, b: Frac(a.n * b.d - b.n * a.d, a.d * b.d))
    __mul__, __rmul__ = _op(lambda a, b: Frac(a.n * b.n, a.d * b.d))
    __truediv__, __rtruediv__ = _op(lambda a, b: Frac(a.n * b.d, a.d * b.n))
    __floordiv__, __rfloordiv__ = _op(lambda a, b: a.n * b.d // (a.d * b.n))
    __mod__, __rmod__ = _op(lambda a, b: a - b * (a // b))
    del _op
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d ** -k, self.n ** -k)
    def __neg__(self): return Frac(-self.n, self.d)
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __eq__(self, o): o = Frac.of(o); return o if o is NotImplemented else (self.n, self.d) == (o.n, o.d)
    def __lt__(self, o): o = Frac.of(o); return o if o is NotImplemented else self.n * o.d < o.n * self.d
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __float__(self): return self.n / self.d
    def __int__(self): return int(self.n / self.d)
    def __round__(self, k=None): return round(self.n / self.d, k)
    def __format__(self, s): return format(float(self), s) if s else str(self)
    def __str__(self): return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"
    def __repr__(self): return f"Frac({self})"
a, b = Frac(1, 2), Frac(-3, 4)
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** 3, b ** -2, -a, abs(b), a + 1, 1 - a, 2 * b, 3 / a, 7 // a, a == Frac(2, 4), a == 0.5, a < b, a > b, a <= 1, max(a, b), sorted([a, b, Frac(0)]), {a: 1}[Frac(2, 4)], hash(Frac(4, 2)) == hash(2), bool(Frac(0)), float(a), int(Frac(7, 2)), round(Frac(5, 3), 2), f"{a} {b:.3f} {a!r:>12}", sum([a, b, a]), Frac("3/-6"), Frac("7"), repr(Frac(10, -4)))
for f in (lambda: a + 0.5, lambda: Frac(1, 0), lambda: a / 0, lambda: a < "x", lambda: "x" + a, lambda: Frac("a/b"), lambda: a ** 0.5, lambda: setattr(a, "z", 1), lambda: Frac(0) ** -1):
    try: print(f())
    except (TypeError, ZeroDivisionError, ValueError, AttributeError) as e: print(type(e).__name__, e)
class Mat:
    def __init__(self, rows): self.r = [[Frac.of(x) for x in row] for row in rows]; assert len({len(x) for x in self.r}) == 1, "ragged"
    @classmethod
    def eye(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    shape = property(lambda s: (len(s.r), len(s.r[0])))
    def __matmul__(self, o): return Mat([[sum(x * y for x, y in zip(r, c)) for c in zip(*o.r)] for r in self.r])
    def __getitem__(self, ij): return self.r[ij[0]][ij[1]]
    def __eq__(self, o): return self.r == o.r
    def __pow__(self, n): return self.inv() ** -n if n < 0 else reduce(lambda m, bit: m @ m @ self if bit == "1" else m @ m, bin(n)[2:], Mat.eye(len(self.r)))
    def rref(self):
        m, piv, sign, det = [r[:] for r in self.r], [], 1, Frac(1)
        for c in range(len(m[0])):
            k = len(piv)
            if k == len(m): break
            s = next((i for i in range(k, len(m)) if m[i][c]), None)
            if s is None: continue
            if s != k: m[s], m[k] = m[k], m[s]; det = -det
            det *= m[k][c]; m[k] = [x / m[k][c] for x in m[k]]
            for i in range(len(m)):
                if i != k and m[i][c]: m[i] = [x - m[i][c] * y for x, y in zip(m[i], m[k])]
            piv.append(c)
        return m, piv, det
    def det(self): m, p, d = self.rref(); return d if len(p) == len(self.r) else Frac(0)
    def rank(self): return len(self.rref()[1])
    def inv(self):
        n = len(self.r); m, p, _ = Mat([r + e for r, e in zip(self.r, Mat.eye(n).r)]).rref()
        if p[:n] != list(range(n)): raise ArithmeticError("singular")
        return Mat([r[n:] for r in m])
    def __str__(self): w = max(len(str(x)) for r in self.r for x in r); return "\n".join(" ".join(f"{str(x):>{w}}" for x in r) for r in self.r)
m = Mat([[2, 1, 1], [1, 3, 2], [1, 0, 0]]); print(m.det(), m.rank(), m.shape); print(m.inv()); print(m @ m.inv() == Mat.eye(3), (m ** 3).r[0], (m ** -1 == m.inv()), m ** 0 == Mat.eye(3)); h = Mat([[Frac(1, i + j + 1) for j in range(5)] for i in range(5)]); print(h.det(), h.inv().r[4][4], h @ h.inv() == Mat.eye(5)); s = Mat([[1, 2], [2, 4]]); print(s.rank(), s.det())
try: s.inv()
except ArithmeticError as e: print(e)
try: Mat([[1], [1, 2]])
except AssertionError as e: print(e)
print((Mat([[1, 1], [1, 0]]) ** 90)[0, 1]); x = Frac(1); 
for _ in range(6): x = (x + 2 / x) / 2
print(x, f"{x:.15f}", len(str(x.d))); e = sum((Frac(1, reduce(lambda p, q: p * q, range(1, k + 1), 1)) for k in range(15)), Frac(0)); print(e, f"{e:.12f}")
def cf(f):
    while True:
        w = f.n // f.d; yield w
        f -= w
        if not f: return
        f = 1 / f
print(list(cf(Frac(415, 93))), list(cf(Frac(-7, 3))), [str(sum((Frac(1, k) for k in range(1, n)), Frac(0))) for n in range(1, 8)])
