import traceback
def outer(n): return middle(n + 1)
def middle(n):
    return inner(
        n,
        n * 2,
    )
def inner(a, b):
    values = [a, b]
    return values[a + b]["key"]
for f in (lambda: outer(0), lambda: {}["missing"], lambda: (1 + 2) / (3 - 3), lambda: "abc".nope.further, lambda: [x / 0 for x in [1]], lambda: int("x" * 3), lambda: None + 1, lambda: undefined_name + 1, lambda: print(1, 2, [3][5])):
    try: f()
    except Exception: print(traceback.format_exc())
class C:
    def method(self, x): return self.attr[x].call(x)[0]
    @property
    def attr(self): return {"k": None}
    def __add__(self, o): return o / 0
    def __getitem__(self, i): raise IndexError(f"no {i}")
    def __call__(self): return self.nothing
for s in ("C().method('k')", "C() + 5", "C()[1:2]", "C()()", "C().method('z')"):
    try: eval(s)
    except Exception: print(traceback.format_exc())
def gen():
    yield 1
    yield 1 / 0
try: list(gen())
except ZeroDivisionError: print(traceback.format_exc())
def long_line(): return [1, 2, 3][0] + [4, 5, 6][1] + {"a": 1, "b": 2, "c": 3}["a"] + (lambda v: v / 0)(5) + [7, 8, 9][2]
try: long_line()
except ZeroDivisionError: print(traceback.format_exc())
def unicode(): return "é日本" + "x" * 3 + ("é" / 2)
try: unicode()
except TypeError: print(traceback.format_exc())
def multi():
    x = (1 +
         2 +
         None)
try: multi()
except TypeError: print(traceback.format_exc())
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(6)
except ZeroDivisionError: print(traceback.format_exc())
try: exec("def q():\n    return 1 / 0\nq()")
except ZeroDivisionError: print(traceback.format_exc())
try: eval("1 + 'a'")
except TypeError: print(traceback.format_exc())
try:
    for x in [1]:
        with open("/nonexistent/file") as f: pass
except OSError: print(traceback.format_exc())
try: assert 1 == 2, "assert msg"
except AssertionError: print(traceback.format_exc())
try: a, b = 1, 2, 3
except Exception: 
    try: (a, b) = (1,)
    except ValueError: print(traceback.format_exc())
try: compile("x = = 1", "file.py", "exec")
except SyntaxError: print(traceback.format_exc())
try: raise ValueError("multi\nline\nmessage")
except ValueError: print(traceback.format_exc())
