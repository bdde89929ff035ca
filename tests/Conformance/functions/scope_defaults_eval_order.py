log = []
def t(x): log.append(x); return x
def show(): print(log); log.clear()
t(1) + t(2) * t(3); show()
[t(1), t(2)][t(0)]; show()
{t("a"): t(1), t("b"): t(2)}; show()
(lambda **k: 0)(a=t(1), b=t(2)); show()
d = {}; d[t("k")] = t("v"); show()
a, d[t("k2")] = t(1), t(2); show()
def f(x=t("default")): pass
show()
t(0) or t(1) or t(2); show()
t(1) < t(3) < t(2) < t(9); show()
t(1) if t(0) else t(2); show()
class C:
    def __init__(self, n): self.n = n
    def __getattr__(self, k): t((self.n, k)); return self
    def __call__(self, *a): t((self.n, "call", a)); return self
    def __getitem__(self, k): t((self.n, "item", k)); return self
    def __add__(self, o): t("add"); return self
    def __setitem__(self, k, v): t(("set", k))
    def __iadd__(self, o): t("iadd"); return self
c = C("c")
c.m(t(1), *t([2]), k=t(3)) if False else c.m(t(1), *t([2])); show()
c.a.b[t(5)](t(6)); show()
c[t(1)] += t(2); show()
c.x(t(1)).y(t(2)) + t(3); show()
[t(i) for i in t([1, 2]) if t(True)]; show()
f"{t(1)}{t(2):{t(3)}}"; show()
print(t(1), end=t("\n"), sep=t("")); show()
assert t(True), t("not evaluated"); show()
x = y = t(5); show()
del d[t("k")]; show()
t(1) in t([1]); t(1) is not t(2); not t(0); show()
def g(): yield t("in gen")
z = g(); show(); next(z); show()
for _ in t([1]): t("body")
show()
with __import__("contextlib").nullcontext(t("ctx")) as v: t("in with")
show()
try: t("try")
except t(ValueError): pass
finally: t("fin")
show()
def deco(n): t(("make", n)); return lambda h: (t(("apply", n)), h)[1]
@deco(1)
@deco(2)
def h(p: t("ann") = t("def")) -> t("ret"): pass
show()
class K(t(object), metaclass=t(type)):
    t("class body")
show()
lambda q=t("lambda default"): t("no"); show()
t(2) ** -t(1); t(1)[0:0] if False else None; show()
s = [0, 1, 2, 3]; s[t(1):t(3):t(1)]; show()
i = 0
i, s[i] = 1, t("x"); print(s); show()
(t(1), (t(2), [t(3)])); {t(4), t(5)}; show()
match t(5):
    case 4 if t("guard4"): pass
    case int() if t("guard int") == 0: pass
    case _: t("default case")
show()
return_value = (lambda: (t("a"), t("b"))[-1])(); show()
raise_ = None
try: raise t(ValueError) from t(None)
except ValueError: show()
