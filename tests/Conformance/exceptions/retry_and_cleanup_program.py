import traceback
class Transient(Exception): pass
class Fatal(Exception):
    def __init__(self, msg, *, code): super().__init__(msg); self.code = code
log = []
class Res:
    open_ = 0
    def __init__(self, n): self.n = n; Res.open_ += 1; log.append(f"open {n}")
    def close(self, fail=False):
        Res.open_ -= 1; log.append(f"close {self.n}")
        if fail: raise OSError(f"close {self.n} failed")
def attempt(script, tries=3):
    errors = []
    for i in range(tries):
        r = None
        try:
            r = Res(i); step = script[i]
            if isinstance(step, BaseException): raise step
            if step == "badclose": r.close(fail=True); r = None
            return step
        except Transient as e: e.add_note(f"try {i}"); errors.append(e); continue
        except OSError as e: errors.append(e)
        except Fatal: raise
        else: log.append("never after return")
        finally:
            if r is not None: r.close()
    raise ExceptionGroup(f"gave up after {tries}", errors) from errors[-1]
for script in (["ok"], [Transient("a"), "second"], [Transient("a"), Transient("b"), Transient("c")], ["badclose", "fine"], [Transient("x"), Fatal("stop", code=7)], [Transient("q"), KeyError("unexpected")]):
    log.clear()
    try: print("result", attempt(script))
    except ExceptionGroup as g: print(g.message, [(str(e), e.__notes__) for e in g.exceptions], repr(g.__cause__))
    except Fatal as e: print("fatal", e, e.code, repr(e.__context__))
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
    print(log, Res.open_)
def layers(n):
    try:
        if n == 0: raise ValueError("root")
        layers(n - 1)
    except ValueError as e: raise type(e)(f"layer {n}") from e
try: layers(3)
except ValueError as e:
    chain = []
    while e: chain.append(str(e)); e = e.__cause__
    print(chain)
def cleanup_order():
    out = []
    def c(n): out.append(n)
    try:
        try:
            try: c("body"); raise KeyError("k")
            finally: c("f1")
        except KeyError: c("handled"); raise ValueError("v")
        finally: c("f2")
    except ValueError as e: c(repr(e.__context__))
    else: c("no")
    finally: c("f3")
    return out
print(cleanup_order())
def collect(fs):
    res, errs = [], []
    for f in fs:
        try: res.append(f())
        except Exception as e: errs.append(e)
    if errs: raise ExceptionGroup("some failed", errs)
    return res
fs = [lambda: 1, lambda: int("x"), lambda: {}["k"], lambda: [][0], lambda: 1 / 0]
try: collect(fs)
except* (ValueError, ArithmeticError) as g: print("numeric", sorted(type(e).__name__ for e in g.exceptions))
except* LookupError as g: print("lookup", sorted(type(e).__name__ for e in g.exceptions))
def depth(e): return 1 + max(map(depth, e.exceptions)) if isinstance(e, BaseExceptionGroup) else 0
nested = ExceptionGroup("a", [ExceptionGroup("b", [ValueError(1), ExceptionGroup("c", [TypeError(2)])]), KeyError(3)])
print(depth(nested), repr(nested.subgroup(TypeError)), [type(e).__name__ for e in nested.split(ValueError)[1].exceptions])
try:
    try: collect(fs[1:3])
    except ExceptionGroup as g: raise RuntimeError("wrapped") from g
except RuntimeError as e: t = traceback.format_exc(); print(t.count("Traceback"), t.count("| "), "direct cause" in t, len(t.splitlines()) > 20)
it = iter(range(3)); got = []
while True:
    try: got.append(next(it))
    except StopIteration: break
    finally: got.append("f")
print(got)
