def attempt(src):
    try:
        exec(src, {"__builtins__": __builtins__})
    except Exception as e:
        print(type(e).__name__, "|", e, "|", getattr(e, "name", None))
for src in ("undefined", "prnt(1)", "def f():\n  x = y\nf()", "def f():\n  print(x)\n  x = 1\nf()",
            "def f():\n  del q\nf()", "class C:\n  x = undefined2", "[i for i in nope]", "lambda: 0\nzz",
            "import math\nmath.sqroot", "''.uper()", "(1).foo", "None.x", "[].push(1)", "{}.has_key(1)",
            "def f(): pass\nf.x", "class A: pass\nA.b", "class A: pass\nA().b", "object().x = 1", "(1).x = 2",
            "class S: __slots__='a',\nS().a", "class S: __slots__='a',\nS().b = 1", "'a'.b = 1", "int.x = 1", "len.x = 1"):
    attempt(src)
def outer():
    def inner():
        return late
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    late = 1
    return inner()
print(outer())
def local_before():
    try:
        for _ in range(1):
            value += 1
    except UnboundLocalError as e:
        print(e)
    value = 0
local_before()
class Meta(type):
    def __getattr__(cls, name): return f"meta {name}"
class X(metaclass=Meta): pass
print(X.anything)
try:
    X().anything
except AttributeError as e:
    print(e, e.name, isinstance(e.obj, X))
