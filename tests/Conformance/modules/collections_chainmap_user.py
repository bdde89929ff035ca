from collections import ChainMap, UserDict, UserList, UserString
a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}; c = ChainMap(a, b); print(c, c["y"], c["z"], len(c), sorted(c), c.get("q"), "z" in c, c.maps, dict(c), list(c), c.parents, c.new_child(), c.new_child({"n": 1})["n"], ChainMap())
c["z"] = 99; print(a, b); del c["z"]; print(c["z"])
for e in ("c['q']", "c.__delitem__('z')", "c.pop('z')", "ChainMap().popitem()", "c.pop('q', 1)", "c | 5"):
    try: print(e, eval(e))
    except (KeyError, TypeError) as x: print(e, "->", type(x).__name__, x)
c.maps.insert(0, {"y": "front"}); print(c["y"], c.pop("y"), c["y"]); print(c | {"k": 1}, {"k": 1} | c, c == dict(c), bool(ChainMap({})), c.copy().maps[0] is c.maps[0]); e = c.new_child(w=5); e["x"] = "local"; print(e["x"], c["x"], e.parents["x"]); c.clear(); print(c.maps)
class Missing(ChainMap):
    def __missing__(self, k): return f"<{k}>"
print(Missing({})["zz"], Missing({"a": 1}).get("zz"))
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(str(k), v)
    def __missing__(self, k):
        if isinstance(k, str): raise KeyError(k)
        return self[str(k)]
    def __contains__(self, k): return str(k) in self.data
u = U({1: "a"}, b=2); u[3] = "c"; u.update({4: 5}); print(u, u[1], u["3"], 1 in u, len(u), list(u), u.data, u.pop("1"), u.get(3), u == {"b": 2, "3": "c", "4": 5}, type(u.copy()).__name__, u | {"z": 1}, repr(U()), U.fromkeys([1], 0))
try: u["nope"]
except KeyError as x: print(repr(x))
u.setdefault(9, []).append(1); u |= {10: 1}; print(u, sorted(u.items(), key=str)[:2], dict(u)["9"])
class L(UserList):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return super().__getitem__(i)
l = L([1, 2]); l.append(5); l += [7]; l.insert(0, 0); print(l, l[1], l[1:], type(l[1:]).__name__, l + [1], [9] + l, l * 2, len(l), 7 in l, l.index(7), l == [0, 1, 2, 10, 7], l.pop(), sorted(l), l.data, list(reversed(l)), l.count(1), l.copy(), l < [5]); l.sort(reverse=True); l.reverse(); l.extend("ab"); l.remove("a"); del l[0]; l[0] = "set"; print(l, type(l + l).__name__, L("xy"), L(L([1])))
class S(UserString):
    def shout(self): return self.upper() + "!"
s = S("abc"); print(s, s.upper(), type(s.upper()).__name__, s.shout(), s + "d", "z" + s, s * 2, s[0], type(s[0]).__name__, len(s), "b" in s, s == "abc", hash(s) == hash("abc"), s < "abd", s.split("b"), s.replace("a", "x"), s.data, str(s), repr(s), s.center(7, "*"), s.join(["1", "2"]), s % (), S("%d") % 5, s.find("c"), s.title(), int(S("42")), float(S("1.5")), S(5), s.encode(), s.isalpha(), s.startswith("a"), list(s), s.strip("a"))
import collections.abc as abc
print(isinstance(c, abc.MutableMapping), isinstance(u, abc.MutableMapping), isinstance(l, abc.MutableSequence), isinstance(s, abc.Sequence), isinstance(u, dict), isinstance(l, list))
