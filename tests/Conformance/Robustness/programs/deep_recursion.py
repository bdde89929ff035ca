"""Deep recursion that the limit allows: nothing overflows, and the answers are right. Prints what differs, then the number of cases."""

import sys

sys.setrecursionlimit(100000)
N = 90000
cases = 0


def run(name, function, expected):
    global cases
    cases += 1
    try:
        result = function()
    except (RecursionError, MemoryError) as error:
        result = error
    if type(result) is not type(expected) or result != expected:
        print(name, repr(result)[:100], "instead of", expected)


def plain(n):
    return 0 if n == 0 else 1 + plain(n-1)
run('plain', lambda: plain(N), N)
class M:
    def m(self, n): return 0 if n == 0 else 1 + self.m(n-1)
    @classmethod
    def c(cls, n): return 0 if n == 0 else 1 + cls.c(n-1)
    @staticmethod
    def s(n): return 0 if n == 0 else 1 + M.s(n-1)
run('method', lambda: M().m(N), N)
run('classm', lambda: M.c(N), N)
run('staticm', lambda: M.s(N), N)
class I:
    def __init__(self, n): self.x = I(n-1) if n else None
run('init', lambda: type(I(N)) is I, True)
def gen(n):
    if n: yield from gen(n-1)
    else: yield 42
run('yieldfrom', lambda: list(gen(N)), [42])
def gen2(n):
    if n:
        for x in gen2(n-1): yield x
    else: yield 42
run('genfor', lambda: list(gen2(N)), [42])
def kw(*, n): return 0 if n == 0 else 1 + kw(n=n-1)
run('kw', lambda: kw(n=N), N)
def star(*a, **k): return 0 if a[0] == 0 else 1 + star(*(a[0]-1,), **k)
run('star', lambda: star(N, a=1), N)
def clos(n):
    def inner(): return clos(n-1) + 1
    return inner() if n else 0
run('clos', lambda: clos(N//2), N // 2)
async def co(n): return 0 if n == 0 else 1 + await co(n-1)
def runco(c):
    try: c.send(None)
    except StopIteration as e: return e.value
run('coro', lambda: runco(co(N)), N)
def exc(n):
    try:
        if n == 0: raise ValueError
        return exc(n-1)
    finally: pass
def exc1():
    try: exc(N)
    except ValueError as e:
        k=0; tb=e.__traceback__
        while tb: k+=1; tb=tb.tb_next
        return k
run('exc', exc1, N + 2)
# through native: 20000 deep
K = 20000
def sk(n): return sorted([n], key=lambda x: sk(x-1) if x else 0)
run('sorted', lambda: sk(K), [K])
def mp(n): return 0 if n==0 else 1 + list(map(mp, [n-1]))[0]
run('map', lambda: mp(K), K)
class G:
    def __getattr__(self, name):
        n = int(name[1:])
        return 0 if n==0 else 1+getattr(self, 'a%d'%(n-1))
run('getattr', lambda: getattr(G(), 'a%d'%K), K)
class P:
    n = K
    @property
    def p(self):
        if self.n==0: return 0
        self.n-=1
        return 1+self.p
run('prop', lambda: P().p, K)
class A:
    def __init__(self,n): self.n=n
    def __add__(self,o): return 0 if self.n==0 else 1+(A(self.n-1)+o)
    def __eq__(self,o): return True if self.n==0 else A(self.n-1)==o
    def __len__(self): return 0 if self.n==0 else 1+len(A(self.n-1))
    def __call__(self): return 0 if self.n==0 else 1+A(self.n-1)()
    def __getitem__(self,i): return 0 if self.n==0 else 1+A(self.n-1)[i]
    def __repr__(self): return 'x' if self.n==0 else 'y'+repr(A(self.n-1))
    def __str__(self): return 'x' if self.n==0 else 'y'+str(A(self.n-1))
    def __hash__(self): return 0 if self.n==0 else 1+hash(A(self.n-1))
    def __iter__(self): return iter([]) if self.n==0 else iter(A(self.n-1))
    def __bool__(self): return True if self.n==0 else bool(A(self.n-1))
    def __contains__(self,x): return True if self.n==0 else x in A(self.n-1)
    def __enter__(self):
        if self.n:
            with A(self.n-1): pass
    def __exit__(self,*a): pass
    def __format__(self, s): return 'x' if self.n==0 else 'y'+format(A(self.n-1))
    def __lt__(self,o): return True if self.n==0 else A(self.n-1)<o
    def __index__(self): return 0 if self.n==0 else 1+A(self.n-1).__index__()
    def __del__(self): pass
run('add', lambda: A(K)+1, K)
run('eq', lambda: A(K)==1, True)
run('len', lambda: len(A(K)), K)
run('call', lambda: A(K)(), K)
run('getitem', lambda: A(K)[0], K)
run('repr', lambda: len(repr(A(K))), K + 1)
run('str', lambda: len(str(A(K))), K + 1)
run('hash', lambda: hash(A(K)), K)
run('iter', lambda: list(A(K)), [])
run('bool', lambda: bool(A(K)), True)
run('contains', lambda: 1 in A(K), True)
run('enter', lambda: A(K).__enter__(), None)
run('format', lambda: len(format(A(K))), K + 1)
run('lt', lambda: A(K)<1, True)
run('index', lambda: A(K).__index__(), K)
class W(type):
    def __call__(cls, n): return 0 if n==0 else 1+cls(n-1)
class WW(metaclass=W): pass
run('meta', lambda: WW(K), K)
class N1:
    def __new__(cls, n):
        return object.__new__(cls) if n==0 else cls(n-1)
run('new', lambda: type(N1(K)).__name__, 'N1')
def ex(n): 
    return 0 if n==0 else 1+eval('ex(n-1)', {'ex':ex,'n':n})
run('eval', lambda: ex(5000), 5000)
import functools
@functools.lru_cache(None)
def lru(n): return 0 if n==0 else 1+lru(n-1)
run('lru', lambda: lru(K), K)
pf = lambda n: 0 if n==0 else 1+functools.partial(pf, n-1)()
run('partial', lambda: pf(K), K)
run('reduce', lambda: (lambda f: f(f,K))(lambda f,n: 0 if n==0 else functools.reduce(lambda a,b: 1+f(f,n-1),[0,0])), K)
run('maxkey', lambda: (lambda f: f(f,K))(lambda f,n: 0 if n==0 else max([n],key=lambda x:f(f,n-1))), K)
v=[]
for i in range(K): v=[v]
run('reprlist', lambda: len(repr(v)), 2 * K + 2)
import copy
run('deepcopy', lambda: len(copy.deepcopy(v)), 1)
w=[]
for i in range(K): w=[w]
run('cmplist', lambda: v==w, True)
w=()
for i in range(K): w=(w,)
run('hashtup', lambda: hash(w)!=0, True)
w={}
for i in range(K): w={1:w}
run('reprdict', lambda: len(repr(w)), 5 * K + 2)
s=frozenset()
for i in range(2000): s=frozenset([s])
run('fset', lambda: len(repr(s)), 13 * 2000 + 11)
print("cases", cases)
