import warnings, io, sys
def cap(f, *filters):
    with warnings.catch_warnings(record=True) as w:
        warnings.resetwarnings()
        for a in filters: warnings.simplefilter(*a) if len(a) < 3 else warnings.filterwarnings(*a)
        try: f()
        except Warning as e: print("raised", type(e).__name__, e)
    print([(x.category.__name__, str(x.message)) for x in w])
def warn3():
    for i in range(3): warnings.warn("same", UserWarning)
def warnd(): warnings.warn("dep", DeprecationWarning); warnings.warn("fut", FutureWarning); warnings.warn("user")
cap(warn3, ("always",)); cap(warn3, ("once",)); cap(warn3, ("default",)); cap(warn3, ("ignore",)); cap(warn3, ("error",)); cap(warn3, ("module",)); cap(warnd, ("always",)); cap(warnd, ("always",), ("ignore", DeprecationWarning)); cap(warnd, ("ignore",), ("always", FutureWarning)); cap(warnd, ("always",), ("ignore", "us.*", UserWarning)); cap(warnd, ("error", "fu", FutureWarning)); cap(lambda: warnings.warn(RuntimeWarning("inst")), ("always",)); cap(lambda: warnings.warn(ResourceWarning("r"), UserWarning), ("always",))
for a in (("m", 5), ("m", int), (5, "x"), ("m", "str"), ()):
    try: warnings.warn(*a); print("ok")
    except TypeError as e: print(a, e)
for f in (lambda: warnings.simplefilter("bogus"), lambda: warnings.filterwarnings("bogus"), lambda: warnings.filterwarnings("ignore", category=int), lambda: warnings.filterwarnings("ignore", 5), lambda: warnings.simplefilter("ignore", lineno=-1)):
    try: f(); print("ok")
    except (AssertionError, TypeError, ValueError) as e: print(type(e).__name__, e)
def inner(): warnings.warn("level", stacklevel=2)
def outer(): inner()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); outer(); warnings.warn("here"); warnings.warn_explicit("exp", UserWarning, "file.py", 42); warnings.warn_explicit("exp2", UserWarning, "file.py", 43, module="mod")
    print([(str(x.message), x.lineno, x.filename.split("/")[-1], x.line) for x in w])
print(warnings.formatwarning("msg", UserWarning, "f.py", 3, "the source"), warnings.formatwarning("m", DeprecationWarning, "g.py", 1, ""), end="")
old, sys.stderr = sys.stderr, io.StringIO()
with warnings.catch_warnings(): warnings.simplefilter("always"); warnings.warn("to stderr"); warnings.showwarning("shown", UserWarning, "s.py", 9, line="code"); warnings.showwarning("file", UserWarning, "s.py", 9, file=sys.stdout, line="c2")
text, sys.stderr = sys.stderr.getvalue(), old; print(text.replace(__file__, "FILE"))
n = len(warnings.filters)
with warnings.catch_warnings(): warnings.simplefilter("error"); print(len(warnings.filters) == n + 1)
print(len(warnings.filters) == n)
with warnings.catch_warnings(action="ignore"): warnings.warn("ignored by action")
shown = []; old = warnings.showwarning; warnings.showwarning = lambda m, c, f, l, file=None, line=None: shown.append((str(m), c.__name__))
with warnings.catch_warnings(): warnings.simplefilter("always"); warnings.warn("custom hook")
print(shown); warnings.showwarning = old
class MyW(UserWarning): pass
cap(lambda: warnings.warn("mine", MyW), ("always",)); cap(lambda: warnings.warn("mine", MyW), ("ignore", UserWarning)); cap(lambda: warnings.warn("mine", MyW), ("error", MyW)); reg = {}
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for _ in range(3): warnings.warn_explicit("r", UserWarning, "f", 1, registry=reg)
    print(len(w), len(reg) >= 1); warnings.warn_explicit(UserWarning("i"), None, "f", 2); print(w[-1].category.__name__)
print(issubclass(DeprecationWarning, Warning), [c.__name__ for c in Warning.__subclasses__()][:5], warnings.WarningMessage("m", UserWarning, "f", 1).category.__name__, str(warnings.WarningMessage("m", UserWarning, "f", 1)))
