import traceback
def raiser(e): raise e
def collect(*es):
    out = []
    for e in es:
        try: raiser(e)
        except Exception as x: out.append(x)
    return out
try: raise ExceptionGroup("outer", collect(ValueError(1), TypeError("t")) + [ExceptionGroup("inner", collect(KeyError("k"), OSError(2, "nf")))])
except ExceptionGroup: print(traceback.format_exc())
try:
    try: raise ExceptionGroup("first", [ValueError("a")])
    except ExceptionGroup as g: raise RuntimeError("second") from g
except RuntimeError: print(traceback.format_exc())
try:
    try: 1 / 0
    except ZeroDivisionError: raise ExceptionGroup("during", [ValueError("b")])
except ExceptionGroup: print(traceback.format_exc())
g = ExceptionGroup("notes", [ValueError("x")]); g.add_note("group note"); g.exceptions[0].add_note("leaf\nnote"); print("".join(traceback.format_exception(g)))
big = ExceptionGroup("big", [ValueError(i) for i in range(20)]); print("".join(traceback.format_exception(big)))
deep = ValueError("leaf")
for i in range(12): deep = ExceptionGroup(f"level {i}", [deep])
print("".join(traceback.format_exception(deep)))
leaf = ValueError("with cause"); leaf.__cause__ = KeyError("the cause"); print("".join(traceback.format_exception(ExceptionGroup("caused", [leaf, TypeError("plain")]))))
print(traceback.format_exception_only(g), str(traceback.TracebackException.from_exception(g)), len(traceback.TracebackException.from_exception(g).exceptions)); print("".join(traceback.TracebackException.from_exception(big, max_group_width=2).format())); print("".join(traceback.TracebackException.from_exception(deep, max_group_depth=2).format()))
try:
    try: raise ExceptionGroup("star", [ValueError(1), TypeError(2)])
    except* ValueError as e: raise KeyError("from handler")
except BaseException: print(traceback.format_exc())
print("".join(traceback.format_exception(BaseExceptionGroup("base", [KeyboardInterrupt(), SystemExit(2)]))))
