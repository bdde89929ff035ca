print({}, {1: 2}, dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"a": 1}), dict({"a": 1}, b=2, a=3), dict(zip("ab", [1, 2])), dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {**{"a": 1}, "b": 2, **{"a": 3}}, {k: v for k, v in [(1, 2)]}, dict([[1, 2], "ab", (3, 4)]), dict(()), dict(iter([(1, 2)])))
for e in ("dict(5)", "dict([1])", "dict(['abc'])", "dict([(1,)])", "dict([(1, 2, 3)])", "dict(1, 2)", "dict(None)", "{[]: 1}", "{{}: 1}", "{set(): 1}", "dict([([], 1)])", "dict.fromkeys(5)", "dict.fromkeys()", "dict(**{1: 2})", "dict('ab')", "dict(['ab', 'cd'])", "{**5}", "{**[1]}", "{**{1: 2}}", "dict(**{'a b': 1})", "{**None}", "dict([(1, 2)], **{'x': 3})", "dict.fromkeys([[]])", "dict(a=1, **{'a': 2})"):
    try: print(e, eval(e))
    except (TypeError, ValueError) as err: print(e, "->", type(err).__name__, err)
class Mapping:
    def keys(self): return ["k1", "k2"]
    def __getitem__(self, k): return k.upper()
print(dict(Mapping()), {**Mapping()}, dict(Mapping(), z=1))
class BadKeys:
    def keys(self): return 5
try: dict(BadKeys())
except TypeError as e: print(e)
class NoGet:
    def keys(self): return ["a"]
try: dict(NoGet())
except TypeError as e: print(e)
d = {1: "int", 1.0: "float", True: "bool", "1": "str", (1,): "tuple", None: "none", b"1": "bytes"}
print(d, len(d), d[1], d[True])
def trace(x): print("eval", x); return x
print({trace("k1"): trace("v1"), trace("k2"): trace("v2")})
print({trace("k"): trace(1), trace("k"): trace(2)}, {trace("c"): trace("d") for _ in range(1)})
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
print({"a": 1} == dict(a=1), {1: 2} is {1: 2}, dict(d) == d, dict(d) is d, d.copy() is d, type({}).__name__, {}.__class__, bool({}), bool({0: 0}))
