import sys
def down(n): return down(n + 1)
for i in range(3):
    try: down(0)
    except RecursionError as e: print(i, e)
class A:
    def __getattr__(self, n): return self.x
    def __repr__(self): return f"{self!r}"
class B:
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    def __call__(self): return self()
    def __getitem__(self, k): return self[k]
    def __contains__(self, k): return k in self
    def __str__(self): return str(self)
    def __format__(self, s): return format(self, s)
    def __index__(self): return [1][self]
    def __int__(self): return int(self)
    def __lt__(self, o): return self < o
    def __setattr__(self, n, v): self.x = v
    @property
    def p(self): return self.p
for name, f in (("getattr", lambda: A().y), ("repr", lambda: repr(A())), ("eq", lambda: B() == 1), ("hash", lambda: hash(B())), ("len", lambda: len(B())), ("bool", lambda: bool(B())), ("iter", lambda: iter(B())), ("add", lambda: B() + 1), ("call", lambda: B()()), ("getitem", lambda: B()[0]), ("contains", lambda: 1 in B()), ("str", lambda: str(B())), ("format", lambda: f"{B():x}"), ("index", lambda: hex(B())), ("int", lambda: int(B())), ("lt", lambda: sorted([B(), B()])), ("setattr", lambda: setattr(B(), "z", 1)), ("property", lambda: B().p)):
    try: f(); print(name, "no error")
    except RecursionError as e: print(name, str(e)[:32])
def gen(n): yield from gen(n + 1)
try: next(gen(0))
except RecursionError as e: print("generator", str(e)[:32])
def comp(n): return [comp(n + 1) for _ in "a"]
try: comp(0)
except RecursionError as e: print("comprehension", str(e)[:32])
lam = lambda: lam()
try: lam()
except RecursionError as e: print("lambda", e)
def via_map(n): return list(map(via_map, [n]))
try: via_map(0)
except RecursionError as e: print("map", str(e)[:32])
def via_sort(n): return sorted([1, 2], key=via_sort)
try: via_sort(0)
except RecursionError as e: print("sort key", str(e)[:32])
def via_exec(): exec("via_exec()")
try: via_exec()
except RecursionError as e: print("exec", str(e)[:32])
def deco(f): return lambda *a: f(*a)
@deco
def decorated(n): return decorated(n)
try: decorated(1)
except RecursionError as e: print("decorated", str(e)[:32])
class C:
    def __init__(self): self.c = C()
try: C()
except RecursionError as e: print("init", str(e)[:32])
class M(type):
    def __getattr__(c, n): return c.nope2
class K(metaclass=M): pass
try: K.x
except RecursionError as e: print("metaclass", str(e)[:32])
def fin(n):
    try: return fin(n + 1)
    finally: cleanup.append(1)
cleanup = []
try: fin(0)
except RecursionError: print("finally blocks ran", len(cleanup) > 500)
def catch(n):
    try: return catch(n + 1)
    except RecursionError: return "caught deep"
print(catch(0))
def mutual(n): return other(n) if n else 0
def other(n): return mutual(n - 1)
print(mutual(200), down.__name__)
import functools
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(200))
