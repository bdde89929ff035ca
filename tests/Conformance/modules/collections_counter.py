from collections import Counter
c = Counter("mississippi"); print(c, c["s"], c["z"], "z" in c, len(c), c.most_common(2), c.most_common(), c.most_common(0), sorted(c.elements()), c.total(), list(c), Counter(), Counter(a=2, b=0), Counter({"x": 1}), Counter([1, 1, 2]), Counter(c) == c)
c.update("ss"); print(c); c.update({"q": 3}, m=2); print(c); c.subtract("ssss"); print(c); c.subtract({"q": 10}); print(c, c["q"]); c["new"] += 5; del c["i"]; del c["not there"]; print(c); print(c.pop("m"), c.pop("zz", "d"))
a, b = Counter(a=3, b=1, c=0), Counter(a=1, b=2, d=4)
print(a + b, a - b, b - a, a & b, a | b, +Counter(a=1, b=-1), -Counter(a=1, b=-1), a == Counter(a=3, b=1), a != b, a <= b, a < a + b, a >= Counter(), Counter(a=1) <= Counter(a=2))
d = Counter(a=1); d += Counter(a=2, b=1); print(d); d -= Counter(a=1); print(d); d &= Counter(a=1); print(d); d |= Counter(z=5); print(d)
for e in ("Counter(5)", "Counter('a', 'b')", "a + {}", "a - 5", "a & {'a': 1}", "Counter.fromkeys('ab')", "a < 5", "Counter([[]])", "a.most_common('x')", "Counter(a=1) + Counter(a='x')", "a.update(5)", "a['k'] + 1"):
    try: print(e, eval(e))
    except (TypeError, NotImplementedError) as x: print(e, "->", type(x).__name__, x)
print(repr(Counter()), repr(Counter(b=1, a=2)), str(Counter({1: 2})), dict(Counter("ab")), Counter("ab").items(), sorted(Counter("hello").items(), key=lambda p: (-p[1], p[0])), sum(Counter("abc").values()), max(Counter("aab"), key=Counter("aab").get), Counter("aab").copy(), type(Counter("a").copy()).__name__, list(Counter(a=2, b=-1, c=0).elements()), Counter(a="x") if False else "", Counter(a=1.5, b=2).total())
class S(Counter): pass
print(S("aa"), type(S("a") + S("b")).__name__, S("ab").most_common(1), isinstance(S(), dict), Counter(["x", "y", "x"]).most_common(1)[0][0], [Counter(w) == Counter("listen") for w in ("silent", "enlist", "tinsel", "listens")])
print(Counter(w[0] for w in "the quick then brown".split()), Counter(map(len, "a bb cc d".split())), Counter(x % 3 for x in range(10)), Counter("a" * 1000)["a"], Counter(zip("ab", "ab")), (Counter("abracadabra") - Counter("aaa")).most_common(3), Counter(a=1) | Counter(b=2) & Counter(b=1))
