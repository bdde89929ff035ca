class C:
    n = 0
    def __init__(self): type(self).n += 1
    @classmethod
    def make(cls, *a): o = cls(); o.args = a; return o
    @classmethod
    def count(cls): return cls.__name__, cls.n
    @staticmethod
    def add(a, b=1): return a + b
    def inst(self): return self.count(), self.add(1, 2), C.add(5)
class D(C):
    @classmethod
    def make(cls, *a): return super().make("D", *a)
    @staticmethod
    def add(a, b=10): return C.add(a, b) * 2
print(C.make(1).args, D.make(1).args, type(D.make()).__name__, C.count(), D.count(), D().inst(), C().count())
print(C.__dict__["make"].__class__, C.__dict__["add"].__class__, C.make.__func__.__name__, C.make.__self__.__name__, C.add(1), C.__dict__["add"](4), C.__dict__["make"].__get__(None, D)().__class__.__name__, C.__dict__["add"].__get__(None, C)(7))
try: C.__dict__["make"](C)
except TypeError as e: print(e)
for e in ("C.make.x = 1", "C.count(1)", "C().add()", "C.inst()", "staticmethod(5)()", "classmethod(5).__get__(1)()"):
    try: exec(e)
    except (TypeError, AttributeError) as err: print(e, "->", type(err).__name__, err)
f = staticmethod(lambda x: x * 2); print(f(4), f.__func__(4), f.__wrapped__(5), f.__name__)
class E:
    def plain(x): return x
    s = staticmethod(plain)
    c = classmethod(plain)
    l = [1, 2]
    h = staticmethod(len)
    k = len
    i = int
    def __new__(cls, *a): print("new", cls.__name__, a); return object.__new__(cls)
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k)
    def __class_getitem__(cls, i): return f"{cls.__name__}[{i}]"
print(E.s(1), E.c().__name__, E.plain(2), E(1).plain().__class__.__name__, E().h([1]), E().k([1, 2]), E().i("5"), E[3], E().l is E.l)
class F(E, tag=1): pass
print(F[0], type(E.__dict__["__init_subclass__"]).__name__, type(E.__dict__["__class_getitem__"]).__name__, type(E.__dict__["__new__"]).__name__)
class Alt:
    def __init__(self, y, m, d): self.v = y, m, d
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split("-")))
    @classmethod
    def today(cls): return cls(2024, 1, 2)
    def __repr__(self): return f"{type(self).__name__}{self.v}"
class Sub(Alt): pass
print(Alt.parse("2020-05-06"), Sub.parse("1-2-3"), Sub.today(), Alt.today().parse("7-8-9"))
class M(type):
    def mm(cls): return "meta method " + cls.__name__
    @classmethod
    def mc(m): return "meta class method " + m.__name__
    @staticmethod
    def ms(): return "meta static"
class K(metaclass=M): pass
print(K.mm(), K.mc(), K.ms(), M.mm(K), hasattr(K(), "mm"))
b = C.make; print(b == C.make, b is C.make, hash(b) == hash(C.make), D.count == C.count, C().inst == C().inst)
def later(cls): return "attached to " + cls.__name__
C.attached = classmethod(later); print(C.attached(), D.attached(), D().attached()); C.st = staticmethod(later); print(C.st(D))
