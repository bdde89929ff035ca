class Stack(list):
    def push(self, x): self.append(x); return self
    @property
    def top(self): return self[-1]
    def __repr__(self): return "Stack" + super().__repr__()
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return Stack(r) if isinstance(i, slice) else r
s = Stack([1, 2]).push(3)
print(s, s.top, s[:2], s[0], len(s), s + [4], type(s + [4]).__name__, type(s * 2).__name__, type(s.copy()).__name__, s == [1, 2, 3], [1, 2, 3] == s, isinstance(s, list), list(s), sorted(s, reverse=True), s.__dict__)
s.name = "attr"
print(s.__dict__, s.name)
class Logged(list):
    def append(self, x): print("append", x); super().append(x)
    def __setitem__(self, i, v): print("set", i, v); super().__setitem__(i, v)
    def __delitem__(self, i): print("del", i); super().__delitem__(i)
    def __contains__(self, x): print("contains", x); return super().__contains__(x)
    def __iter__(self): print("iter"); return super().__iter__()
    def __len__(self): return super().__len__() + 100
    def __iadd__(self, o): print("iadd"); return super().__iadd__(o)
    def __eq__(self, o): print("eq"); return super().__eq__(o)
    __hash__ = None
l = Logged([1])
l.append(2); l[0] = 5; del l[0]; l += [7]
print(2 in l, len(l), bool(l), l == [2, 7], [*l], list(l), sum(l), max(l))
l.extend([8]); l.insert(0, 0)
print(repr(l))
a, *b = l
print(a, b)
print(sorted(l), "-".join(map(str, l)))
class DefaultList(list):
    def __getitem__(self, i): return super().__getitem__(i) if -len(self) <= i < len(self) else "default"
d = DefaultList("ab")
print(d[0], d[10], d[-5], [x for x in d])
class Typed(list):
    def __init__(self, t, items=()):
        self.t = t
        super().__init__()
        for i in items: self.append(i)
    def append(self, v):
        if not isinstance(v, self.t): raise TypeError(f"{v!r} is not {self.t.__name__}")
        super().append(v)
t = Typed(int, [1, 2])
try: t.append("x")
except TypeError as e: print(e)
print(t, t.t)
class L(list):
    __slots__ = ("x",)
q = L(); q.x = 1
try: q.y = 2
except AttributeError as e: print(e)
print(list.__subclasshook__ is not None, L.__mro__)
