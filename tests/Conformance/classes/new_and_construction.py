class A:
    def __new__(cls, *a, **k): print("new", cls.__name__, a, k); return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
class B(A): pass
B(1, x=2)
class NoInit:
    def __new__(cls, v): return v
    def __init__(self, v): print("never for foreign", v)
print(NoInit(5), NoInit("s"))
class Other: pass
class RetOther:
    def __new__(cls): return Other()
    def __init__(self): print("not called")
print(type(RetOther()).__name__)
class RetSub:
    def __new__(cls, *a): return object.__new__(Child)
    def __init__(self, *a): print("init called", type(self).__name__, a)
class Child(RetSub): pass
RetSub(1)
class BadInit:
    def __init__(self): return 5
try: BadInit()
except TypeError as e: print(e)
class RaiseInit:
    def __init__(self): raise ValueError("in init")
try: RaiseInit()
except ValueError as e: print(e)
class Pos(int):
    def __new__(cls, v):
        if v < 0: raise ValueError("negative")
        return super().__new__(cls, v)
print(Pos(5) + 1, type(Pos(5)).__name__)
try: Pos(-1)
except ValueError as e: print(e)
class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
    def __init__(self, s): self.orig = s
u = Upper("abc"); print(u, u.orig, u == "ABC", len(u))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), T())
class Cached:
    _c = {}
    def __new__(cls, k):
        if k not in cls._c: cls._c[k] = super().__new__(cls)
        return cls._c[k]
    def __init__(self, k): self.k = k; self.n = getattr(self, "n", 0) + 1
print(Cached(1) is Cached(1), Cached(1).n, Cached(2).n)
o = object.__new__(A); print(type(o).__name__)
for e in ("object.__new__(int)", "object.__new__(5)", "int.__new__(str)", "int.__new__(bool)", "object(1)", "A.__new__()", "list.__new__(A)", "object.__new__(A, 1)", "Other(1)", "Other.__new__(Other, 1)", "object.__init__(Other(), 1)", "str.__new__(Upper, 'raw')", "tuple.__new__(T, [1, 2])", "type(None)()", "int.__new__(Pos, 7)", "dict.__new__(dict, 5)", "list.__new__(list, 5)", "bool.__new__(bool, 5)", "float.__new__(float, '2')"):
    try: print(e, "=", repr(eval(e)))
    except TypeError as err: print(e, "->", err)
class OnlyNew:
    def __new__(cls, a): o = super().__new__(cls); o.a = a; return o
print(OnlyNew(3).a)
class OnlyInit:
    def __init__(self, a): self.a = a
print(OnlyInit(a=3).a)
class Del:
    def __new__(cls): del_list.append("new"); return super().__new__(cls)
del_list = []; Del(); print(del_list)
class Re:
    def __init__(self, v): self.v = v
r = Re(1); r.__init__(2); print(r.v); Re.__init__(r, 3); print(r.v)
class Dyn: pass
Dyn.__init__ = lambda self, z: setattr(self, "z", z); print(Dyn(9).z); Dyn.__new__ = lambda cls, z: (print("dyn new"), object.__new__(cls))[1]; print(Dyn(10).z); del Dyn.__init__
d = Dyn(11); print(vars(d))
