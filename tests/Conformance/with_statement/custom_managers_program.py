from contextlib import contextmanager, ExitStack
class Html:
    def __init__(self): self.out, self.depth = [], 0
    def line(self, s): self.out.append("  " * self.depth + s); return self
    @contextmanager
    def tag(self, n, **attrs):
        self.line(f"<{n}{''.join(f' {k}={v!r}' for k, v in attrs.items())}>"); self.depth += 1
        try: yield self
        except ValueError as e: self.line(f"!error {e}!")
        finally: self.depth -= 1; self.line(f"</{n}>")
    def __getattr__(self, n): return lambda **a: self.tag(n, **a)
h = Html()
with h.html(), h.body(id="b") as b:
    with b.ul(): [b.line(f"<li>{i}</li>") for i in range(2)]
    with b.div(cls="x"):
        b.line("before"); raise ValueError("inside")
    b.line("after")
print("\n".join(h.out))
class Tx:
    depth = 0
    def __init__(self, db): self.db = db
    def __enter__(self): self.snap = dict(self.db); Tx.depth += 1; return self
    def __exit__(self, t, v, tb):
        Tx.depth -= 1
        if t is not None: self.db.clear(); self.db.update(self.snap)
        return t is Rollback
class Rollback(Exception): pass
db = {"a": 1}
with Tx(db):
    db["b"] = 2
    with Tx(db): db["c"] = 3; raise Rollback
    db["d"] = 4
print(db, Tx.depth)
try:
    with Tx(db): db["z"] = 1; 1 / 0
except ZeroDivisionError: print(db)
class patch:
    def __init__(self, o, **kw): self.o, self.kw = o, kw
    def __enter__(self): self.old = {k: getattr(self.o, k, patch) for k in self.kw}; [setattr(self.o, k, v) for k, v in self.kw.items()]; return self.o
    def __exit__(self, *a): [delattr(self.o, k) if v is patch else setattr(self.o, k, v) for k, v in self.old.items()]
class Cfg: debug = False
with patch(Cfg, debug=True, new=5) as c: print(c.debug, c.new)
print(Cfg.debug, hasattr(Cfg, "new"))
@contextmanager
def assert_raises(*excs):
    box = []
    try: yield box
    except excs as e: box.append(e)
    else: raise AssertionError(f"none of {', '.join(e.__name__ for e in excs)} raised")
with assert_raises(KeyError, IndexError) as got: {}["k"]
print(repr(got[0]))
try:
    with assert_raises(KeyError): pass
except AssertionError as e: print(e)
try:
    with assert_raises(KeyError): raise TypeError("other")
except TypeError as e: print(e)
class Pool:
    def __init__(self, n): self.free, self.used, self.peak = [f"r{i}" for i in range(n)], [], 0
    @contextmanager
    def get(self):
        if not self.free: raise RuntimeError("exhausted")
        r = self.free.pop(); self.used.append(r); self.peak = max(self.peak, len(self.used))
        try: yield r
        finally: self.used.remove(r); self.free.append(r)
p = Pool(3)
with p.get() as a, p.get() as b: print(a, b, p.free, p.used)
try:
    with ExitStack() as st: [st.enter_context(p.get()) for _ in range(5)]
except RuntimeError as e: print(e, sorted(p.free), p.used, p.peak)
trace = []
class T:
    def __init__(self, n, swallow=()): self.n, self.s = n, swallow
    def __enter__(self): trace.append(f"+{self.n}"); return self
    def __exit__(self, t, *a): trace.append(f"-{self.n}{':' + t.__name__ if t else ''}"); return t is not None and issubclass(t, self.s)
def run(body, *cms):
    trace.clear()
    try:
        with ExitStack() as s:
            for c in cms: s.enter_context(c)
            body()
        trace.append("normal")
    except Exception as e: trace.append(f"escaped {type(e).__name__}")
    print(trace)
def boom(e): raise e
run(lambda: None, T("a"), T("b")); run(lambda: boom(KeyError()), T("a"), T("b", (KeyError,)), T("c")); run(lambda: boom(KeyError()), T("a", (ValueError,))); run(lambda: boom(KeyError()), T("a", (LookupError,)), T("b"))
def gen():
    with T("g"):
        for i in range(3):
            with T(i): yield i
trace.clear()
for v in gen():
    if v == 1: break
g = gen(); next(g); trace.append("closing"); g.close(); print(trace[-4:])
@contextmanager
def scope(d, **kw):
    added = [k for k in kw if k not in d]; old = {k: d[k] for k in kw if k in d}; d.update(kw)
    try: yield d
    finally: d.update(old); [d.pop(k) for k in added]
env = {"x": 1}
with scope(env, x=2, y=3):
    with scope(env, y=4, z=5): print(env)
    print(env)
print(env)
def nested(n):
    if n == 0: return "bottom"
    with T(n): return nested(n - 1)
trace.clear(); print(nested(3), trace); trace.clear(); x = [None] * 2
with T("idx") as x[0], T("attr") as Cfg.cm: print(x[0].n, Cfg.cm.n)
