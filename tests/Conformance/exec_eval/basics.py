x = 10
print(eval("x + 1"), eval("[i * x for i in range(3)]"), eval("  x  "), eval("x\n"), eval("(lambda y: y * x)(2)"), eval("'str'"), eval(b"1 + 2"), eval("x if x else 0"), eval("\tx"), eval("(1,\n2)"), eval("# comment\nx"), eval("x # c"))
for s in ("", "x = 1", "x; y", "1 +", "import os", "pass", "x\ny", "def f(): pass", "  ", "\n", "(", "x y", "print(1); 2", "yield", "return 1", "*x", "x :=1", "await x", "lambda: yield", "x\n y", "\\", "'abc", "x\0y", 5, None, [], "0x", "1a", "é = 1", "{1: 2", "f(", "]", "not"):
    try: print(repr(s), eval(s))
    except (SyntaxError, TypeError, ValueError) as e: print(repr(s), "->", type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
exec("y = x * 2\nz = y + 1"); print(y, z)
print(exec("1 + 1"), exec(""), exec("pass"), exec("# only comment"))
g = {"a": 1}; l = {"b": 2}
print(eval("a + b", g, l), sorted(k for k in g if k != "__builtins__"), "__builtins__" in g)
exec("c = a + b; global d; d = 5", g, l); print(l, g["d"])
exec("def f(): return a\nr = f()", g, l); print(l["r"])
try: exec("def h(): return b\nh()", g, l)
except NameError as e: print(e)
try: exec("class K:\n  v = a\n  w = b", g, l)
except NameError as e: print(e)
def fn():
    loc = 5
    exec("loc = 6; new = 7")
    try: new
    except NameError as e: print(e)
    return loc, eval("loc + 1"), sorted(locals())
print(fn())
def fn2(p):
    q = p + 1
    return eval("p + q"), eval("[p for _ in 'a']", {"p": 9}), eval("locals()") == {"p": p, "q": q}
print(fn2(1))
def fn3():
    v = 1
    try: return eval("[v for _ in range(1)]")
    except NameError as e: return str(e)
print(fn3())
for args in (("x", 5), ("x", {}, 5), ("x", None), ("x", {}, {}), ("x",  {"x": 1}, {"x": 2}), ("x", {"__builtins__": {}}), ("len('a')", {"__builtins__": {}}), ("len('a')", {"__builtins__": {"len": str}})):
    try: print(args[0], len(args), eval(*args))
    except (TypeError, NameError) as e: print(args[0], len(args), "->", type(e).__name__, e)
class Map(dict):
    def __missing__(self, k): return f"<{k}>"
print(eval("foo + bar", {}, Map()), eval("len", {}, Map()))
class NotDict:
    def __getitem__(self, k): return k * 2
print(eval("ab", {}, NotDict()))
try: eval("ab", NotDict())
except TypeError as e: print(e)
exec("exec('inner = 1')"); print(inner); print(eval("eval('x')"), eval("eval('eval(\"x + 1\")')"))
code = "def gen():\n    yield from range(3)\nout = list(gen())"; ns = {}; exec(code, ns); print(ns["out"], ns["gen"].__module__ if "__name__" in ns else "no name")
ns = {"__name__": "custom"}; exec("class C: pass\ndef f(): pass", ns); print(ns["C"].__module__, ns["f"].__module__, ns["C"])
try: exec("raise ValueError('inside exec')")
except ValueError as e: print(e, e.__traceback__.tb_next.tb_frame.f_code.co_filename, e.__traceback__.tb_next.tb_lineno)
try: exec("a = 1\nb = 2\n1 / 0")
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno)
print(globals() is eval("globals()"), eval("__name__"), exec("global newglob\nnewglob = 3"), newglob)
