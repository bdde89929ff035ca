class C:
    cls = 1
    def __init__(self): self.inst = 2
    @property
    def p(self): return 3
    @property
    def bad(self): raise ValueError("bad prop")
    @property
    def attr_err(self): raise AttributeError("inner attr err")
    def m(self): return 4
c = C()
print(getattr(c, "inst"), getattr(c, "cls"), getattr(c, "p"), getattr(c, "m")(), getattr(c, "nope", "default"), getattr(c, "nope", None), getattr(C, "cls"), getattr(5, "real"), getattr("abc", "upper")(), getattr(c, "attr_err", "swallowed"))
print(hasattr(c, "inst"), hasattr(c, "nope"), hasattr(c, "attr_err"), hasattr(C, "inst"), hasattr(5, "imag"), hasattr(None, "x"))
for e in ("getattr(c, 'nope')", "getattr(c)", "getattr(c, 5)", "getattr(c, 'bad')", "getattr(c, 'bad', 1)", "hasattr(c, 'bad')", "hasattr(c, 5)", "hasattr(c)", "setattr(c, 'x')", "setattr(c, 5, 1)", "setattr(5, 'x', 1)", "setattr(c, 'p', 1)", "delattr(c, 'nope')", "delattr(c, 'cls')", "delattr(c, 5)", "delattr(c, 'p')", "vars(5)", "vars(c, 1)", "vars('a')", "dir(1, 2)", "getattr(c, b'x')", "setattr(c, None, 1)", "getattr(int, 'nope')", "getattr(len, 'nope')", "setattr(int, 'x', 1)", "setattr(None, 'x', 1)", "delattr(C, 'nope')", "getattr(C(), 'Cls')"):
    try: print(e, "=", eval(e))
    except (AttributeError, TypeError, ValueError) as x: print(e, "->", type(x).__name__, x)
setattr(c, "x", 10); setattr(c, "with space", 11); setattr(c, "", 12); print(c.x, getattr(c, "with space"), getattr(c, ""), vars(c)); delattr(c, "x"); delattr(c, ""); print(vars(c), vars(C)["cls"], vars(c) is c.__dict__)
print([n for n in dir(c) if not n.startswith("__")], [n for n in dir(C) if not n.startswith("__")], [n for n in dir(object())][:5], "real" in dir(5), dir(type("E", (), {"zz": 1, "aa": 2}))[-2:], sorted(dir([])) == dir([]))
class D:
    def __dir__(self): return ["c", "a", "b"]
    def __getattr__(self, n): return n * 2
    def __setattr__(self, n, v): print("set", n, v)
    def __delattr__(self, n): print("del", n)
d = D(); print(dir(d), getattr(d, "xy"), hasattr(d, "anything")); setattr(d, "k", 1); delattr(d, "k")
def f(): a = 1; return dir(), vars(), locals()
print(f(), callable(f), callable(C), callable(c), callable(5), callable(len), callable(c.m), callable(lambda: 0), callable(None), callable(type("Q", (), {"__call__": lambda s: 1})()), callable(int))
print(id(c) == id(c), id(C()) is not None, type(id(c)).__name__, isinstance(hash(c), int), hash(c) == hash(c), type(c) is C, type(C), type(type), type(None), type(len), type(f), type(c.m), type(C.p), type(iter([])), type(f.__code__), type(Ellipsis), type(NotImplemented), type(type(c)))
class E:
    x = 1
    def __getattribute__(self, n):
        if n == "hidden": raise AttributeError(n)
        return object.__getattribute__(self, n)
e = E(); e.hidden = 5; print(hasattr(e, "hidden"), vars(e), getattr(e, "x"), getattr(e, "hidden", "dflt"))
print(getattr(C, "__name__"), getattr(c, "__class__").__name__, getattr(C, "__mro__")[1].__name__, getattr([], "append").__name__, getattr(getattr(c, "m"), "__func__").__name__)
for n in ("a", "b"): setattr(C, n, lambda self, n=n: n)
print(c.a(), c.b()); import types; setattr(c, "bound", types.MethodType(lambda self: self.inst, c)); print(c.bound())
