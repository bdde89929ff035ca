def inner(n):
    try:
        got = yield n
        print("inner got", got)
        got = yield n + 1
        print("inner got", got)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally: print("inner done")
    return f"result {n}"
def outer():
    try:
        r = yield from inner(1)
        print("outer r", r)
        r = yield from inner(10)
        print("outer r", r)
    except KeyError as e: print("outer caught", e); yield "outer recovery"
    return "outer result"
o = outer(); print(next(o), o.send("a"), o.send("b"), o.throw(ValueError("v")), next(o, "end"))
o = outer(); next(o); print(o.throw(KeyError("k")))
try: next(o)
except StopIteration as e: print(e.value)
o = outer(); next(o); o.close(); print("closed")
def over(it): return (yield from it)
print(list(over([1, 2])), list(over("ab")), list(over(range(3))), list(over({"k": 1})), list(over(x * 2 for x in [1])), list(over(())))
for bad in (5, None, object):
    try: list(over(bad))
    except TypeError as e: print(e)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it value")
        return self.n
def d(): r = yield from It(); yield f"got {r}"
print(list(d()))
x = over(It()); next(x)
try: x.send("to plain iterator")
except AttributeError as e: print(e)
x = over([1, 2]); next(x)
try: x.throw(ValueError("to list iterator"))
except ValueError as e: print(e)
class Full:
    def __iter__(self): return self
    def __next__(self): return "next"
    def send(self, v): return f"send {v}"
    def throw(self, *a): return f"throw {a}"
    def close(self): print("close called")
f = over(Full()); print(next(f), f.send(5), f.throw(ValueError("q")) if False else "", f.send(None)); f.close()
def depth(n):
    if n: yield from depth(n - 1)
    yield n
print(list(depth(10)), sum(depth(200)))
def flat(t):
    for x in t:
        if isinstance(x, (list, tuple)): yield from flat(x)
        else: yield x
print(list(flat([1, [2, (3, [4, []])], 5])))
def chain(*its):
    for i in its: yield from i
print(list(chain("ab", [1], (c for c in "z"))))
def stop(): raise StopIteration("explicit"); yield
def use(): r = yield from stop(); yield r
try: list(use())
except RuntimeError as e: print(e)
def sub():
    yield 1
    raise IndexError("from sub")
def sup():
    try: yield from sub()
    except IndexError as e: yield f"handled {e}"
print(list(sup()))
def acc():
    t = 0
    while (n := (yield)) is not None: t += n
    return t
def group(res, k):
    while True: res[k] = yield from acc()
def feed():
    res = {}
    for k, vs in {"a": [1, 2, 3], "b": [10, 20]}.items():
        g = group(res, k); next(g)
        for v in vs: g.send(v)
        g.send(None)
    return res
print(feed())
g = (lambda: (yield from [1, 2]))(); print(list(g))
def both(): a = yield from (lambda: (yield 1))() ; return a
b = both(); next(b)
try: b.send("sent through lambda")
except StopIteration as e: print(e.value)
