import builtins
def show(d): return {k: v for k, v in sorted(d.items()) if k != "__builtins__"}
g = {}; exec("a = 1\nb = a + 1\ndel a", g); print(show(g))
g = {"__builtins__": {"print": print}}; exec("print('only print')", g)
try: exec("len([])", g)
except NameError as e: print(e)
try: exec("class C: pass", {"__builtins__": {}})
except (NameError, ImportError) as e: print(type(e).__name__, e)
try: exec("import os", {"__builtins__": {}})
except ImportError as e: print(e)
exec("x = len('abc')", g2 := {"__builtins__": builtins}); print(g2["x"])
exec("print(__builtins__ is __import__('builtins') or isinstance(__builtins__, dict))", {})
class Log(dict):
    def __getitem__(self, k): print("get", k); return super().__getitem__(k)
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
    def __contains__(self, k): print("contains", k); return super().__contains__(k)
l = Log(); exec("a = 1\nb = a\ndel a\nfor i in [1]: pass\nc = len", {}, l); print(sorted(dict.keys(l)))
def f(): return G
g = {"G": 5}; exec("def q(): return G\nr1 = q()\nG = 6\nr2 = q()", g); print(g["r1"], g["r2"]); g["G"] = 7; print(g["q"]())
g, l = {}, {}; exec("def rec(n): return 1 if n == 0 else rec(n - 1)", g, l)
try: l["rec"](1)
except NameError as e: print(e)
exec("import math as m\nfrom math import floor, ceil as c", g := {}); print(sorted(k for k in g if k != "__builtins__"))
exec("class A:\n  x = 1\n  def m(self): return A.x\nr = A().m()", g := {}); print(g["r"])
g, l = {}, {}; exec("class A:\n  def m(self): return A\ntry: A().m()\nexcept NameError as e: msg = str(e)", g, l); print(l["msg"])
exec("[v for v in range(3)]\ngen = list(w for w in 'ab')", g := {}); print(show(g))
exec("x: int = 5\ny: str", g := {}); print(show(g))
exec("'doc'\nz = __doc__", g := {}); print(show(g))
exec("global q\nq = 1\ndef s():\n  global r\n  r = 2\ns()", g := {}, l := {}); print(show(g), sorted(l))
exec("lst = []\ndef add(x, acc=lst): acc.append(x)\nadd(1); add(2)", g := {}); print(g["lst"])
exec("try: undefined\nexcept NameError as e: err = e.name", g := {}); print(show(g))
def caller():
    secret = "local"
    d = {}
    exec("r = 'secret' in dir()", globals(), d); a = d["r"]
    exec("r2 = secret", {"secret": secret}, d)
    return a, d["r2"], eval("secret"), eval("secret", {"secret": "given"}), [eval("secret", {}, {"secret": i}) for i in range(2)]
print(caller())
code = compile("total += step", "<c>", "exec"); ns = {"total": 0, "step": 3}
for _ in range(5): exec(code, ns)
print(ns["total"])
expr = compile("a * b + c", "<c>", "eval"); print([eval(expr, {"a": i, "b": i + 1, "c": 100}) for i in range(4)])
t = "def make(n):\n    def power(x): return x ** n\n    return power\n"; exec(t, g := {}); print(g["make"](3)(2))
tmpl = "def {name}(self): return {value!r}\n"; body = "class Gen:\n" + "".join("    " + tmpl.format(name=n, value=v) for n, v in (("one", 1), ("two", "2"))); exec(body, g := {}); print(g["Gen"]().one(), g["Gen"]().two())
print(eval("__import__('math').sqrt(16)"), eval("(lambda: globals()['__name__'])()", {"__name__": "given"}), eval("dir()", {}, {"zz": 1}), eval("sorted(locals())", {}, {"b": 1, "a": 2}), eval("vars()", {}, {"k": 1}))
try: exec("def f(:\n pass")
except SyntaxError as e: print(e.filename, e.lineno, e.offset, e.text)
try: eval("1 +* 2")
except SyntaxError as e: print(e.filename, e.lineno, e.offset, repr(e.text))
try: exec("x = 1\n  y = 2")
except IndentationError as e: print(type(e).__name__, e.msg, e.lineno)
