def attempt(name, f):
    try: print(name, f())
    except RuntimeError as e: print(name, "->", e)
def add():
    d = {1: 1}
    for k in d: d[k + 1] = 1
def remove():
    d = {1: 1, 2: 2}
    for k in d: del d[k]
def replace():
    d = {1: 1, 2: 2}
    for k in d: d[k] = k * 10
    return d
def add_remove():
    d = {1: 1, 2: 2}
    seen = []
    for k in d:
        seen.append(k)
        if k == 1: del d[2]; d[3] = 3
    return seen
def clear():
    d = {1: 1, 2: 2}
    for k in d: d.clear()
def values():
    d = {1: 1}
    for v in d.values(): d["n"] = 1
def items():
    d = {1: 1}
    for k, v in d.items(): d.pop(k); d[5] = 1; d[6] = 1
def last_removed():
    d = {1: 1, 2: 2}
    for k in d:
        if k == 2: del d[1]
    return d
def comp():
    d = {1: 1}
    return [d.setdefault(k + 1, 0) for k in d]
def rev():
    d = {1: 1, 2: 2}
    for k in reversed(d): d[k + 10] = 1
def safe():
    d = {1: 1, 2: 2}
    for k in list(d): del d[k]
    return d
def break_early():
    d = {1: 1, 2: 2}
    for k in d:
        d[9] = 9
        break
    return d
def update():
    d = {1: 1}
    d.update((k + 5, 0) for k in d)
    return d
for f in (add, remove, replace, add_remove, clear, values, items, last_removed, comp, rev, safe, break_early, update): attempt(f.__name__, f)
d = {1: 1}
it = iter(d)
d[2] = 2
for _ in range(2):
    try: print(next(it))
    except RuntimeError as e: print(e)
it = iter(d)
print(next(it), next(it), next(it, "end"))
d[3] = 3
print(next(it, "exhausted stays"))
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
try:
    for x in s: s.discard(x)
except RuntimeError as e: print(e)
for x in list(s): s.discard(x)
print(s)
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o):
        victim.pop("x", None)
        return self.v == o.v
victim = {K(1): 1, "x": 2}
print(victim.get(K(2), "none"), len(victim))
