class Noisy:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth
    def __bool__(self):
        print("bool", self.name)
        return self.truth
    def __repr__(self):
        return self.name
t, f = Noisy("t", True), Noisy("f", False)
print(t and f)
print(f and t)
print(t or f)
print(f or t)
print(not t, not f)
print(f or f or t)
print(t and t and f)
print((t or f) and f)
print(t if f else f)
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or [] or "last", "a" and "b" and 0)
print(not 0, not 1, not not 5, not "", not [])
print(True + True, True * 3, -True, ~True, True / 2, True // 2, True ** 2)
print(True & False, True | False, True ^ True, type(True & False), type(True & 1), type(True ^ 1))
print(True == 1, True is (1 == 1), False < True, hash(True) == hash(1), {True: "a", 1: "b", 1.0: "c"})
print(bool("False"), bool(0.0), bool(-0.0), bool(1e-300), bool(None), bool([[]]))
print(str(True), repr(False), int(True), float(True), format(True), format(True, "d"), format(True, "5"), f"{True:>6}", "%d %s" % (True, True))
print(isinstance(True, int), issubclass(bool, int), bool.__mro__)
try:
    class B(bool): pass
except TypeError as e:
    print(e)
class Bad:
    def __bool__(self): return 1
try:
    if Bad(): pass
except TypeError as e:
    print(e)
class BadLen:
    def __len__(self): return -1
try:
    bool(BadLen())
except ValueError as e:
    print(e)
class Len:
    def __len__(self): return 0
print(bool(Len()), not Len())
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1 in [1])
def side(x):
    print("side", x)
    return x
print(side(1) < side(0) < side(5))
print(side(1) < side(2) < side(3))
print(None is None, None is not None, (1,) is not (1, 2), 1 not in [2], not 1 in [1])
