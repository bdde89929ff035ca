class C:
    y = 5
    def __init__(self): self.x = 1
    def m(self): return self.x
class D(C):
    def m(self): return 'D'
class E(C):
    pass
objs = [C(), D(), E(), C(), D()]
def f(o): return o.x, o.y, o.m()
for i in range(20):
    for o in objs: f(o)
print([f(o) for o in objs])
C.x = property(lambda self: 42)
print([f(o) for o in objs])
del C.x
print([f(o) for o in objs])
E.__getattribute__ = lambda self, n: 'ga' if n != 'm' else (lambda: 'gm')
print([f(o) for o in objs])
del E.__getattribute__
C.m = lambda self: 'new'
print([f(o) for o in objs])
class G: x = 9
def g(o): return o.x
print([g(o) for o in objs])
E.__bases__ = (G,)
class M(type):
    attr = 3
class K(metaclass=M):
    v = 1
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
    def fn(self): return 'fn'
class K2(K): v = 2
def h(k): return k.v, k.s(), k.c(), k.attr, k.fn(0)
for i in range(10): h(K); h(K2)
print(h(K), h(K2))
K.v = 7; M.attr = 4; K2.v = 8
print(h(K), h(K2))
M.v = property(lambda c: 'meta')
print(h(K), h(K2))
from collections import namedtuple
P = namedtuple('P', 'a b')
class Q(P):
    @property
    def a(self): return 'qa'
def pa(p): return p.a, p.b
for i in range(9): pa(P(1,2)); pa(Q(3,4))
print(pa(P(1, 2)), pa(Q(3, 4)))
import math
def sq(x): return math.sqrt(x)
for i in range(9): sq(4)
print(sq(16)); math.sqrt = lambda x: 'patched'
print(sq(16))
for it in ([1,2], (3,4), {5:6}, {7}, 'ab', range(2), iter([1]), enumerate('x'), zip('a','b'), {1:2}.items(), map(str,[1])):
    for x in it: print(x, end=' ')
print()
def stop(): raise StopIteration
print([x for x in map(lambda v: v if v < 3 else stop(), [1,2,3,4])])
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 0 % 5, 6 & 3, -6 & 3, 5 >> 1, -5 >> 1, 5 >> 200, True & 1, 2**70 >> 3, 2**70 & 15, (1 << 61) // 3)
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 >> -1, lambda: (1,)[3], lambda: {}['k'], lambda: 'ab'[5], lambda: [1][2]):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print((1, 2) == (1, 2), (1, (2, 3)) < (1, (2, 4)), {(1, 2): 3}[(1, 2)], {1,2} in [{1,2}], frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})
try: [] in {1}
except TypeError as e: print(e)
