class A:
    def f(self): return "A.f"
    @classmethod
    def c(cls): return f"A.c {cls.__name__}"
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    x = "A.x"
class B(A):
    def f(self): return "B>" + super().f()
    @classmethod
    def c(cls): return "B>" + super().c()
    @staticmethod
    def s(): return "B>" + super(B, B).s()
    @property
    def p(self): return "B>" + super().p
    x = "B.x"
    def attrs(self): return super().x, super(B, self).x, super().__class__.__name__, self.__class__.__name__
    def nested(self):
        def inner(): return super(B, self).f()
        return inner(), (lambda: super(B, self).f())(), [super(B, self).f() for _ in range(1)]
    def no_arg_nested(self):
        def inner(me): return super().f()
        return inner(self)
    def missing(self): return super().nope
    def __repr__(self): return "B()"
b = B()
print(b.f(), B.c(), b.c(), B.s(), b.p, b.attrs(), b.nested(), b.no_arg_nested())
try: b.missing()
except AttributeError as e: print(e)
def outside(self): return super().f()
try: outside(b)
except RuntimeError as e: print(e)
B.out = outside
try: b.out()
except RuntimeError as e: print(e)
class C(B):
    def noargs(): return super().f()
    def deleted(self):
        del self
        return super().f()
    def rebound(self):
        self = A()
        try: return super().f()
        except TypeError as e: return str(e)
    def star(*args): return super().f()
for f in (C.noargs, C().deleted, C().star):
    try: print(f())
    except RuntimeError as e: print(e)
print(C().rebound())
sup = super(B, b); print(sup.f(), sup.__thisclass__.__name__, sup.__self__ is b, sup.__self_class__.__name__, repr(sup), type(sup))
un = super(B); print(repr(un), un.__self__, un.__get__(b).f())
for e in ("super(A, 5)", "super(5, b)", "super(B, A())", "super(B, A)", "super(A, B).f(b)", "super().f()", "sup.zzz", "super(B, b).__init__()"):
    try: print(e, eval(e))
    except (TypeError, RuntimeError, AttributeError) as err: print(e, "->", type(err).__name__, err)
try: sup.x = 5; print(b.__dict__)
except AttributeError as e: print(e)
class D:
    def get(self): return __class__
    cls = lambda self: __class__.__name__
    def setclass(self):
        return [__class__ for _ in "a"][0] is D
print(D().get() is D, D().cls(), D().setclass())
class Meta(type):
    def __call__(cls, *a): print("meta call"); return super().__call__(*a)
    def __new__(m, n, b, d): return super().__new__(m, n, b, dict(d, added=1))
class E(metaclass=Meta):
    def __init__(self): print("init"); super().__init__()
    def __new__(cls): print("new"); return super().__new__(cls)
print(E().added)
class L(list):
    def append(self, x): super().append(x * 2)
    def __len__(self): return super().__len__() + 10
    def __getitem__(self, i): return ("item", super().__getitem__(i))
l = L([1]); l.append(5); print(len(l), l[1], list(l), super(L, l).__len__())
class In(int):
    def __add__(self, o): return In(super().__add__(o) + 1)
    def __new__(cls, v): return super().__new__(cls, v * 2)
print(In(5), In(5) + 1)
