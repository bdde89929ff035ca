class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def pre(self): yield self.v; yield from (x for k in self.kids for x in k.pre())
    def post(self):
        for k in self.kids: yield from k.post()
        yield self.v
    def level(self):
        q = [self]
        while q: n = q.pop(0); yield n.v; q.extend(n.kids)
    def leaves(self): yield from ([self.v] if not self.kids else (l for k in self.kids for l in k.leaves()))
    def paths(self, p=()):
        p += (self.v,)
        if not self.kids: yield "/".join(p)
        for k in self.kids: yield from k.paths(p)
    def lines(self, pre=""):
        yield self.v
        for i, k in enumerate(self.kids):
            last = i == len(self.kids) - 1
            for j, l in enumerate(k.lines()): yield ("`- " if last else "|- ") + l if j == 0 else ("   " if last else "|  ") + l
    def __iter__(self): return self.pre()
t = Tree("a", Tree("b", Tree("d"), Tree("e", Tree("g"))), Tree("c", Tree("f")))
print(list(t), list(t.post()), list(t.level()), list(t.leaves()), list(t.paths()), *t.lines(), sep="\n")
def walk(o, path="$"):
    match o:
        case dict():
            for k, v in o.items(): yield from walk(v, f"{path}.{k}")
        case list() | tuple():
            for i, v in enumerate(o): yield from walk(v, f"{path}[{i}]")
        case _: yield path, o
print(list(walk({"a": [1, {"b": (2, 3)}], "c": {}, "d": {"e": None}})), next(walk(5)))
def combos(items, k):
    if k == 0: yield (); return
    for i, x in enumerate(items):
        for rest in combos(items[i + 1:], k - 1): yield (x, *rest)
def products(*ls):
    if not ls: yield ()
    else: yield from ((x, *r) for x in ls[0] for r in products(*ls[1:]))
def balanced(n, o=0, s=""):
    if not n and not o: yield s
    if n: yield from balanced(n - 1, o + 1, s + "(")
    if o: yield from balanced(n, o - 1, s + ")")
def change(n, coins):
    if n == 0: yield []
    elif coins:
        if coins[0] <= n: yield from ([coins[0]] + r for r in change(n - coins[0], coins))
        yield from change(n, coins[1:])
def words(s, d):
    if not s: yield ""
    for w in d:
        if s.startswith(w): yield from (w + (" " + r if r else "") for r in words(s[len(w):], d))
print(list(combos("abcd", 2)), list(products("ab", [1, 2], "x")), list(balanced(3)), list(change(10, [5, 2, 1])), list(words("catsanddog", ["cat", "cats", "and", "sand", "dog"])), sep="\n")
def hilbert(n, a=90):
    if n: yield ("t", a); yield from hilbert(n - 1, -a); yield ("f", 1); yield ("t", -a); yield from hilbert(n - 1, a); yield ("f", 1); yield from hilbert(n - 1, a); yield ("t", -a); yield ("f", 1); yield from hilbert(n - 1, -a); yield ("t", a)
x = y = d = 0; pts = [(0, 0)]
for op, v in hilbert(2):
    if op == "t": d = (d + v) % 360
    else: x, y = x + {0: 1, 180: -1}.get(d, 0), y + {90: 1, 270: -1}.get(d, 0); pts.append((x, y))
print(pts, len(set(pts)))
def lsystem(s, rules, n): return s if n == 0 else lsystem("".join(rules.get(c, c) for c in s), rules, n - 1)
print(lsystem("A", {"A": "AB", "B": "A"}, 6)); 
def subsets(s):
    if not s: yield []; return
    for r in subsets(s[1:]): yield r; yield [s[0]] + r
print(list(subsets([1, 2, 3])), sum(1 for _ in subsets(list(range(10)))))
def ackermann_gen(m, n):
    if m == 0: yield n + 1
    elif n == 0: yield from ackermann_gen(m - 1, 1)
    else: yield from ackermann_gen(m - 1, next(ackermann_gen(m, n - 1)))
print(next(ackermann_gen(2, 3)), [next(ackermann_gen(1, i)) for i in range(4)])
def flatten(*xs):
    for x in xs:
        try: it = iter(x) if not isinstance(x, str) else None
        except TypeError: it = None
        if it is None: yield x
        else: yield from flatten(*it)
print(list(flatten(1, [2, (3, {4}), "str", [[]], range(2)], {"k": 1})))
