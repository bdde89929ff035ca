"""Module docstring."""
print(__doc__, __name__, __file__)
def f():
    """Function docstring."""
def g(): ...
def h():
    "joined " "docstring"
    return 1
def i():
    f"not {1} a docstring"
def j():
    b"not a docstring"
class C:
    '''Class docstring.'''
    x: int
    pass
class D(C): ...
print(f.__doc__, g.__doc__, h.__doc__, i.__doc__, j.__doc__)
print(C.__doc__, D.__doc__, C().__doc__, C.__annotations__, D.__dict__.get("__doc__", "absent"))
print(f(), g(), h(), ..., Ellipsis is ..., type(...), bool(...), repr(...))
print(type(None), type(NotImplemented), NotImplemented, str(None))
try:
    type(None)(1)
except TypeError as e:
    print(e)
print(type(None)() is None, type(...)() is ...)
f.__doc__ = 5
print(f.__doc__)
C.__doc__ = "changed"
print(C.__doc__, C().__doc__)
if True: pass
for _ in (): pass
while False: pass
with open(__file__) as _f: pass
try: pass
finally: pass
class E: pass; y = 1
print(E.y)
def k(a: int = 5, *, b: "str" = "x") -> None:
    """Doc with
    two lines.
    """
print(repr(k.__doc__), k.__annotations__, k.__defaults__, k.__kwdefaults__)
print(k.__name__, k.__qualname__, k.__module__, C.__module__, C.__qualname__)
def outer():
    def inner(): pass
    class K:
        def m(self): pass
    return inner, K
print(outer()[0].__qualname__, outer()[1].__qualname__, outer()[1].m.__qualname__, (lambda: 0).__qualname__)
