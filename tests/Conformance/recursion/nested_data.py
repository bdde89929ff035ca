import copy
def nest(n, f=lambda x: [x], base=0):
    x = base
    for _ in range(n): x = f(x)
    return x
def attempt(name, f):
    try: r = f(); print(name, "ok", r if isinstance(r, (int, bool)) else type(r).__name__)
    except RecursionError as e: print(name, "RecursionError")
N = 20000
deep_list, deep_tuple, deep_dict = nest(N), nest(N, lambda x: (x,)), nest(N, lambda x: {"k": x})
attempt("repr list", lambda: repr(deep_list)); attempt("repr tuple", lambda: repr(deep_tuple)); attempt("repr dict", lambda: repr(deep_dict)); attempt("str list", lambda: str(deep_list))
other_list, other_tuple, other_dict = nest(N), nest(N, lambda x: (x,)), nest(N, lambda x: {"k": x})
attempt("eq list", lambda: deep_list == other_list); attempt("eq tuple", lambda: deep_tuple == other_tuple); attempt("eq dict", lambda: deep_dict == other_dict); attempt("lt list", lambda: deep_list < other_list); attempt("in list", lambda: deep_list in [other_list])
attempt("identity", lambda: deep_list == deep_list)
attempt("deepcopy", lambda: copy.deepcopy(deep_list)); attempt("copy", lambda: copy.copy(deep_list)); attempt("shallow repr", lambda: len(repr(nest(50))))
attempt("isinstance", lambda: isinstance(1, nest(N, lambda x: (x,), int)))
attempt("format", lambda: f"{deep_list}")
for d in (10, 100, 300):
    attempt(f"repr {d}", lambda: repr(nest(d)) == "[" * d + "0" + "]" * d); attempt(f"eq {d}", lambda: nest(d) == nest(d)); attempt(f"hash {d}", lambda: hash(nest(d, lambda x: (x,))) == hash(nest(d, lambda x: (x,))))
a = []; a.append(a); b = []; b.append(b)
print(repr(a)); attempt("cyclic eq", lambda: a == b); attempt("cyclic lt", lambda: a < b); print(a == a)
c = {}; c["c"] = c; d = {}; d["c"] = d; print(c); attempt("cyclic dict eq", lambda: c == d)
t = ([],); t[0].append(t); print(t); attempt("cyclic hash", lambda: hash((t[0] is not None,)) != 0)
x = copy.deepcopy(a); print(x[0] is x, x is not a); y = copy.deepcopy(c); print(y["c"] is y)
class Node:
    def __init__(self, n=None): self.next = n
    def __repr__(self): return f"Node({self.next!r})"
attempt("repr objects", lambda: repr(nest(N, Node, None))); print(repr(nest(3, Node, None)))
s = nest(N, Node, None); n = 0
while s.next: s, n = s.next, n + 1
print(n)
def flatten(x):
    stack, out = [x], []
    while stack:
        v = stack.pop()
        if isinstance(v, list): stack.extend(reversed(v))
        else: out.append(v)
    return out
print(flatten([1, [2, [3]], deep_list]))
f = lambda v: v
for _ in range(2000): f = (lambda g: lambda v: g(v))(f)
attempt("nested calls", lambda: f(1))
it = iter([1])
for _ in range(200): it = map(lambda v: v, it)
print(list(it)); g = (i for i in [1])
for _ in range(200): g = (i for i in g)
print(list(g))
