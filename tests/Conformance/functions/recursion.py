import sys
def fact(n): return 1 if n == 0 else n * fact(n - 1)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(fact(20), ack(2, 3), even(100), odd(7))
def hanoi(n, a="A", b="B", c="C"): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(8))
def perms(s): return [""] if not s else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"), len(perms("abcde")))
def flatten(x): return [x] if not isinstance(x, list) else [z for y in x for z in flatten(y)]
print(flatten([1, [2, [3, [[4]]]], []]))
def binary(n): return "" if n == 0 else binary(n // 2) + str(n % 2)
print(binary(37), bin(37))
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
print(gcd(252, 105))
def subsets(s): return [[]] if not s else [x + y for x in ([], [s[0]]) for y in subsets(s[1:])]
print(subsets([1, 2, 3]))
def queens(n, rows=()): return [rows] if len(rows) == n else [r for c in range(n) if all(c != q and abs(c - q) != len(rows) - i for i, q in enumerate(rows)) for r in queens(n, rows + (c,))]
print(queens(5), len(queens(6)))
def depth(n):
    return n if n == 0 else depth(n - 1)
print(depth(800))
def infinite(n): return infinite(n + 1)
try: infinite(0)
except RecursionError as e: print(type(e).__name__, e, isinstance(e, RuntimeError))
class Deep:
    def __getattr__(self, name): return getattr(self, name + "x")
try: Deep().a
except RecursionError as e: print("getattr", type(e).__name__)
class R:
    def __repr__(self): return repr(self)
try: repr(R())
except RecursionError as e: print("repr", type(e).__name__)
class E:
    def __eq__(self, o): return self == o
try: E() == 1
except RecursionError as e: print("eq", type(e).__name__)
old = sys.getrecursionlimit()
sys.setrecursionlimit(5000)
print(depth(4000), sys.getrecursionlimit())
sys.setrecursionlimit(old)
def mutual_a(n): return mutual_b(n)
def mutual_b(n): return mutual_a(n)
try: mutual_a(1)
except RecursionError: print("mutual")
def with_finally(n):
    try: return with_finally(n + 1)
    finally: pass
try: with_finally(0)
except RecursionError: print("finally")
def recover(n):
    try: return recover(n + 1)
    except RecursionError: return "recovered"
print(recover(0))
for bad in (0, -1, "x", 2 ** 40):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__, e)
trees = lambda n: [None] if n == 0 else [(l, r) for i in range(n) for l in trees(i) for r in trees(n - 1 - i)]
print([len(trees(n)) for n in range(7)])
