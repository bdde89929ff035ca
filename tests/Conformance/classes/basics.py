class Dog:
    """A dog."""
    kind = "canine"
    count = 0
    def __init__(self, name, age=1):
        self.name, self.age = name, age
        Dog.count += 1
    def speak(self, n=1): return f"{self.name} says " + "woof " * n
    def birthday(self): self.age += 1; return self
    def __repr__(self): return f"Dog({self.name!r}, {self.age})"
a, b = Dog("Rex"), Dog("Fido", 5)
print(a, b, a.speak(2), b.kind, Dog.kind, Dog.count, a.birthday().birthday().age, Dog.speak(b), a.__class__, type(b) is Dog, isinstance(a, Dog), Dog.__doc__, Dog.__name__, Dog.__module__, a.__dict__)
a.kind = "wolf"; print(a.kind, b.kind, Dog.kind); Dog.kind = "changed"; print(a.kind, b.kind); del a.kind; print(a.kind)
a.extra = [1]; print(vars(a), hasattr(b, "extra")); Dog.new_method = lambda self, x: (self.name, x); print(a.new_method(5))
a.speak = lambda: "instance override"; print(a.speak(), b.speak()); del a.speak; print(a.speak())
for e in ("a.nope", "Dog.nope", "Dog()", "Dog('x', 1, 2)", "a()", "a.speak(1, 2)", "Dog.speak()", "del a.nope", "del a.speak", "a + b", "a < b", "a[0]", "len(a)", "iter(a)", "a.name()", "-a", "int(a)", "a in b", "a @ b", "a.speak.x = 1", "with a: pass", "for _ in a: pass", "~a", "a += 1", "a()()", "hash(a) == hash(a)", "a == a", "a == b", "a != b", "bool(a)", "a and 1"):
    try: exec(f"print({e!r}, {e})" if not any(k in e for k in ("del ", "with ", "for ", " = ", "+= ")) or "==" in e and "for" not in e else e)
    except (AttributeError, TypeError) as err: print(e, "->", type(err).__name__, err)
class Empty: pass
print(Empty().__dict__, Empty.__doc__, Empty.__bases__, Empty.__mro__, [k for k in vars(Empty) if k in ("__module__", "__doc__", "__dict__", "__weakref__")])
class A: x = []
class B(A): pass
B().x.append(1); print(A.x, B.x is A.x); B.x = [2]; print(A.x, B.x)
class Shared:
    items = []
    total = 0
    def add(self, i): self.items.append(i); self.total += i
p, q = Shared(), Shared(); p.add(1); q.add(2); print(p.items, p.total, q.total, Shared.total)
class Nested:
    class Inner:
        def hi(self): return "hi"
        class Deep: pass
    def make(self): return self.Inner()
print(Nested().make().hi(), Nested.Inner.__qualname__, Nested.Inner.Deep.__qualname__, Nested.Inner.hi.__qualname__)
class Body:
    print("executed in class body")
    for i in range(3): pass
    if i: j = i * 2
    k = [i for i in range(2)]
    def f(self): return self.i, self.j, self.k
print(Body().f(), Body.i)
