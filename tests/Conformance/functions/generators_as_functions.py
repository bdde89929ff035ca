def chain(*its):
    for it in its: yield from it
def take(n, it): return [x for _, x in zip(range(n), it)]
def count(n=0):
    while True:
        yield n
        n += 1
def window(seq, n):
    it = iter(seq)
    w = [x for _, x in zip(range(n), it)]
    if len(w) == n: yield tuple(w)
    for x in it:
        w = w[1:] + [x]
        yield tuple(w)
print(list(chain("ab", [1], ())), take(3, count(5)), list(window(range(5), 3)), list(window([1], 2)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(take(12, fib()), next(x for x in fib() if x > 1000))
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in found if p * p <= n): found.append(n); yield n
print(take(15, primes()))
def tree(t):
    if t: yield from tree(t[0]); yield t[1]; yield from tree(t[2])
print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
def perm(s):
    if not s: yield ()
    for i, c in enumerate(s):
        for p in perm(s[:i] + s[i + 1:]): yield (c,) + p
print(list(perm("abc"))[:4], sum(1 for _ in perm("abcde")))
def avg():
    total = n = 0
    value = None
    while True:
        x = yield value
        total += x; n += 1; value = total / n
a = avg(); next(a); print(a.send(10), a.send(20), a.send(0))
def grep(pat):
    hits = []
    try:
        while True:
            line = yield
            if pat in line: hits.append(line)
    except GeneratorExit:
        print("closing with", hits)
g = grep("x"); next(g)
for l in ("axb", "none", "xx"): g.send(l)
g.close()
def lines(text):
    buf = ""
    for ch in text:
        buf += ch
        if ch == "\n": yield buf; buf = ""
    if buf: yield buf
print(list(lines("a\nbc\nd")))
def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or x is not None and x <= y: yield x; x = next(a, None)
        else: yield y; y = next(b, None)
print(list(merge([1, 4, 7], [2, 3, 9, 10])))
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), max(collatz(27)))
def ret():
    r = yield from inner()
    yield "got " + r
def inner():
    yield 1
    return "value"
print(list(ret()))
def pipeline(src):
    stage1 = (x * 2 for x in src)
    stage2 = (x for x in stage1 if x % 3)
    return sum(stage2)
print(pipeline(range(10)))
def zigzag(rows): 
    for i, r in enumerate(rows): yield from (reversed(r) if i % 2 else r)
print(list(zigzag([[1, 2], [3, 4], [5, 6]])))
def batched(it, n):
    it = iter(it)
    while b := [x for _, x in zip(range(n), it)]: yield b
print(list(batched("abcdefg", 3)))
