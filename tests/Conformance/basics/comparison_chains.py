class Logged:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print(f"{self.v}<{o.v}"); return self.v < o.v
    def __eq__(self, o): print(f"{self.v}=={o.v}"); return self.v == o.v
    def __contains__(self, o): print(f"{o.v} in {self.v}"); return True
a, b, c = Logged(1), Logged(2), Logged(3)
print(a < b < c)
print(c < b < a)
print(a < b == b < c)
print(a in b in c)
class R:
    """Rich comparisons that return odd objects."""
    def __lt__(self, o): return "lt"
    def __gt__(self, o): return []
    def __eq__(self, o): return NotImplemented
    def __ne__(self, o): return 0
print(R() < 1, R() > 1, R() == 1, R() != 1)
print(1 > R(), 1 < R())
print((R() < 1) < "z")
print(R() < 1 < R() if True else None)
for x, y in [(1, "a"), ([], ()), (None, 0), ({}, []), (1j, 2), (object, 1), ("a", b"a")]:
    for op in ("<", "<=", ">", ">=", "=="):
        try:
            print(x, op, y, eval("x %s y" % op))
        except TypeError as e:
            print(op, e)
nan = float("nan")
print(nan == nan, nan != nan, nan < nan, nan is nan, nan in [nan], [nan] == [nan], (nan,) < (nan,))
print(1 == 1.0 == True == (1+0j), 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53)
print(0.1 + 0.2 == 0.3, 10**400 > float("inf"), -10**400 < float("-inf"), 10**400 < float("inf"))
print("abc" < "abd", "Z" < "a", "" < "a", "a" < "aa", "é" > "z", "\U0001F600" > "\uffff")
print(b"a" < b"b", b"" == "", b"a" == bytearray(b"a"), (1, 2, 3) < (1, 2), [1, "a"] == [1, "a"])
try:
    print([1, 2] < [1, "a"])
except TypeError as e:
    print(e)
print([1, 2] < [2, "a"])
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1} < {1}, {1} > {2}, {1} < {2}, {1} == frozenset([1]))
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2))
