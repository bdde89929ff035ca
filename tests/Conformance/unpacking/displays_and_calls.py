a, b, d, e = [1, 2], (3, 4), {"x": 1}, {"y": 2, "x": 9}
print([*a, *b], (*a, *b), {*a, *b} == {1, 2, 3, 4}, [*a, 0, *b, 0], [*a[:1], *"ab"], (*a,), [*()], [*range(3), *[]], {**d, **e}, {**e, **d}, {"x": 0, **d}, {**d, "x": 0}, {**{}, **{}}, [*[*[*a]]], *a, *b)
print({"k": [*a], **{"z": {**d}}}, [*d], {*d}, (*e,), [*e.items()], [*map(str, a)], [*(i for i in a)], [*{1: 2}.values()], dict(**d, z=1), dict(d, **e))
t = *a, *b; print(t); u = *a,; print(u)
def f(): return *a, 5
def g(): yield *a, 6
print(f(), list(g())); x = [i for i in (*a, *b)]; print(x)
for i in *a, *b: print(i, end=" ")
print()
for i in [*a, *b][::2]: print(i)
s = {0: "z"}; s[0, *a] = "starred index"; print(s[0, 1, 2], s)
class G:
    def __getitem__(self, k): return k
print(G()[*a], G()[*a, 5], G()[1:2, *a], G()[(*a,)])
for src in ("[*5]", "(*None,)", "{*5}", "{**5}", "{**[1]}", "{**None}", "[*object()]", "print(*5)", "f(*a)", "{**{1: 2}, **{1: 3}}", "dict(**{1: 2})", "{*[[]]}", "{**{'a': []}}", "[*a, *None]", "(*a, *b)[2]", "{'a': 1, **'bc'}", "[*1.5]", "f(**d)", "max(*a, *b)", "max(*a, key=lambda v: -v)", "print(*a, **{'sep': '-'})", "sorted([*b, *a])", "[*'ab', *b'ab']", "{*'aa'}", "''.join([*'ab'])"):
    try: print(src, "=", eval(src))
    except TypeError as err: print(src, "->", err)
for src in ("*a", "x = *a", "x = *a,", "(*a)", "print(*a)", "*a = 1", "*a, = 1", "*a, *b = c", "[*a, *b] = c", "del *a", "del (*a,)", "return *a", "x = (*a)", "{*a: 1}", "{**a}", "{**a, *b}", "{*a, **b}", "[**a]", "f(**a, *b)", "f(*a, b)", "f(*a, b=1, *c)", "f(b=1, *a)", "*a if b else c", "a[*b]", "a[*b] = 1", "a[*b:c]", "lambda *a: *a", "for *a in b: pass", "for *a, in b: pass", "for a in *b: pass", "for a in *b, c: pass", "while *a: pass", "*a += 1", "a = *b, *c", "assert *a", "raise *a", "yield *a", "import *a", "with *a: pass", "x: int = *a", "x: *a = 1", "f'{*a}'", "*(a, b) = c", "(*a, b) = c", "a, *(b, *c) = d", "[*a] = b", "*a.b, c = d", "*a[0], c = d", "*f(), c = d", "a = [*b for c in d]", "await *a", "not *a", "-*a", "*a or b", "*(a or b),"):
    try: compile(src, "<s>", "exec"); print(repr(src), "ok")
    except SyntaxError as err: print(repr(src), "->", err.msg)
