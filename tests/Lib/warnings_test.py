import sys
import warnings
from warnings import *


def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


def show(message, category, filename, lineno, file=None, line=None):
    print("shown", type(message).__name__, message, category.__name__, filename.rpartition("/")[2], lineno, file, line)


print(sorted(warnings.__all__))
print([(f[0], f[2].__name__, f[3], f[4]) for f in warnings.filters], warnings._defaultaction)
warnings.showwarning = show
warn("plain")
warn("plain")
for _ in range(3):
    warn("same place")
warn("category", RuntimeWarning)
warn(UserWarning("instance"))
warn("deprecated in main", DeprecationWarning)
warn("pending", PendingDeprecationWarning)
warn("resource", ResourceWarning)
attempt("category", warn, "x", 3)
attempt("category", warn, "x", int)


def outer(level):
    inner(level)


def inner(level):
    warn(f"level {level}", stacklevel=level)


for level in (0, 1, 2, 3):
    outer(level)

with catch_warnings():
    simplefilter("ignore")
    warn("ignored")
    simplefilter("error")
    attempt("error", warn, "as error")
    attempt("error", warn, "as error", DeprecationWarning)
    simplefilter("once")
    for _ in range(2):
        warn("once")
    warn("once")
    simplefilter("module")
    for _ in range(2):
        warn("module")
    warn("module")
    simplefilter("always")
    for _ in range(2):
        warn("always")
    simplefilter("default", UserWarning, append=True)
    filterwarnings("ignore", "ABC", UserWarning)
    warn("abcdef")
    warn("abcdef", RuntimeWarning)
    warn("xabc")
    filterwarnings("error", module="other")
    warn("not other")
    filterwarnings("error", module="__main__", lineno=5)
    warn("not line 5")
print(len(warnings.filters))

with catch_warnings(record=True) as log:
    simplefilter("always")
    warn("recorded")
    warn_explicit("explicit", UserWarning, "file.py", 12)
    warn_explicit(RuntimeWarning("explicit"), None, "file.py", 13, "mod")
print(len(log), [str(w).replace(__file__, "FILE") for w in log], log[0].message.args, log[0].source, log[0].file)
with catch_warnings(record=True, action="error") as log:
    attempt("action", warn, "e")
print(log)

registry = {}
for _ in range(2):
    warn_explicit("explicit", UserWarning, "file.py", 12, "mod", registry)
print([key for key in registry if key != "version"])
warn_explicit("explicit", UserWarning, "file.py", 13, "mod", registry)
attempt("lineno", warn_explicit, "x", UserWarning, "f", "y")

w = catch_warnings()
print(repr(w), repr(catch_warnings(record=True)), repr(catch_warnings(module=warnings)))
w.__enter__()
attempt("twice", w.__enter__)
w.__exit__()
attempt("early", catch_warnings().__exit__)

for bad in [dict(action="bad"), dict(action="error", message=3), dict(action="error", category=3), dict(action="error", category=int),
            dict(action="error", module=3), dict(action="error", lineno=-1), dict(action="error", lineno="x")]:
    attempt(bad, filterwarnings, **bad)
attempt("simple", simplefilter, "bad")
attempt("simple", simplefilter, "error", lineno=-1)

warnings.showwarning = warnings._showwarning_orig
sys.stderr = sys.stdout
print(formatwarning("m", UserWarning, "f", 3), formatwarning("m", UserWarning, "f", 3, "  the line "))
print(formatwarning("m", UserWarning, __file__, 1).replace(__file__, "FILE"))
warn_explicit("to stderr", UserWarning, "nofile", 7)
showwarning("direct", UserWarning, "nofile", 8)
with catch_warnings():
    warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"FORMAT {message} {category.__name__}\n"
    warn("formatted")
    warnings.formatwarning = warnings._formatwarning_orig
warnings.showwarning = 3
attempt("not callable", warn, "x y z")
warnings.showwarning = show

saved = warnings.filters[:]
for option in ["error", "ignore::DeprecationWarning", "once:text:UserWarning:mod:12", "i", "all", "", "a:b:c:d:e:f", "nonsense", "error::Nothing",
               "error::no.mod.X", "error::int", "error:::mod:x", "error:::mod:-1", "d::UserWarning"]:
    warnings._processoptions([option])
print([(f[0], f[2].__name__, f[4]) for f in warnings.filters[:8]])
resetwarnings()
print(warnings.filters)
warn("no filters")
warnings.filters[:] = [("strange", None, Warning, None, 0)]
warnings._filters_mutated()
attempt("strange", warn, "s")


class Sub(UserWarning):
    pass


resetwarnings()
simplefilter("error", Sub)
warn("user")
attempt("sub", warn, "sub", Sub)
attempt("deprecated", warnings._deprecated, "thing", remove=(3, 11))
simplefilter("always")


def deprecated():
    warnings._deprecated("thing", remove=(4, 0))


def user():
    deprecated()


user()
