def log(name, it):
    for x in it:
        print(f"{name}:{x}", end=" ")
        yield x
p = log("c", (x + 1 for x in log("b", (x * 2 for x in log("a", range(4))))))
print(next(p)); print(next(p)); print(list(p))
def take_while(pred, it):
    for x in it:
        if not pred(x): return
        yield x
def drop_while(pred, it):
    it = iter(it)
    for x in it:
        if not pred(x): yield x; break
    yield from it
def group_by(it, key):
    out, cur = [], None
    for x in it:
        k = key(x)
        if out and k != cur: yield cur, out; out = []
        cur = k; out.append(x)
    if out: yield cur, out
def pairwise(it):
    it = iter(it); a = next(it)
    for b in it: yield a, b; a = b
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
def unique(it):
    seen = set()
    for x in it:
        if x not in seen: seen.add(x); yield x
def scan(f, it, init):
    yield init
    for x in it: init = f(init, x); yield init
def tee2(it):
    buf, it = ([], []), iter(it)
    def gen(i):
        while True:
            if not buf[i]:
                try: x = next(it)
                except StopIteration: return
                buf[0].append(x); buf[1].append(x)
            yield buf[i].pop(0)
    return gen(0), gen(1)
def cycle(it, n):
    l = list(it)
    for _ in range(n): yield from l
print(list(take_while(lambda x: x < 3, range(10))), list(drop_while(lambda x: x < 7, range(10))), list(group_by("aabbbc", str)), list(pairwise([1, 2, 3])), list(interleave("abc", [1], "xy")), list(unique("abracadabra")), list(scan(lambda a, b: a + b, range(5), 100)), list(cycle("ab", 2)))
a, b = tee2(range(4)); print(next(a), next(a), list(b), list(a))
try: list(pairwise([]))
except RuntimeError as e: print(e)
def parse(tokens):
    out = []
    for t in tokens:
        if t == "(": out.append(parse(tokens))
        elif t == ")": return out
        else: out.append(t)
    return out
print(parse(iter("a ( b ( c d ) e ) f".split())))
def sieve():
    def nats(n):
        while True: yield n; n += 1
    s = nats(2)
    while True:
        p = next(s); yield p
        s = (lambda s, p: (n for n in s if n % p))(s, p)
s = sieve(); print([next(s) for _ in range(20)])
def coroutine_sum():
    total = 0
    while True:
        x = yield total
        if x is None: return
        total += x
def broadcast(*targets):
    for t in targets: next(t)
    try:
        while True:
            x = yield
            print([t.send(x) for t in targets])
    except GeneratorExit: print("end", [t.close() for t in targets])
b = broadcast(coroutine_sum(), coroutine_sum()); next(b); b.send(1); b.send(10); b.close()
def words(text):
    w = ""
    for c in text + " ":
        if c.isspace():
            if w: yield w
            w = ""
        else: w += c
print(list(words("  the quick\nbrown  fox ")), list(map(len, words("a bb ccc"))))
def matrix(n):
    return ((i * n + j for j in range(n)) for i in range(n))
print([list(r) for r in matrix(3)], [sum(r) for r in matrix(4)])
def rr(tasks):
    q = list(tasks)
    while q:
        t = q.pop(0)
        try: yield next(t); q.append(t)
        except StopIteration: pass
print(list(rr([iter("ab"), iter([1, 2, 3]), iter(())])))
def gray(n):
    if n == 0: yield ""
    else:
        yield from ("0" + g for g in gray(n - 1))
        yield from ("1" + g for g in reversed(list(gray(n - 1))))
print(list(gray(3)))
def partitions(n, m=None):
    m = m or n
    if n == 0: yield []
    for k in range(min(n, m), 0, -1):
        for p in partitions(n - k, k): yield [k] + p
print(list(partitions(5)), sum(1 for _ in partitions(20)))
