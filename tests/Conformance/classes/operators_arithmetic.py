class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"N({self.v})"
ops = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "matmul": "@", "divmod": "divmod"}
def make(name, kind):
    def f(self, o, *a): return f"{kind}{name}({self.v}, {getattr(o, 'v', o)}{''.join(f', {x}' for x in a)})"
    return f
class L(N): pass
class R(N): pass
class I(N): pass
for n in ops:
    setattr(L, f"__{n}__", make(n, "")); setattr(R, f"__r{n}__", make(n, "r"))
    if n != "divmod": setattr(I, f"__i{n}__", make(n, "i"))
for n, op in ops.items():
    for a, b in ((L(1), 2), (1, R(2)), (L(1), R(2)), (N(1), R(2)), (N(1), 2), (2, N(1))):
        try: print(n, eval(f"a {op} b") if op != "divmod" else divmod(a, b), end=" | ")
        except TypeError as e: print(e, end=" | ")
    if n != "divmod":
        i, l, p = I(1), L(1), N(1)
        exec(f"i {op}= 5\nl {op}= 5"); print(i, l, end=" | ")
        try: exec(f"p {op}= 5")
        except TypeError as e: print(e)
    else: print()
print(pow(L(2), 3, 5), pow(L(2), 3))
try: print(pow(2, R(3), 5))
except TypeError as e: print(e)
class Base:
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"
class Sub(Base):
    def __radd__(self, o): return "Sub.radd"
class Sub2(Base): pass
print(Base() + Sub(), Base() + Sub2(), Sub() + Base(), Sub() + Sub(), Base() + Base(), 1 + Sub(), Sub2() + Sub())
class NI:
    def __add__(self, o): print("NI add"); return NotImplemented
    def __radd__(self, o): print("NI radd"); return NotImplemented
    def __iadd__(self, o): print("NI iadd"); return NotImplemented
for e in ("NI() + 1", "1 + NI()", "NI() + NI()", "NI() + Sub()"):
    try: print(e, eval(e))
    except TypeError as err: print(e, "->", err)
x = NI()
try: x += 1
except TypeError as e: print(e)
class V:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return sum(a * b for a, b in zip(self.c, k.c)) if isinstance(k, V) else V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __neg__(self): return V(*(-a for a in self.c))
    def __sub__(self, o): return self + -o
    def __matmul__(self, o): return self * o
    def __truediv__(self, k): return V(*(a / k for a in self.c))
    def __pos__(self): return self
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __invert__(self): return V(*reversed(self.c))
    def __repr__(self): return f"V{self.c}"
    def __round__(self, n=0): return V(*(round(a, n) for a in self.c))
    def __divmod__(self, k): return V(*(a // k for a in self.c)), V(*(a % k for a in self.c))
    def __index__(self): return len(self.c)
    def __bool__(self): return any(self.c)
a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * 2, 2 * a, a * b, a @ b, a / 2, -a, +a, abs(b), ~a, sum([a, b, a]), round(V(1.234, 5.678), 1), divmod(b, 2), [10, 20, 30][a], hex(a), bool(V(0, 0)), range(5)[a], "x" * a)
for e in ("a + 1", "1 + a", "a - 1", "a ** 2", "a < b", "a & b", "int(a)", "float(a)", "complex(a)"):
    try: print(e, eval(e))
    except (TypeError, AttributeError) as err: print(e, "->", err)
a += b; print(a); a *= 2; print(a)
