class C:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, C) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, C) else NotImplemented
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"C{self.v}"
a, b = C(1), C(2)
print(a == C(1), a != C(1), a == b, a < b, a > b, b > a, a == 1, 1 == a, a != 1, sorted([b, a]), {a: 1}[C(1)], a in [C(1)], len({a, C(1), b}), max(a, b), min(a, b))
for e in ("a <= b", "a >= b", "a < 1", "1 < a", "1 > a", "a > 'x'"):
    try: print(e, eval(e))
    except TypeError as err: print(e, "->", err)
class E:
    def __eq__(self, o): return True
print(E.__hash__, E() == 5, E() != 5, 5 == E(), None == E())
try: hash(E())
except TypeError as e: print(e)
class E2(E): __hash__ = object.__hash__
print(isinstance(hash(E2()), int))
class E3(E): pass
try: {E3()}
except TypeError as e: print(e)
class H: __hash__ = None
try: hash(H())
except TypeError as e: print(e)
class Log:
    def __init__(s, n): s.n = n
    for op in ("lt", "le", "eq", "ne", "gt", "ge"): exec(f"def __{op}__(s, o): print(s.n, '{op}'); return NotImplemented")
for op in ("<", "<=", "==", "!=", ">", ">="):
    try: print(op, eval(f"Log('a') {op} Log('b')"))
    except TypeError as e: print(e)
    try: print(op, eval(f"Log('a') {op} 5"))
    except TypeError as e: print(e)
    try: print(op, eval(f"5 {op} Log('a')"))
    except TypeError as e: print(e)
class Base:
    def __eq__(s, o): print("Base eq"); return False
    def __lt__(s, o): print("Base lt"); return False
    def __gt__(s, o): print("Base gt"); return True
class Sub(Base):
    def __eq__(s, o): print("Sub eq"); return True
    def __gt__(s, o): print("Sub gt"); return True
print(Base() == Sub(), Base() < Sub(), Sub() < Base(), Sub() == Base(), Base() != Sub())
class Ne:
    def __ne__(s, o): return "ne called"
    def __eq__(s, o): return "eq called"
print(Ne() != 1, Ne() == 1, not Ne() == 1, Ne() in [1], [Ne()] == [1])
class Rich:
    def __lt__(s, o): return [1, 2]
    def __gt__(s, o): return None
    def __le__(s, o): raise ValueError("le")
print(Rich() < 1, Rich() > 1, 1 < Rich(), 1 > Rich(), bool(Rich() < 1))
try: Rich() <= 1
except ValueError as e: print(e)
try: 1 >= Rich()
except ValueError as e: print(e)
print(sorted([3, 1, 2], key=lambda v: C(v)), sorted([C(3), C(1), C(2)], reverse=True))
o = object(); print(o == o, o == object(), o != o, hash(o) == hash(o), o is o, {o: 1}[o])
try: o < o
except TypeError as e: print(e)
class Cmp:
    def __init__(s, *k): s.k = k
    def __eq__(s, o): return s.k == o.k
    def __lt__(s, o): return s.k < o.k
    def __le__(s, o): return s < o or s == o
    def __repr__(s): return "v" + ".".join(map(str, s.k))
print(sorted(map(lambda t: Cmp(*t), [(1, 10), (1, 2), (0, 9), (1, 2, 3)])), Cmp(1) <= Cmp(1), Cmp(2) >= Cmp(1), Cmp(1) > Cmp(0))
class Ident:
    __hash__ = object.__hash__
    def __eq__(s, o): raise RuntimeError
i = Ident(); print(i in [i], [i].index(i), [i] == [i], (i,) == (i,), {i: 1}[i], [i].count(i))
