class C:
    def m(self): pass
    def n(self, a, b): pass
    def kw(self, *, key): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
    def __init__(self, x=0): pass
    def __call__(self, q): pass
    def __getitem__(self, i, j): pass
class NoInit: pass
class Init2:
    def __init__(self, a, b): pass
class New:
    def __new__(cls, a): return super().__new__(cls)
class Meta(type):
    def __call__(cls, z): return z
class WithMeta(metaclass=Meta): pass
c = C()
def outer():
    def inner(a): pass
    return inner
tests = ["c.m(1)", "c.n(1)", "c.n(1, 2, 3)", "c.n(a=1)", "C.m()", "C.n(c)", "c.kw()", "c.kw(1)", "c.kw(1, key=2)", "c.s()", "C.s(1, 2)", "c.c()", "C.c(1, 2)", "C(1, 2)", "C(y=1)", "c()", "c(1, 2)", "c[1]", "NoInit(1)", "NoInit(a=1)", "Init2()", "Init2(1)", "Init2(1, 2, 3)", "New()", "New(1, 2)", "WithMeta()", "WithMeta(1)", "outer()()", "object(1)", "object.__new__()", "object.__init__()", "type()", "type(1, 2)", "super().x", "c.m(self=c)", "C.m(self=c)", "c.n(self=1, a=1, b=2)", "int.from_bytes()", "str.join()", "list.append([])", "dict.fromkeys()", "type('X', (), {}, 1)", "type('X', 5, {})", "type('X', (5,), {})", "type(5, (), {})", "property(1, 2, 3, 4, 5)", "staticmethod()", "classmethod(1, 2)", "super(1)", "super(int, 'a')", "Exception(a=1)", "BaseException.__new__()", "ValueError(1, 2, 3)", "map()", "filter(1)", "enumerate()", "reversed()", "slice()", "bool(1, 2)", "complex(1, 2, 3)", "float(1, 2)", "bytes(1, 2, 3, 4)", "hash()", "id()", "iter()", "next()", "open()", "ord()", "pow(1)", "round()", "setattr(c, 'x')", "sum()", "vars(1, 2)", "hasattr(c)", "hasattr(c, 1)", "getattr(c, 1)", "delattr(c)", "callable()", "issubclass(1)", "issubclass(1, int)", "isinstance(1, 1)", "issubclass(int, 1)", "eval()", "exec()", "compile()", "globals(1)", "input(1, 2)", "memoryview()", "print(1, sep=1)", "format()", "bin()", "bin('a')", "hex(1.5)", "oct(None)", "ascii()", "repr()", "chr(1, 2)", "any(1, 2)", "all()", "abs('a')", "divmod(1, 'a')", "min(1)", "max(1, key=2)", "zip(1)", "__import__()"]
for t in tests:
    try: r = eval(t); print(t, "ok", type(r).__name__)
    except (TypeError, RuntimeError) as e: print(t, "->", type(e).__name__, e)
def many(a, b, c, d, e, f, g): pass
def manykw(*, a, b, c, d): pass
for t in ("many()", "many(1, 2, 3)", "many(1, 2, 3, 4, 5, 6)", "many(1, 2, 3, 4, 5, 6, 7, 8)", "many(*range(20))", "manykw()", "manykw(a=1, c=2)", "many(1, g=2)", "many(h=1)", "many(1, 2, a=3)", "manykw(1, 2, a=1, b=2, c=3, d=4)"):
    try: eval(t)
    except TypeError as e: print(t, "->", e)
