def coroutine(f):
    def start(*a, **k): g = f(*a, **k); next(g); return g
    start.__name__ = f.__name__; return start
@coroutine
def sink(out, label=""):
    try:
        while True: out.append(label + str((yield)))
    except GeneratorExit: out.append(f"{label}closed")
@coroutine
def fmap(f, target):
    try:
        while True: target.send(f((yield)))
    finally: target.close()
@coroutine
def keep(p, target):
    try:
        while True:
            x = yield
            if p(x): target.send(x)
    finally: target.close()
@coroutine
def tee(*ts):
    try:
        while True:
            x = yield
            for t in ts: t.send(x)
    finally:
        for t in ts: t.close()
@coroutine
def batch(n, target):
    buf = []
    try:
        while True:
            buf.append((yield))
            if len(buf) == n: target.send(tuple(buf)); buf.clear()
    finally:
        if buf: target.send(tuple(buf))
        target.close()
out = []; p = fmap(lambda x: x * 2, keep(lambda x: x % 3, tee(sink(out, "a:"), batch(2, sink(out, "b:")))))
for i in range(6): p.send(i)
p.close(); print(out)
@coroutine
def stats():
    n = total = 0; lo = hi = None
    while True:
        x = yield (n, total, lo, hi)
        if x is None: n = total = 0; lo = hi = None; continue
        n += 1; total += x; lo = x if lo is None else min(lo, x); hi = x if hi is None else max(hi, x)
s = stats(); print(s.send(5), s.send(1), s.send(9), s.send(None), s.send(2))
@coroutine
def parser(out):
    while True:
        c = yield
        if c == "(":
            depth, buf = 1, ""
            while depth:
                c = yield
                depth += (c == "(") - (c == ")")
                if depth: buf += c
            out.append(buf)
        elif not c.isspace(): out.append(c)
o = []; q = parser(o); [q.send(c) for c in "a (b (c) d) e()"]; print(o)
@coroutine
def machine():
    state = "idle"; log = []
    while True:
        try:
            ev = yield state
            state = {("idle", "start"): "run", ("run", "pause"): "idle", ("run", "stop"): "done"}[state, ev]
        except KeyError as e: log.append(str(e)); state = "error"
        except RuntimeError as e: state = f"reset by {e}"; state = "idle"
        log.append(state)
m = machine(); print([m.send(e) for e in ("start", "pause", "start")], m.throw(RuntimeError("boss")), m.send("stop"), m.throw(RuntimeError, "again"), m.gi_frame.f_locals["log"])
def scheduler(tasks):
    q = list(tasks); trace = []
    while q:
        n, t = q.pop(0)
        try: trace.append((n, next(t))); q.append((n, t))
        except StopIteration as e: trace.append((n, "=", e.value))
    return trace
def task(n):
    for i in range(n): yield i
    return f"result{n}"
def parent(): a = yield from task(2); b = yield from task(1); return a + b
print(scheduler([("x", task(2)), ("y", task(1)), ("z", parent())]))
def trampolined(g):
    st, v = [g], None
    while st:
        try: c = st[-1].send(v); st.append(c) if hasattr(c, "send") else None; v = None if hasattr(c, "send") else c
        except StopIteration as e: st.pop(); v = e.value
    return v
def fact(n): return 1 if n == 0 else n * (yield fact(n - 1)) if False else (yield from _fact(n))
def _fact(n):
    if n == 0: return 1
    return n * (yield _fact(n - 1))
print(trampolined(_fact(30)), trampolined(_fact(2000)) % (10 ** 9 + 7))
def even(n):
    if n == 0: return True
    return (yield odd(n - 1))
def odd(n):
    if n == 0: return False
    return (yield even(n - 1))
print(trampolined(even(3001)), trampolined(odd(3001)))
class Bus:
    def __init__(self): self.subs = {}
    def on(self, k): 
        def deco(f): g = f(); next(g); self.subs.setdefault(k, []).append(g); return f
        return deco
    def emit(self, k, v):
        for g in self.subs.get(k, [])[:]:
            try: g.send(v)
            except StopIteration: self.subs[k].remove(g)
bus = Bus(); got = []
@bus.on("n")
def forever():
    while True: got.append(("f", (yield)))
@bus.on("n")
def once(): got.append(("once", (yield)))
for i in range(3): bus.emit("n", i)
bus.emit("none", 0); print(got, len(bus.subs["n"]))
