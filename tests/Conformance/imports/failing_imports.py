import sys, traceback
for m in ("broken.raises", "broken.syntax", "broken.nested", "broken.missing"):
    try: __import__(m)
    except Exception as e: print(m, type(e).__name__, str(e).split(" (/")[0], m in sys.modules)
try: import broken.raises
except ValueError as e: print("again", e)
try: import broken.sysexit
except SystemExit as e: print("exit", e.code)
try: import broken.nested
except ZeroDivisionError as e:
    tb = e.__traceback__; names = []
    while tb: names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(names)
import broken; print(hasattr(broken, "raises"), sorted(m for m in sys.modules if m.startswith("broken")))
try: from broken import raises
except ValueError as e: print("from", e)
try: from broken.raises import PARTIAL
except ValueError as e: print("from2", e)
def f():
    try: import definitely_missing
    except ModuleNotFoundError: return "fallback"
print(f())
try: import definitely_missing.sub
except ModuleNotFoundError as e: print(e, e.name)
try: import broken.syntax
except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.text, e.filename.endswith("broken/syntax.py"))
print(issubclass(ModuleNotFoundError, ImportError), ImportError("m", name="n", path="p").path)
