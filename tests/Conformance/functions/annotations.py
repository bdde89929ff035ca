def f(a: int, b: "str" = "x", *args: float, c: list[int] = None, **kw: dict) -> tuple[int, ...]: pass
print(f.__annotations__)
def g(a, b): pass
print(g.__annotations__); g.__annotations__["a"] = 1; print(g.__annotations__)
def h(x: print("evaluated")) -> 1 + 1: pass
print(h.__annotations__)
x: int = 5
y: "forward"
z: list[int]
(w): str = "paren"
print(__annotations__, "y" in globals(), w)
class C:
    a: int
    b: str = "b"
    _c: "C"
print(C.__annotations__, C.b, hasattr(C, "a"))
def local():
    v: undefined_in_function
    w: undefined_too = 5
    return w, "v" in locals()
print(local(), local.__annotations__)
try:
    def bad(a: undefined_name): pass
except NameError as e: print(e)
try: q: undefined_module = 1
except NameError as e: print(e, "q" in globals())
lst = [0]
lst[0]: int = 7
lst[0]: print("evaluated subscript annotation")
print(lst)
class D(C): pass
print(D.__annotations__ is C.__annotations__, "__annotations__" in D.__dict__)
class E: pass
print(E.__annotations__); E.__annotations__ = {"z": 1}; print(E.__annotations__, (lambda: 0).__annotations__)
def order(a: print("1") = print("0"), *b: print("2"), c: print("3"), **d: print("4")) -> print("5"): pass
for src in ("a: int, b: int", "(a, b): int = 1", "[a]: int", "a, b: int", "f(): int", "x: int = y: int", "def f(a: int: str): pass", "lambda a: int: a", "1: int", "a: int += 1", "for a: int in b: pass", "x: yield", "del x: int", "*a: int", "global q\nq: int = 1", "def f():\n global q\n q: int = 1", "def f():\n nonlocal q\n q: int"):
    try: compile(src, "<s>", "exec"); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg)
ns = {}
exec("from __future__ import annotations\ndef f(a: undefined, b: int + 1 = 2) -> lambda x: x: pass\nx: some[thing, 'str'] = 1\nclass K:\n  y: a.b(c)[d:e]", ns)
print(ns["f"].__annotations__, ns["__annotations__"], ns["K"].__annotations__)
