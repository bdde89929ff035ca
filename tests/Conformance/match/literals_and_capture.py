def f(x):
    match x:
        case 0: return "zero"
        case 1 | 2: return "one or two"
        case -1: return "minus one"
        case 3.5: return "float"
        case 2 + 3j: return "complex"
        case -4 - 1j: return "neg complex"
        case "a": return "str a"
        case "multi" "part": return "concat"
        case b"b": return "bytes"
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case """tri""": return "triple"
        case y if y == 100: return f"guard {y}"
        case _: return "other"
for v in (0, 1, 2, -1, 3.5, 2 + 3j, -4 - 1j, "a", "multipart", b"b", None, True, False, "tri", 100, 1.0, 0.0, "b", [], 1 + 0j, -0.0): print(repr(v), f(v))
def g(x):
    match x:
        case int() | str() as v: return f"int/str {v!r}"
        case (1 | 2) as q, r: return f"q={q} r={r}"
        case [a] | (a, _): return f"a={a}"
        case whole: return f"whole {whole!r}"
for v in (5, "s", (1, 9), (2, 8), [7], (3, 4), None, {1: 2}): print(g(v))
match 5:
    case x: pass
print("bound after match:", x)
match (1, 2):
    case (a, 3): print("no")
    case (b, 2): print("b", b)
print("a" in globals(), b)
match "unmatched":
    case "x": print("no")
print("fell through")
class Color: RED = 1; GREEN = 2
import math
def h(c):
    match c:
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case math.pi: return "pi"
        case _: return "?"
print([h(v) for v in (1, 2, math.pi, 3)])
match match_ := 3:
    case 3: print("soft keyword names", match_)
match = 5; case = 6; _ = 7
print(match, case, _)
match (match):
    case 5: print("match as a name and a statement")
match -match:
    case -5: print("expr subject")
match match, case:
    case 5, 6: print("tuple subject")
match [match]:
    case [5]: print("list subject")
match {"k": case}:
    case {"k": 6}: print("dict subject")
match (yield_ := [1, 2])[0]:
    case 1: print("subscript subject")
match *[1, 2], 3:
    case 1, 2, 3: print("star subject")
match not 1:
    case False: print("not subject")
match lambda: 1:
    case l if l() == 1: print("lambda subject")
print(match(5) if callable(match) else "match is", match if True else 0)
match = {"a": 1}; print(match["a"]); match = [1, 2]; print(match[0], match [1]); match[0] = 9; print(match)
def order(x):
    match x:
        case 1: return "first"
        case 1: return "second"
print(order(1), order(2))
