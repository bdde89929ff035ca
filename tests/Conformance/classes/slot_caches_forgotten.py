class A:
    def __init__(self): self.x = 1
class B(A): pass
class D:
    def __init__(self): self.x = 'd'
def f(o): return o.x
a, b, d = A(), B(), D()
for i in range(5): f(a); f(b); f(d)
try: f(3)
except AttributeError as e: print(e)
A.x = property(lambda s: 'p')
print(f(d), f(a), f(b), f(d), f(a))
