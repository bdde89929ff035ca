x = 1
del x
try:
    print(x)
except NameError as e:
    print(e)
a, b, c = 1, 2, 3
del a, (b, c)
print([n for n in ("a", "b", "c") if n in globals()])
l = list(range(10))
del l[0], l[-1]
print(l)
del l[1:3]
print(l)
del l[::2]
print(l)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
try:
    del d["zz"]
except KeyError as e:
    print(repr(e))
try:
    del l[100]
except IndexError as e:
    print(e)
class C:
    x = 1
    def __init__(self): self.y = 2
    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)
    def __delitem__(self, key):
        print("delitem", key)
c = C()
del c.y
try:
    del c.y
except AttributeError as e:
    print(e)
try:
    del c.x
except AttributeError as e:
    print(e)
del c[1], c["a"], c[1:2], c[1:2, ...]
del C.x
print(hasattr(c, "x"))
def f():
    v = 1
    del v
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(f())
def g():
    v = 1
    def h():
        return v
    del v
    try:
        return h()
    except NameError as e:
        return type(e).__name__, str(e)
print(g())
try:
    del undefined_thing
except NameError as e:
    print(e)
t = (1, 2)
try:
    del t[0]
except TypeError as e:
    print(e)
try:
    del "abc"[0]
except TypeError as e:
    print(e)
try:
    del (1).real
except AttributeError as e:
    print(e)
for i in [1, 2]:
    del i
del [l, d]
print("l" in globals())
