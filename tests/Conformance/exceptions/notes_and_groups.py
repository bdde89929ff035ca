e = ValueError("v"); e.add_note("note 1"); e.add_note("note\ntwo"); print(e.__notes__, hasattr(ValueError(), "__notes__"))
import traceback
print("".join(traceback.format_exception_only(e)))
try: e.add_note(5)
except TypeError as x: print(x)
e.__notes__ = "not a list"
try: e.add_note("y")
except TypeError as x: print(x)
print("".join(traceback.format_exception_only(e)))
g = ExceptionGroup("grp", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
print(g, repr(g), g.message, g.exceptions, len(g.exceptions), type(g).__mro__[1:3], g.args)
print(repr(g.subgroup(ValueError)), g.subgroup(OSError), repr(g.split(ValueError)), repr(g.subgroup((KeyError, TypeError))), repr(g.subgroup(lambda x: "1" in str(x))), g.subgroup(ExceptionGroup) is g, repr(g.split(lambda x: isinstance(x, ExceptionGroup) and x.message == "inner")))
print(repr(g.derive([OSError()])), type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for s in ("ExceptionGroup()", "ExceptionGroup('m')", "ExceptionGroup('m', [])", "ExceptionGroup('m', 5)", "ExceptionGroup('m', [5])", "ExceptionGroup('m', [ValueError])", "ExceptionGroup(5, [ValueError()])", "ExceptionGroup('m', [KeyboardInterrupt()])", "ExceptionGroup('m', (ValueError(),))", "ExceptionGroup('m', {ValueError()})", "g.split(5)", "g.subgroup('x')", "g.exceptions[0]", "g.message", "ExceptionGroup('m', [ValueError()], 3)", "g.split(int)"):
    try: print(s, repr(eval(s)))
    except (TypeError, ValueError) as x: print(s, "->", type(x).__name__, x)
try: g.exceptions = ()
except AttributeError as x: print(x)
def run(exc):
    try: raise exc
    except* ValueError as v: print("V", type(v).__name__, [repr(x) for x in v.exceptions])
    except* (TypeError, KeyError) as t: print("TK", repr(t))
    else: print("else")
    finally: print("fin")
run(g); run(ValueError("plain"))
try: run(OSError("escapes"))
except OSError as x: print("plain escapes", repr(x))
try: run(ExceptionGroup("mix", [ValueError(1), OSError(2)]))
except ExceptionGroup as x: print("rest", repr(x), repr(x.__context__))
def noexc():
    try: pass
    except* ValueError: print("no")
    else: print("else ran")
noexc()
try:
    try: raise ExceptionGroup("e", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
except BaseException as x: print(repr(x), [type(y).__name__ for y in x.exceptions])
try:
    try: raise ExceptionGroup("e", [ValueError(1), TypeError(2)])
    except* ValueError as v: raise
    except* TypeError: raise OSError("from type")
except BaseException as x: print(repr(x))
try:
    try: raise ExceptionGroup("e", [ValueError(1), TypeError(2)])
    except* ValueError as v: raise v
except BaseException as x: print(repr(x))
try:
    try: raise KeyboardInterrupt
    except* KeyboardInterrupt as k: print(repr(k))
except BaseException as x: print("no", x)
try:
    try: raise ValueError
    except* ExceptionGroup: pass
except TypeError as x: print(x)
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message + "!", excs)
    def __new__(cls, m, e, code=0): o = super().__new__(cls, m, e); o.code = code; return o
m = MyG("my", [ValueError(1), TypeError(2)], 7); s, r = m.split(ValueError); print(repr(s), repr(r), type(s).__name__, m.code, s.code)
for src in ("try: pass\nexcept* ValueError: pass\nexcept KeyError: pass", "try: pass\nexcept*: pass", "for x in y:\n try: pass\n except* E: break", "def f():\n try: pass\n except* E: return 1", "while 1:\n try: pass\n except* E: continue", "try: pass\nexcept *(A, B): pass", "try: pass\nexcept: pass\nexcept* E: pass"):
    try: compile(src, "<s>", "exec"); print(repr(src), "ok")
    except SyntaxError as x: print(repr(src), "->", x.msg)
n = ExceptionGroup("noted", [ValueError(1)]); n.add_note("group note"); n.exceptions[0].add_note("leaf note"); a, b = n.split(ValueError); print(a.__notes__, b)
print("".join(traceback.format_exception(ExceptionGroup("top", [ValueError("v"), ExceptionGroup("sub", [KeyError("k")])]))))
