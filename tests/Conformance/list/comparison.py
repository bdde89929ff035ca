lists = [[], [0], [1], [1, 2], [1, 2, 3], [2], ["a"], [[1]], [1.0], [None]]
for a in lists:
    row = []
    for b in lists:
        try: row.append("<" if a < b else ">" if a > b else "=")
        except TypeError: row.append("!")
    print(a, "".join(row))
print([1, 2] == [1, 2], [1, 2] != [2, 1], [1] == (1,), [1] == [True], [[1, [2]]] == [[1, [2]]], [] == [], [] is [], [1, 2] < [1, 3], [1, 2] <= [1, 2], [1, 2] > [1], [1, "a"] < [2, None])
for e in ("[1] < ['a']", "[1] < (1,)", "[1] < 5", "[[]] < [1]", "[None] < [None]", "[1, None] < [1, None]", "[1j] < [1j]", "[1j] == [1j]", "[1] + (1,)", "[1] + 5", "[1] * 'a'", "[1] * [2]", "[1] - [1]", "'a' in 'abc'", "[1] in [[1]]", "hash([1])", "{[1]: 2}", "{[1]}", "-[1]", "[1][[0]]", "[1]()", "[1] @ [2]"):
    import warnings
    warnings.simplefilter("ignore")
    try: print(e, eval(e))
    except TypeError as err: print(e, "->", err)
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], nan in [nan], [nan].index(nan), [nan].count(nan), [1, nan] < [1, nan])
class Weird:
    def __eq__(self, o): return [1, 2]
    def __lt__(self, o): return ""
print([Weird()] == [1], [Weird()] != [1], Weird() in [1], [1].count(Weird()), [Weird()] < [Weird()])
class NE:
    def __eq__(self, o): raise ValueError("eq called")
try: [NE()] == [1]
except ValueError as e: print(e)
n = NE()
print([n] == [n], n in [n])
l = [1]; l.append(l)
print(l, repr(l), l[1] is l, str([l, l]))
m = [1]; m.append(m)
try: print(l == m)
except RecursionError as e: print("RecursionError", str(e)[:40])
d = {}; t = ([d],); d["t"] = t
print(d, t)
