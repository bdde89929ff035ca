print([1, 2.5, "a'b", None, True, b"x", [1, [2]], (1,), {1: 2}, {3}, set(), ..., 1j, range(3), slice(1, 2), int, len, NotImplemented])
class R:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"R({self.n})"
    def __str__(self): return "never"
print([R(1), [R(2)], (R(3),), {R(4): R(5)}], str([R(6)]), f"{[R(7)]}", "%s" % [R(8)])
class Bad:
    def __repr__(self): raise ValueError("bad repr")
try: print([Bad()])
except ValueError as e: print(e)
class NotStr:
    def __repr__(self): return 5
try: repr([NotStr()])
except TypeError as e: print(e)
a = []; a.append(a); print(a)
b = [1, [2]]; b[1].append(b); print(b)
d = {}; d["self"] = d; print(d)
e = [d, a]; d["e"] = e; print(d, e)
t = ([],); t[0].append(t); print(t)
x = []
for _ in range(30): x = [x]
print(x)
print(repr([]), repr([[]]), repr([""]), repr(["\n\t\\'\""]), repr(["é", "\x00", "\ud800".encode("utf-8", "replace")]), [[], [[]], [[], []]])
print([i for i in range(30)], list(range(0)), ["x"] * 3, [None] * 2, [float("nan"), float("inf"), -0.0, 1e100])
class Rec(list):
    def __repr__(self): return f"<{super().__repr__()}>"
r = Rec([1]); r.append(r)
try: print(len(repr(r)) > 0)
except RecursionError: print("RecursionError")
deep = []
for _ in range(100000): deep = [deep]
try: repr(deep)
except RecursionError as e: print(type(e).__name__)
while deep: deep = deep[0]
