c = compile("1 + 2", "<e>", "eval"); print(eval(c), type(c).__name__, c.co_filename, c.co_name, c.co_consts is not None, exec(c))
c = compile("a = 5\nb = a * 2", "f.py", "exec"); ns = {}; exec(c, ns); print(ns["b"], c.co_names, eval(c))
c = compile("x = 1; x + 1", "<i>", "single"); exec(c)
exec(compile("'shown'", "<i>", "single")); exec(compile("None", "<i>", "single")); exec(compile("[1, 2]", "<i>", "single")); exec(compile("for i in range(3): i\n", "<i>", "single")); exec(compile("y = 5", "<i>", "single")); exec(compile("def f(): 'not shown'\n", "<i>", "single"))
print(_ if "_" in globals() else "no underscore", __builtins__._ if hasattr(__builtins__, "_") else None)
for src, mode in (("x = 1", "eval"), ("x; y", "eval"), ("x\ny", "single"), ("1", "wrong"), ("", "eval"), ("", "exec"), ("", "single"), ("if 1:\n pass", "single"), ("if 1:\n pass\n", "single"), ("import os", "eval"), ("x = 1\n\n", "single"), ("x = 1\n# c", "single"), ("pass", "single"), ("lambda: 1", "eval"), ("1\n2", "eval"), ("(yield)", "eval"), ("return", "exec"), ("break", "exec"), ("continue", "exec"), ("a\0", "exec"), ("x", 5), (5, "exec"), (b"y = 1", "exec"), (bytearray(b"z"), "eval"), (b"\xff", "exec"), (b"# -*- coding: latin-1 -*-\nx = '\xe9'", "exec"), ("# -*- coding: nonsense -*-\nx = 1", "exec"), (b"# coding: nonsense\nx = 1", "exec"), (b"\xef\xbb\xbfx = 1", "exec"), ("\ufeffx = 1", "exec"), ("x = 1\r\ny = 2\r\n", "exec"), ("x = 1\ry = 2", "exec"), ("x = 1\x0c\ny = 2", "exec"), ("\x0cx = 1", "exec"), ("x = 1\x1a", "exec"), ("if 1:\n\tx = 1\n        y = 2", "exec"), ("if 1:\n        x = 1\n\ty = 2", "exec")):
    try: r = compile(src, "<s>", mode); print(repr(src)[:50], mode, "ok")
    except (SyntaxError, ValueError, TypeError) as e: print(repr(src)[:50], mode, "->", type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
for bad in ("compile()", "compile('1')", "compile('1', 'f')", "compile('1', 5, 'eval')", "compile('1', b'bytes.py', 'eval').co_filename", "compile('1', 'f', 'eval', 1 << 20).co_name", "compile(None, 'f', 'eval')", "compile('1', 'f', 'eval', foo=1)", "exec(5)", "exec(None)", "eval(compile('1', 'f', 'eval'), {}, {})", "exec('1', 5)", "eval('1', {}, {}, {})", "exec(compile('x', 'f', 'eval'), {'x': 1})", "compile('1', 'f', 'eval', optimize=5)", "compile('assert 0', 'f', 'exec', optimize=1) and None"):
    try: print(bad, "=", eval(bad))
    except (TypeError, ValueError) as e: print(bad, "->", type(e).__name__, e)
def outer():
    z = 1
    def inner(): return z
    return inner
try: exec(outer().__code__)
except TypeError as e: print(e)
def simple(): return 5
exec(simple.__code__); print(eval(simple.__code__))
d = compile("def f(a, b=1, *c, d, **e):\n  'doc'\n  x = a\n  return lambda: x", "m.py", "exec"); fc = [k for k in d.co_consts if hasattr(k, "co_name")][0]
print(fc.co_name, fc.co_argcount, fc.co_kwonlyargcount, fc.co_posonlyargcount, fc.co_varnames, fc.co_cellvars, fc.co_freevars, fc.co_firstlineno, fc.co_filename, fc.co_qualname, bool(fc.co_flags & 4), bool(fc.co_flags & 8), fc.co_nlocals)
print(d == compile("def f(a, b=1, *c, d, **e):\n  'doc'\n  x = a\n  return lambda: x", "m.py", "exec") if False else "skip", hash(c) == hash(c), c == c, repr(c).startswith("<code object <module> at 0x"), isinstance(c, type(simple.__code__)))
o = compile("assert False, 'gone'\nprint(__debug__)\n'doc'", "f", "exec", optimize=1); exec(o)
try: exec(compile("assert False, 'kept'", "f", "exec"))
except AssertionError as e: print(e)
n = compile("'''module doc'''\nx = 1", "f", "exec"); q = {}; exec(n, q); print(q["__doc__"]); n = compile("'''module doc'''\nx = 1", "f", "exec", optimize=2); q = {}; exec(n, q); print(q.get("__doc__"))
fut = compile("from __future__ import annotations\ndef f(x: undefined_thing): pass", "f", "exec"); q = {}; exec(fut, q); print(q["f"].__annotations__)
for s in ("from __future__ import nope", "x = 1\nfrom __future__ import annotations", "'doc'\nfrom __future__ import division", "from __future__ import annotations, division", "from __future__ import *", "from __future__ import braces", "import __future__"):
    try: compile(s, "f", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), "->", e.msg)
