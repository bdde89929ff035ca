print({} == {}, {1: 2} == {1: 2}, {1: 2} == {1.0: 2.0}, {1: 2} != {1: 3}, {1: 2} == {2: 1}, {1: [1]} == {1: [1]}, {1: 2} == [(1, 2)], {"a": 1} == {"a": 1, "b": 2}, {1: float("nan")} == {1: float("nan")})
nan = float("nan"); print({1: nan} == {1: nan}, {nan: 1} == {nan: 1})
for op in ("<", "<=", ">", ">="):
    try: eval(f"{{1: 2}} {op} {{1: 3}}")
    except TypeError as e: print(e)
print({1: 2, "a": [1, {"b": ()}], None: None, (1, 2): {3}, 1.5: b"x", "q'": 'd"'}, {True: False}, {"": ""}, {"é\n": "\t"}, str({1: "a"}), f"{ {1: 2} }", "%s" % {1: 2}, "%(k)s" % {"k": "v"})
d = {}; d["d"] = d; d["l"] = [d]; d["t"] = (d,); print(d)
x, y = {}, {}; x["y"] = y; y["x"] = x; print(x, y)
class R:
    def __repr__(self): return "<R>"
    def __str__(self): return "STR"
print({R(): R()}, {"k": R()}.values(), {R(): 1}.keys(), {"k": R()}.items())
class E(Exception): pass
class Bad:
    def __repr__(self): raise E("repr fails")
try: print({1: Bad()})
except E as e: print(e)
try: str({"k": {"k2": Bad()}})
except E as e: print(e)
print(len({i: None for i in range(1000)}), {i: chr(97 + i) for i in range(26)}, {k: v for k, v in zip("abc", range(3)) if v != 1})
class Cmp:
    def __eq__(self, o): print("compare"); return True
    __hash__ = object.__hash__
c = Cmp(); print({1: c} == {1: Cmp()}, {1: c} == {1: c}, {1: c, 2: 0} == {1: c})
class D2(dict):
    def __eq__(self, o): return "custom eq"
    def __repr__(self): return f"D2({dict.__repr__(self)})"
print(D2(a=1) == {}, {} == D2(a=1), {} == D2(), D2(x=D2()), [D2()], {1: D2()}, D2(a=1) != {})
a = {"x": {"y": {"z": [1, 2, {"w": 3}]}}}
import copy
b = copy.deepcopy(a); print(a == b, a["x"] is b["x"]); b["x"]["y"]["z"][2]["w"] = 4; print(a == b, a, b)
