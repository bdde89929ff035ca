class Both:
    def __bool__(self): return False
    def __len__(self): return 5
class OnlyLen:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Neither: pass
print(bool(Both()), bool(OnlyLen(0)), bool(OnlyLen(2)), bool(Neither()))
for bad in (-1, "x", 1.5, None, 2**70):
    try:
        print(len(OnlyLen(bad)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
class I:
    def __index__(self): return 3
print(len(OnlyLen(I())), [0, 1, 2, 3, 4][I()], "abcdef"[I():], list(range(I())), hex(I()), chr(100 + I().__index__()))
class NoBool:
    __bool__ = None
try:
    bool(NoBool())
except TypeError as e:
    print(e)
inst = Neither()
inst.__bool__ = lambda: False
print(bool(inst))
class Meta(type):
    def __bool__(cls): return False
    def __len__(cls): return 7
class K(metaclass=Meta): pass
print(bool(K), len(K), bool(K()))
class Raises:
    def __bool__(self): raise RuntimeError("nope")
for expr in ("not r", "r and 1", "r or 1", "1 if r else 2", "bool(r)", "any([r])", "all([r])", "[x for x in [1] if r]", "list(filter(None, [r]))"):
    try:
        print(eval(expr, {"r": Raises()}))
    except RuntimeError as e:
        print(expr, e)
print(1 and r if False else "untouched")
