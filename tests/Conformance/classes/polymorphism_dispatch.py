import math
class Shape:
    def area(self): raise NotImplementedError(f"{type(self).__name__}.area")
    def scale(self, k): return type(self)(*(v * k for v in self.args()))
    def args(self): return tuple(vars(self).values())
    def __repr__(self): return f"{type(self).__name__}{self.args()}"
    def __lt__(self, o): return self.area() < o.area()
    def __add__(self, o): return Compound(self, o)
    def accept(self, v): return getattr(v, f"visit_{type(self).__name__.lower()}", v.default)(self)
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return math.pi * self.r ** 2
class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h
class Square(Rect):
    def __init__(self, s): super().__init__(s, s)
    def args(self): return (self.w,)
class Blob(Shape): pass
class Compound(Shape):
    def __init__(self, *parts): self.parts = [q for p in parts for q in (p.parts if isinstance(p, Compound) else [p])]
    def area(self): return sum(p.area() for p in self.parts)
    def scale(self, k): return Compound(*(p.scale(k) for p in self.parts))
    def __iter__(self): return iter(self.parts)
    def args(self): return tuple(self.parts)
shapes = [Circle(1), Rect(2, 3), Square(2), Circle(0.5) + Rect(1, 1) + Square(1)]
for s in sorted(shapes): print(s, f"{s.area():.4f}", s.scale(2), f"{s.scale(2).area() / s.area():.1f}", isinstance(s, Rect))
try: Blob().area()
except NotImplementedError as e: print(e)
class Describe:
    def visit_circle(self, c): return f"round {c.r}"
    def visit_square(self, s): return f"even {s.w}"
    def visit_compound(self, c): return [p.accept(self) for p in c]
    def default(self, s): return f"some {type(s).__name__}"
print([s.accept(Describe()) for s in shapes])
class Expr:
    def __add__(self, o): return Add(self, wrap(o))
    def __radd__(self, o): return Add(wrap(o), self)
    def __mul__(self, o): return Mul(self, wrap(o))
    def __rmul__(self, o): return Mul(wrap(o), self)
    def __neg__(self): return Mul(Num(-1), self)
    def __sub__(self, o): return self + -wrap(o)
    def __pow__(self, n): return Num(1) if n == 0 else self if n == 1 else Mul(self, self ** (n - 1))
    def __eq__(self, o): return type(self) is type(o) and self.__dict__ == o.__dict__
    def __hash__(self): return hash((type(self).__name__, tuple(self.__dict__.values())))
class Num(Expr):
    def __init__(self, v): self.v = v
    def ev(self, **e): return self.v
    def d(self, x): return Num(0)
    def s(self): return self
    def __str__(self): return str(self.v)
class Var(Expr):
    def __init__(self, n): self.n = n
    def ev(self, **e):
        try: return e[self.n]
        except KeyError: raise NameError(f"no value for {self.n}") from None
    def d(self, x): return Num(int(self.n == x))
    def s(self): return self
    def __str__(self): return self.n
class Bin(Expr):
    def __init__(self, l, r): self.l, self.r = l, r
    def __str__(self): return f"({self.l} {self.op} {self.r})"
class Add(Bin):
    op = "+"
    def ev(self, **e): return self.l.ev(**e) + self.r.ev(**e)
    def d(self, x): return self.l.d(x) + self.r.d(x)
    def s(self):
        l, r = self.l.s(), self.r.s()
        return Num(l.v + r.v) if isinstance(l, Num) and isinstance(r, Num) else r if l == Num(0) else l if r == Num(0) else Num(2) * l if l == r else Add(l, r)
class Mul(Bin):
    op = "*"
    def ev(self, **e): return self.l.ev(**e) * self.r.ev(**e)
    def d(self, x): return self.l.d(x) * self.r + self.l * self.r.d(x)
    def s(self):
        l, r = self.l.s(), self.r.s()
        return Num(l.v * r.v) if isinstance(l, Num) and isinstance(r, Num) else Num(0) if Num(0) in (l, r) else r if l == Num(1) else l if r == Num(1) else Mul(l, r)
def wrap(v): return v if isinstance(v, Expr) else Num(v)
x, y = Var("x"), Var("y"); e = 3 * x ** 2 + 2 * x * y - 5
print(e, e.ev(x=2, y=3), e.d("x").s(), e.d("x").ev(x=2, y=3), e.d("y").s(), (x + x).s(), (0 * x + 1 * y).s(), {x + 1: "k"}[Var("x") + 1], (x + 1) == (x + 1), x != y)
try: e.ev(x=1)
except NameError as err: print(err)
