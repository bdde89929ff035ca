log = []
class M(type):
    def __getattribute__(c, n): log.append(("meta", n)); return super().__getattribute__(n)
class C(metaclass=M):
    def __getattribute__(self, n): log.append(("inst", n)); return super().__getattribute__(n)
    def __len__(self): return 5
    def __hash__(self): return 1
    def __add__(self, o): return "add"
    def __iter__(self): return iter([1])
    def __call__(self): return "call"
    def __getitem__(self, k): return k
    def __contains__(self, k): return True
    def __bool__(self): return True
    def __repr__(self): return "C!"
    def __enter__(self): return "entered"
    def __exit__(self, *a): return None
    def __eq__(self, o): return True
    attr = "class attr"
c = C(); log.clear()
for f in (len, hash, lambda o: o + 1, iter, lambda o: o(), lambda o: o[3], lambda o: 1 in o, bool, repr, str, lambda o: o == 2, lambda o: f"{o}", list):
    f(c)
print([l for l in log if l[1] not in ("__class__", "__length_hint__")]); log.clear()
with c as v: pass
print(v, log); log.clear(); c.attr; c.__len__(); print(log); log.clear(); C.attr; print(log); log.clear()
class Inst: pass
i = Inst()
for n in ("__len__", "__iter__", "__add__", "__call__", "__getitem__", "__bool__", "__hash__", "__repr__", "__enter__"): setattr(i, n, lambda *a: "instance attribute")
for f in (len, iter, lambda o: o + 1, lambda o: o(), lambda o: o[0]):
    try: f(i)
    except TypeError as e: print(e)
print(bool(i), repr(i).startswith("<__main__.Inst object"), i.__len__(), isinstance(hash(i), int))
class Desc:
    def __get__(self, o, t): return lambda *a: ("via descriptor", o is not None, a)
class D: __call__ = Desc(); __getitem__ = Desc(); __add__ = Desc()
d = D(); print(d(1), d[2], d + 3)
class None_: __iter__ = None; __hash__ = None; __contains__ = None; __add__ = None; __bool__ = None; __eq__ = None
for f in (iter, hash, lambda o: 1 in o, lambda o: o + 1, bool, lambda o: o == 1, lambda o: 1 + o):
    try: print(f(None_()))
    except TypeError as e: print(e)
class Static:
    @staticmethod
    def __len__(): return 7
    @classmethod
    def __getitem__(cls, k): return cls.__name__, k
    __add__ = staticmethod(lambda o: ("static add", o))
s = Static(); print(len(s), s[1], s + 5)
class Ret:
    def __len__(self): return "x"
    def __hash__(self): return "x"
    def __bool__(self): return "x"
    def __str__(self): return 1
    def __repr__(self): return 1
    def __iter__(self): return 1
    def __contains__(self, x): return []
    def __index__(self): return "x"
for f in (len, hash, bool, str, repr, iter, lambda o: 1 in o, hex):
    try: print(f(Ret()))
    except TypeError as e: print(e)
class Late: pass
l = Late()
for n, f in (("__len__", len), ("__call__", lambda o: o()), ("__iter__", list), ("__add__", lambda o: o + 1), ("__str__", str), ("__eq__", lambda o: o == 5), ("__getattr__", lambda o: o.missing)):
    setattr(Late, n, {"__len__": lambda s: 3, "__call__": lambda s: "c", "__iter__": lambda s: iter("q"), "__add__": lambda s, o: "a", "__str__": lambda s: "s", "__eq__": lambda s, o: "e", "__getattr__": lambda s, k: f"g {k}"}[n]); print(n, f(l)); delattr(Late, n)
    try: r = f(l); print("after", type(r).__name__)
    except (TypeError, AttributeError) as e: print("after", e)
class P: 
    def __add__(self, o): return "P"
class Q(P): __add__ = None
class R(P):
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return "R.radd"
for x, y in ((Q(), 1), (R(), 1), (R(), R()), (P(), R()), (R(), P()), (1, R())):
    try: print(x + y)
    except TypeError as e: print(e)
