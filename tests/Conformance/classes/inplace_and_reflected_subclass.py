class Base:
    def __init__(self, v): self.v = v
    def __add__(self, o): return f"Base.add({self.v})"
    def __radd__(self, o): return f"Base.radd({self.v})"
    def __eq__(self, o): return "Base.eq"
    def __lt__(self, o): return "Base.lt"
    def __gt__(self, o): return "Base.gt"
class Same(Base): pass
class Over(Base):
    def __radd__(self, o): return f"Over.radd({self.v})"
    def __gt__(self, o): return "Over.gt"
    def __eq__(self, o): return "Over.eq"
class Both(Over):
    def __add__(self, o): return f"Both.add({self.v})"
b, s, o, t = Base(1), Same(2), Over(3), Both(4)
for x in (b, s, o, t):
    for y in (b, s, o, t): print(type(x).__name__, type(y).__name__, x + y, x < y, x > y, x == y)
class I(int):
    def __radd__(self, o): return "I.radd"
    def __add__(self, o): return "I.add"
    def __rsub__(self, o): return NotImplemented
    def __rmul__(self, o): return "I.rmul"
    def __lt__(self, o): return "I.lt"
print(1 + I(2), I(2) + 1, 5 - I(2), 3 * I(4), I(4) * 3, 1 < I(2), I(1) < 2, 1 > I(2), 2 ** I(3), sum([I(1), 2]) if False else "", 1.5 + I(1), I(1) + 1.5)
class S(str):
    def __radd__(self, o): return "S.radd"
    def __rmul__(self, n): return "S.rmul"
    def __rmod__(self, o): return "S.rmod"
    def __contains__(self, x): return True
print("a" + S("b"), S("a") + "b", 3 * S("x"), S("x") * 3, "%s" % S("q"), "zz" in S("a"), S("%s") % 5)
class L(list):
    def __iadd__(self, o): return "iadd result"
    def __imul__(self, o): return NotImplemented
    def __radd__(self, o): return "L.radd"
l = L([1]); l += [2]; print(l); l = L([1]); l *= 2; print(l, type(l).__name__); print([0] + L([1]), L([1]) + [0])
class F(float):
    def __rtruediv__(self, o): return "F.rtruediv"
    def __pow__(self, o, m=None): return ("F.pow", o, m)
print(1.0 / F(2), 1 / F(2), F(2) / 1, F(2) ** 3, pow(F(2), 3), 2 ** F(3))
class Neg(int):
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
    def __invert__(self): return "inv"
    def __bool__(self): return False
    def __index__(self): return 99
    def __int__(self): return 55
    def __hash__(self): return 7
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __format__(self, s): return "fmt"
n = Neg(3); print(-n, +n, abs(n), ~n, bool(n), int(n), hash(n), n, repr(n), f"{n}", "%d" % n, "%s" % n, n + 1, [10, 20, 30, 40][n], range(5)[n], hex(n), n == 3, float(n), {n: 1}.get(3), max(n, 2), str(n) + "!", list(range(n)), "ab" * n, chr(n) == "\x03", divmod(n, 2), round(n))
