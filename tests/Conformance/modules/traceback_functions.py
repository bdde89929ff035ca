import traceback, sys, io
def a(): b()
def b(): raise ValueError("deep")
try: a()
except ValueError as e:
    tb = e.__traceback__
    print(traceback.format_exc()); print(traceback.format_exception_only(ValueError, e), traceback.format_exception_only(e)); print("".join(traceback.format_tb(tb))); print("".join(traceback.format_exception(e, limit=1))); print("".join(traceback.format_exception(e, limit=-1))); print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(tb)]); print(traceback.extract_tb(tb)[-1].filename.endswith("traceback_functions.py"), len(traceback.extract_tb(tb, limit=2)))
    out = io.StringIO(); traceback.print_exc(file=out); print(out.getvalue() == traceback.format_exc()); out = io.StringIO(); traceback.print_tb(tb, limit=1, file=out); print(out.getvalue()); out = io.StringIO(); traceback.print_exception(e, file=out); print(out.getvalue() == traceback.format_exc())
def stack(): return [f.name for f in traceback.extract_stack()], traceback.format_stack()[-1].strip().split("\n")[1].strip()
print(stack()); fs = traceback.FrameSummary("f.py", 5, "fn", line="the line"); print(fs, fs.filename, fs.lineno, fs.name, fs.line, list(fs), fs == ("f.py", 5, "fn", "the line")); ss = traceback.StackSummary.from_list([("f.py", 1, "m", "x = 1"), fs]); print("".join(ss.format())); print("".join(traceback.format_list([("a.py", 3, "g", None)])))
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError("k") from z
except KeyError as e:
    te = traceback.TracebackException.from_exception(e); print(te.exc_type.__name__, str(te), len(te.stack), te.__cause__.exc_type.__name__, te.__suppress_context__); print("".join(te.format())); print("".join(te.format(chain=False))); print(list(te.format_exception_only()))
    print("".join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)))
print(traceback.format_exception_only(ValueError, None), traceback.format_exception_only(ValueError("multi\nline")), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(KeyError()), traceback.format_exc(), traceback.format_exception(None, None, None))
class Bad(Exception):
    def __str__(self): raise RuntimeError
class Mod(Exception): __module__ = "some.module"
class Outer:
    class In(Exception): pass
for x in (Bad(), Mod("m"), Outer.In("n"), ExceptionGroup("g", [ValueError(1)]), SyntaxError("s", ("f", 1, 2, "t")), OSError(2, "x"), StopIteration(5), BaseException("b")): print(traceback.format_exception_only(x))
def local_vars(x, y="s"): return x / 0
try: local_vars(1)
except ZeroDivisionError as e: print("".join(traceback.TracebackException.from_exception(e, capture_locals=True).format()).replace(repr(e), "E").split("division")[0].count("y = 's'")); print([n for n, _ in traceback.walk_tb(e.__traceback__)][0].f_code.co_name, [l for _, l in traceback.walk_tb(e.__traceback__)])
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(20)
except ZeroDivisionError: s = traceback.format_exc(); print(s.count("in rec"), "Previous line repeated 18 more times" in s, s)
e = ValueError("v").with_traceback(None); print(traceback.format_exception(e)); e.add_note("note"); print("".join(traceback.format_exception(e)))
try: traceback.format_exception(5)
except (TypeError, AttributeError) as x: print(type(x).__name__)
