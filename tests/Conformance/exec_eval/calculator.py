SRC = """
def evaluate(text, names):
    code = compile(text, '<formula>', 'eval')
    for n in code.co_names:
        if n not in names:
            raise NameError(f'unknown {n}')
    return eval(code, {'__builtins__': {}}, names)
"""
exec(SRC)
names = {"x": 3, "y": 4, "sqrt": lambda v: v ** 0.5, "max": max}
for f in ("x + y", "sqrt(x * x + y * y)", "max(x, y, 10)", "x ** y % 7", "z + 1", "x / 0", "(x", "__import__('os')", "[x, y][1]", "x if y > 3 else 0", "lambda: x", "x.real", "'a' * x", "open('f')", "{x: y}", "x < y < 5", "not x"):
    try:
        r = evaluate(f, names); print(f, "=", r if not callable(r) else "function")
    except Exception as e: print(f, "->", type(e).__name__, e)
cells = {"A1": "5", "A2": "A1 * 2", "A3": "A1 + A2", "B1": "sum([A1, A2, A3])", "B2": "B1 / len('abc')", "C1": "C2", "C2": "C1", "D1": "Q9"}
class Sheet(dict):
    def __init__(self): self.busy = []
    def __missing__(self, k):
        if k not in cells: raise KeyError(k)
        if k in self.busy: raise RecursionError("cycle " + "->".join(self.busy + [k]))
        self.busy.append(k)
        try: v = self[k] = eval(cells[k], {"__builtins__": {"sum": sum, "len": len}}, self)
        finally: self.busy.pop()
        return v
s = Sheet()
for k in cells:
    try: print(k, s[k])
    except (RecursionError, NameError, KeyError) as e: print(k, type(e).__name__, e)
def repl(lines):
    ns, buf = {}, ""
    for line in lines:
        buf += line + "\n"
        try: code = compile(buf, "<repl>", "single")
        except SyntaxError as e:
            if "unexpected EOF" in e.msg or "was never closed" in e.msg or "expected an indented" in e.msg or line.startswith(" "): continue
            print("error", e.msg); buf = ""; continue
        try: exec(code, ns)
        except Exception as e: print(type(e).__name__, e)
        buf = ""
repl(["x = 5", "x", "x * 2", "[x,", "x + 1]", "1 / 0", "x = = 2", "nope", "'s' + 'q'", "None", "import math; math.floor(2.7)", "{'k': x}", "y = [i for i in range(x)]; y", "def f(): return 7", "f()" ])
dispatch = {}
for op, sym in (("add", "+"), ("sub", "-"), ("mul", "*"), ("floordiv", "//")):
    exec(f"def {op}(a, b):\n    'generated {op}'\n    return a {sym} b", dispatch)
print({k: (dispatch[k](17, 5), dispatch[k].__doc__) for k in dispatch if not k.startswith("_")})
print(eval("+".join(map(str, range(10)))), eval("*".join(["2"] * 20)), eval("[" + ",".join("x" for _ in range(5)) + "]", {"x": 1}), len(eval("'" + "a" * 1000 + "'")), eval("(" * 50 + "1" + ")" * 50), eval("-" * 30 + "1"), eval("not " * 11 + "1"))
