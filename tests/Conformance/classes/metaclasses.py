class M(type):
    def __prepare__(name, bases, **kw): print("prepare", name, bases, kw); return {"prepared": 1}
    def __new__(m, name, bases, ns, **kw): print("new", name, sorted(k for k in ns if not k.startswith("__")), kw); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print("call", cls.__name__, a); return super().__call__(*a, **k)
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __len__(cls): return 42
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == 1
    def __instancecheck__(cls, o): return o == "magic" or super().__instancecheck__(o)
    def __subclasscheck__(cls, c): return c is int or super().__subclasscheck__(c)
    def __add__(cls, o): return f"{cls.__name__}+{o}"
    def __eq__(cls, o): return super().__eq__(o)
    def __hash__(cls): return 7
    attr = "from meta"
class C(metaclass=M, flag=True):
    x = 1
    def __init__(self, v=None): self.v = v
class D(C): y = 2
print(C, D, [C], len(C), C[5], list(C), 1 in C, 2 in C, isinstance("magic", C), isinstance(C(), C), issubclass(int, C), issubclass(D, C), issubclass(str, C), C + 5, C.attr, C.prepared, hash(C), type(C), type(D) is M, C == C, C == D, bool(C))
try: C().attr
except AttributeError as e: print(e)
print(C(3).v)
def meta_func(name, bases, ns): print("func meta", name, bases); return type(name, bases, dict(ns, extra=name.lower()))
class F(metaclass=meta_func): pass
print(F.extra, type(F))
class NotClass(metaclass=lambda n, b, d: f"a string for {n}"): pass
print(NotClass)
class M1(type): pass
class M2(type): pass
class A1(metaclass=M1): pass
class A2(metaclass=M2): pass
try:
    class Bad(A1, A2): pass
except TypeError as e: print(e)
class M12(M1, M2): pass
class Good(A1, A2, metaclass=M12): pass
print(type(Good).__name__)
class Derived(A1, metaclass=type): pass
print(type(Derived).__name__)
X = type("X", (int,), {"z": 5, "m": lambda self: self + 1, "__doc__": "made"})
print(X, X(4).m(), X.z, X.__doc__, X.__name__, X.__module__, X.__bases__, type(X), type("E", (), {}).__mro__)
for e in ("type('X', (), {'__slots__': 5})", "type('a b', (), {}).__name__", "type('X\\0', (), {})", "type('', (), {}).__name__", "type('X', (1,), {})", "type('X', (), [])", "type('X', (), {1: 2})", "type.__new__(type, 'Q', (), {})", "type.__call__(int, '5')", "type(type)", "type(int)", "type('X', (bool,), {})"):
    try: print(e, eval(e))
    except (TypeError, ValueError) as err: print(e, "->", type(err).__name__, err)
class Reg(type):
    all = {}
    def __init__(cls, n, b, d): super().__init__(n, b, d); Reg.all[n] = cls
class Plugin(metaclass=Reg): pass
class P1(Plugin): pass
class P2(P1): pass
print(list(Reg.all))
class Single(type):
    _i = {}
    def __call__(cls, *a):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a)
        return cls._i[cls]
class S(metaclass=Single):
    def __init__(self, v): self.v = v
print(S(1).v, S(2).v, S(3) is S(4))
class Ordered(type):
    @classmethod
    def __prepare__(m, n, b): return Log()
class Log(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("ns set", k)
        super().__setitem__(k, v)
class O(metaclass=Ordered):
    b = 1
    a = b
    b = 2
    del a
    def f(self): pass
try:
    class BadPrep(metaclass=type("BP", (type,), {"__prepare__": lambda *a: 5})): pass
except TypeError as e: print(e)
try:
    class BadKw(kw=1): pass
except TypeError as e: print(e)
class Final(type):
    def __new__(m, n, b, d):
        for base in b:
            if isinstance(base, Final): raise TypeError(f"{base.__name__} is final")
        return super().__new__(m, n, b, d)
class Fin(metaclass=Final): pass
try:
    class Fin2(Fin): pass
except TypeError as e: print(e)
C.__name__ = "Renamed"; print(C, C.__qualname__)
try: C.__name__ = 5
except TypeError as e: print(e)
try: int.__name__ = "x"
except TypeError as e: print(e)
