for i in (x for x in range(3)): print(i, end=" ")
else: print("else")
for i in (x for x in range(3)):
    if i == 1: break
else: print("never")
def stop_in_for():
    it = iter([1, 2])
    while True:
        try: yield next(it)
        except StopIteration: return
print(list(stop_in_for()))
def leak():
    it = iter([1])
    while True: yield next(it)
try: list(leak())
except RuntimeError as e: print(e, type(e.__cause__).__name__)
def f(): raise StopIteration("from function")
for src in ("for x in map(lambda v: f(), [1]): pass", "list(map(lambda v: f(), [1, 2]))", "[f() for _ in range(1)]", "list(f() for _ in range(1))", "next(map(lambda v: f(), [1]))", "list(filter(lambda v: f(), [1]))", "sum(f() for _ in [1])", "sorted([1, 2], key=lambda v: f())", "max([1], key=lambda v: f())", "any(f() for _ in [1])"):
    try: print(src, eval(src) if not src.startswith("for") else exec(src))
    except (StopIteration, RuntimeError) as e: print(src, "->", type(e).__name__, e)
print(StopIteration().value, StopIteration(1).value, StopIteration(1, 2).value, StopIteration((3,)).value, repr(StopIteration(5)))
e = StopIteration(7); e.value = 8; print(e.value, e.args)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        if self.n == 1: raise ValueError(f"at {self.n}")
        return self.n
try:
    for v in It(4): print(v)
except ValueError as e: print(e)
it = It(4)
for _ in range(6):
    try: print(next(it, "default"))
    except ValueError as e: print("VE", e)
broken = iter([1, 2, 3]); print(list(broken), list(broken), next(broken, 0))
class Revive:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        Revive.n += 1
        if Revive.n % 3 == 0: raise StopIteration
        return Revive.n
r = Revive(); print(list(r), list(r), [*r], next(r))
def gen_in_gen():
    for x in (y for y in range(3)):
        for z in (w for w in range(x)): yield x, z
print(list(gen_in_gen()))
def two_loops(g):
    out = []
    for x in g:
        out.append(x)
        if x == 1: break
    for x in g: out.append(x * 10)
    return out
print(two_loops(iter(range(4))), two_loops(x for x in range(4)), two_loops(range(4)))
try:
    for x in iter(lambda: 1 / 0, None): pass
except ZeroDivisionError as e: print(e)
n = iter(range(3))
print([(a, b) for a in n for b in n], next(n, "drained"))
d = dict(a=1)
print([k for k in d], [(k, v) for k, v in d.items()], list(iter(d)), next(iter(d)), list(reversed(list(d))))
while (x := next(g, None)) is not None if (g := iter([1, 2, 3])) else False:
    print("walrus", x); break
def count_calls():
    calls = []
    class Probe:
        def __iter__(self): calls.append("iter"); return self
        def __next__(self): calls.append("next"); raise StopIteration
        def __len__(self): calls.append("len"); return 0
        def __length_hint__(self): calls.append("hint"); return 0
    for _ in Probe(): pass
    list(Probe()); tuple(Probe()); set(Probe()); [*Probe()]; sum(Probe()); "".join(Probe()) 
    return calls
c = count_calls(); print(c.count("iter"), c.count("next"))
