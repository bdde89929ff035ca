class T:
    def __init__(self): self._c = 0
    @property
    def c(self): "celsius doc"; return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self): print("deleting"); self._c = None
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    ro = property(lambda s: "ro", doc="read only doc")
    wo = property(None, lambda s, v: setattr(s, "_w", v))
    empty = property()
t = T(); t.c = 100; print(t.c, t.f); t.f = 212; print(t.c); t.c += 1; print(t.c); del t.c; print(t.c, T.c.__doc__, T.ro.__doc__, T.f.__doc__)
for e in ("t.ro = 1", "del t.ro", "t.wo", "t.empty", "t.empty = 1", "del t.empty", "del t.f", "t.c = -300", "T().nope", "t.ro.x"):
    try: exec(e)
    except (AttributeError, ValueError) as err: print(e, "->", type(err).__name__, err)
t.wo = 5; print(t._w, type(T.c).__name__, T.c.fget.__name__, T.c.fset.__name__, T.c.fdel.__name__, T.ro.fset, T.__dict__["c"] is T.c)
class Sub(T):
    @property
    def ro(self): return "sub " + super().ro
    @T.c.getter
    def c(self): return "sub getter"
s = Sub(); print(s.ro, s.c); s.c = 5; print(s._c)
class Sub2(T):
    c = "plain class attr"
s = Sub2(); s.c = 9; print(s.c, s.__dict__)
class E:
    @property
    def bad(self): raise AttributeError("inner problem")
    @property
    def typo(self): return self.missing
try: E().bad
except AttributeError as err: print(err)
try: E().typo
except AttributeError as err: print(err)
class F(E):
    def __getattr__(self, n): return f"getattr {n}"
print(F().bad, F().typo)
print(hasattr(E(), "bad"), getattr(E(), "bad", "default"), hasattr(t, "ro"))
class G:
    x = property(lambda s: 1)
    def __init__(self):
        try: self.x = 5
        except AttributeError as err: print(err)
g = G(); g.__dict__["x"] = "hidden"; print(g.x, g.__dict__)
class Meta(type):
    @property
    def cp(cls): return "class property " + cls.__name__
class H(metaclass=Meta): pass
print(H.cp, hasattr(H(), "cp"))
class DocP(property):
    def __init__(self, f): super().__init__(f); self.tag = "t"
class I:
    @DocP
    def z(self): "zdoc"; return 3
print(I().z, I.z.tag, type(I.z).__name__, I.z.__doc__)
p = property(lambda s: s, doc="d"); q = p.setter(lambda s, v: None); print(p is q, p.fset, callable(q.fset), q.__doc__, p.__get__(5), p.__get__(None, int) is p)
class Cls:
    @classmethod
    @property
    def cprop(cls): return cls.__name__
print(Cls.cprop)
