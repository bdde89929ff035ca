class A:
    def who(self): return "A"
    def chain(self): return ["A"]
class B(A):
    def who(self): return "B" + super().who()
    def chain(self): return ["B"] + super().chain()
class C(A):
    def who(self): return "C" + super().who()
    def chain(self): return ["C"] + super().chain()
class D(B, C):
    def who(self): return "D" + super().who()
    def chain(self): return ["D"] + super().chain()
print(D().who(), D().chain(), [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, D.__base__, A.__subclasses__(), issubclass(D, C), issubclass(A, D), isinstance(D(), A), isinstance(D(), (int, B)))
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
try:
    class Bad(XY, YX): pass
except TypeError as e: print(e)
try:
    class Bad2(A, B): pass
except TypeError as e: print(e)
try:
    class Bad3(A, A): pass
except TypeError as e: print(e)
for base in ("bool", "type(None)", "type(...)", "type(lambda: 0)", "range", "slice", "5", "'str'", "None", "[]", "len", "type(len)", "type(iter([]))", "type((x for x in []))", "memoryview"):
    try: exec(f"class Z({base}): pass"); print(base, "ok")
    except TypeError as e: print(base, "->", e)
try:
    class IntStr(int, str): pass
except TypeError as e: print(e)
class O(object): pass
class P(O, object): pass
print(P.__mro__)
class E(D): pass
class F(C): pass
class G(E, F): pass
print([c.__name__ for c in G.__mro__], G().chain(), super(B, G()).who(), super(C, G).who(G()), super(A, G()).__repr__()[:12])
class Mixin:
    def save(self): return f"saving {self.name()}"
class Model:
    def name(self): return type(self).__name__
class User(Mixin, Model): pass
print(User().save(), [c.__name__ for c in User.__mro__])
class Base:
    def __init__(self, **kw): self.kw = kw; print("Base", kw)
class M1(Base):
    def __init__(self, a=None, **kw): print("M1", a); super().__init__(**kw)
class M2(Base):
    def __init__(self, b=None, **kw): print("M2", b); super().__init__(**kw)
class Both(M1, M2):
    def __init__(self, **kw): print("Both"); super().__init__(**kw)
Both(a=1, b=2, c=3)
B.__bases__ = (X,) if False else B.__bases__
class R1: v = 1
class R2: v = 2
class S(R1): pass
s = S(); print(s.v, S.__mro__[1].__name__); S.__bases__ = (R2,); print(s.v, S.__mro__[1].__name__, R1.__subclasses__(), R2.__subclasses__())
for bad in ("S.__bases__ = ()", "S.__bases__ = R1", "S.__bases__ = (int,)", "S.__bases__ = (S,)", "int.__bases__ = (R1,)", "S.__mro__ = ()"):
    try: exec(bad)
    except (TypeError, AttributeError) as e: print(bad, "->", type(e).__name__, e)
s.__class__ = R1; print(s.v, type(s).__name__)
try: s.__class__ = int
except TypeError as e: print(e)
try: s.__class__ = 5
except TypeError as e: print(e)
