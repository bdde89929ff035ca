import os
base = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"conformance_with_{os.getpid()}.txt")
with open(base, "w") as f: f.write("one\ntwo\nthree\n"); print(f.closed, f.mode)
print(f.closed)
try: f.write("x")
except ValueError as e: print(e)
with open(base) as f:
    for i, line in enumerate(f, 1): print(i, repr(line))
with open(base) as a, open(base) as b: print(a.readline() == b.readline(), a.read(3))
try:
    with open(base) as f: first = f.readline(); raise RuntimeError("mid")
except RuntimeError: print(f.closed, repr(first))
with open(base, "a") as f: print(f.tell() > 0, f.write("four\n"))
with open(base) as f: print(f.read().splitlines()); print(repr(f.read())); f.seek(4); print(repr(f.read(3)), f.tell())
def lines(p):
    with open(p) as f: yield from f
g = lines(base); print(repr(next(g))); g.close()
class Resource:
    live = []
    def __init__(self, n): self.n = n
    def __enter__(self): Resource.live.append(self.n); return self
    def __exit__(self, *a): Resource.live.remove(self.n)
with Resource(1), Resource(2):
    print(Resource.live)
    with Resource(3): print(Resource.live)
print(Resource.live)
class Tx:
    def __init__(self, d): self.d = d
    def __enter__(self): self.s = dict(self.d); return self.d
    def __exit__(self, t, v, tb):
        if t: self.d.clear(); self.d.update(self.s)
        return t is not None and issubclass(t, ArithmeticError)
d = {"a": 1}
with Tx(d) as x: x["b"] = 2
print(d)
with Tx(d) as x: x["c"] = 1 / 0
print(d)
try:
    with Tx(d) as x: x["a"] = 9; raise LookupError
except LookupError: print(d)
class Indent:
    def __init__(self): self.l = -1
    def __enter__(self): self.l += 1; return self
    def __exit__(self, *a): self.l -= 1
    def p(self, t): print("  " * self.l + t)
with Indent() as i:
    i.p("a")
    with i:
        i.p("b")
        with i: i.p("c")
    i.p("d")
try:
    with open("/nonexistent/path/file.txt") as f: pass
except FileNotFoundError as e: print(e.errno, e.filename, e.strerror, e)
os.remove(base); print(os.path.exists(base))
