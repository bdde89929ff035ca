class Key:
    log = []
    def __init__(self, name, h): self.name, self.h = name, h
    def __hash__(self): Key.log.append(f"hash {self.name}"); return self.h
    def __eq__(self, o): Key.log.append(f"eq {self.name} {getattr(o, 'name', o)}"); return isinstance(o, Key) and self.name.lower() == o.name.lower()
    def __repr__(self): return self.name
def show(r): print(r, Key.log); Key.log.clear()
a, b, c, A = Key("a", 1), Key("b", 1), Key("c", 2), Key("A", 1)
d = {a: 1}; show(d)
d[b] = 2; show(d)
d[c] = 3; show(d)
show(d[a]); show(d[A]); show(d.get(Key("z", 1)))
d[A] = "replaced"; show(d)
show(A in d); show(d.pop(A)); show(list(d))
show({a, b, A})
show(a in [b, A])
class NoHash:
    def __eq__(self, o): return True
try: {NoHash(): 1}
except TypeError as e: print(e)
print(NoHash.__hash__)
class BadHash:
    def __hash__(self): return "x"
try: hash(BadHash())
except TypeError as e: print(e)
class Raises:
    def __hash__(self): raise ValueError("no hash today")
try: {Raises()}
except ValueError as e: print(e)
class EqRaises:
    def __hash__(self): return 5
    def __eq__(self, o): raise RuntimeError("eq failed")
m = {EqRaises(): 1}
try: m[EqRaises()]
except RuntimeError as e: print(e)
x = EqRaises(); m2 = {x: "identity wins"}; print(m2[x])
class Big:
    def __hash__(self): return 2 ** 100
print(hash(Big()) == hash(2 ** 100), isinstance(hash(Big()), int))
class Neg:
    def __hash__(self): return -1
print(hash(Neg()))
class Bool:
    def __hash__(self): return True
print(hash(Bool()))
class Same:
    def __hash__(self): return 0
print(len({Same() for _ in range(50)}), len({i * 1024: i for i in range(500)}))
class Mutable:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == o.v
k = Mutable(1); dd = {k: "x"}; k.v = 2
print(k in dd, Mutable(1) in dd, Mutable(2) in dd, len(dd), [v for v in dd.values()])
print({1: "a", 1.0: "b"}[True], {(1, 2): 1}[1, 2.0], {"a": 1}.get("a" * 1), {frozenset([1]): "f"}[frozenset({1})], {None: 1}[None], {float("nan"): 1}.get(float("nan")), {b"a": 1}.get("a"))
class Inherit(Key):
    def __eq__(self, o): return False
try: hash(Inherit("q", 1))
except TypeError as e: print(e)
