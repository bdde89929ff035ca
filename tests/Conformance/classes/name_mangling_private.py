class A:
    __x = 1
    _y = 2
    __z__ = 3
    def __init__(self): self.__inst = 4; self.___t = 5; self.__ = 6; self.__a_ = 7
    def __m(self): return "private"
    def get(self): return self.__x, self.__inst, self.__m(), self._y, self.__z__
    def other(self, o): return o.__x
    def kw(self, __p=1, *, __q=2): return __p, __q, locals().keys() & {"_A__p", "_A__q"} == {"_A__p", "_A__q"}
    def local(self): __v = 9; return sorted(locals())
    def nested(self):
        class Inner:
            __w = 8
            def g(self): return self.__w
        return Inner().g(), [k for k in vars(Inner) if "w" in k and "__weak" not in k]
    def glob(self):
        global __g
        __g = 10
    def imp(self):
        import os as __os
        return sorted(k for k in locals() if "os" in k)
    def attr(self): return getattr(self, "__x", "no mangling for getattr"), hasattr(self, "_A__x")
    def call(self): return self.kw(_A__p=5), f"{self.__x}", (lambda: self.__x)(), [self.__x for _ in "a"], {"__x": self.__x}
    def deco(self): del self.__inst; return hasattr(self, "_A__inst")
a = A()
print(a.get(), a._A__x, a._A__inst, a._A__m(), sorted(k for k in vars(a)), a.kw(), a.local(), a.nested(), a.attr(), a.call(), a.imp(), a.deco())
a.glob(); print(_A__g, "_A__g" in globals())
try: a.__x
except AttributeError as e: print(e)
try: a.other(5)
except AttributeError as e: print(e)
class B(A):
    __x = "B's own"
    def both(self): return self.__x, self._A__x
print(B().both(), B().get())
class _C:
    __v = 1
    def g(self): return self.__v
print(_C().g(), _C._C__v)
class __D:
    __v = 2
    def g(self): return self.__v
print(__D().g(), __D._D__v)
class ___:
    __v = 3
print(___.__v)
def outside(o): return o.__x
try: outside(a)
except AttributeError as e: print(e)
A.__added = 5; print(A.__added, "_A__added" in vars(A))
class E:
    def f(self):
        try: return __undefined
        except NameError as e: return str(e)
    def h(self, x): x.__y.__z = 1
print(E().f())
class N: pass
n = N(); n._E__y = N(); E().h(n); print(vars(n._E__y))
class F:
    __slots__ = ("__s",)
    def set(self): self.__s = 1; return self.__s
print(F().set(), F._F__s.__name__ if hasattr(F, "_F__s") else None)
class M:
    def f(self): return self.__class__.__name__, __class__.__name__, __name__
print(M().f())
