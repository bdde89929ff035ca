from collections import abc
class MySeq(abc.Sequence):
    def __init__(self, *i): self.i = i
    def __len__(self): return len(self.i)
    def __getitem__(self, k): return self.i[k]
s = MySeq(1, 2, 3, 2); print(list(s), 2 in s, s.index(2), s.count(2), list(reversed(s)), s.index(2, 2), len(s), isinstance(s, abc.Reversible), [*s])
try: s.index(9)
except ValueError as e: print(type(e).__name__)
class MyMSeq(abc.MutableSequence):
    def __init__(self, i=()): self.i = list(i)
    def __len__(self): return len(self.i)
    def __getitem__(self, k): return self.i[k]
    def __setitem__(self, k, v): self.i[k] = v
    def __delitem__(self, k): del self.i[k]
    def insert(self, k, v): self.i.insert(k, v)
m = MyMSeq("ab"); m.append("c"); m.extend("de"); m += ["f"]; m.reverse(); print(m.i, m.pop(), m.pop(0), m.i); m.remove("d"); m.extend(m); print(m.i); m.clear(); print(m.i)
class MySet(abc.Set):
    def __init__(self, i): self.i = list(dict.fromkeys(i))
    def __contains__(self, x): return x in self.i
    def __iter__(self): return iter(self.i)
    def __len__(self): return len(self.i)
    def __repr__(self): return f"MySet({sorted(self.i)})"
a, b = MySet([1, 2, 3]), MySet([2, 3, 4]); print(a & b, a | b, a - b, a ^ b, a <= b, a < MySet([1, 2, 3, 4]), a == {1, 2, 3}, a.isdisjoint([9]), a & [1], [1] & a if False else "", {9} | a if False else "", a != b, a >= {1}, sorted(a | {7}), MySet([1]) == MySet([1]), a._hash() == MySet([3, 2, 1])._hash())
class MyMSet(MySet, abc.MutableSet):
    def add(self, x): self.i.append(x) if x not in self.i else None
    def discard(self, x): self.i.remove(x) if x in self.i else None
t = MyMSet([1, 2]); t.add(3); t |= {4}; t -= {1}; t &= {2, 3}; t ^= {3, 9}; print(sorted(t), t.pop() in (2, 9), len(t)); t.remove(next(iter(t))); print(len(t))
try: t.remove(99)
except KeyError as e: print(repr(e))
try: t.pop()
except KeyError: print("empty")
class MyMap(abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
p = MyMap({"a": 1, "b": 2}); print(list(p), p.get("a"), p.get("z", 0), "a" in p, "z" in p, list(p.keys()), list(p.values()), list(p.items()), p == {"a": 1, "b": 2}, dict(p), {**p}, p.keys() & {"a"}, ("a", 1) in p.items(), 2 in p.values(), len(p.items()), repr(p.keys())[:8])
class MyMMap(MyMap, abc.MutableMapping):
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
q = MyMMap({}); q["x"] = 1; q.update(y=2); q.update([("z", 3)]); print(q.d, q.pop("x"), q.pop("n", None), q.setdefault("w", 5), q.popitem(), q.d); q.clear(); print(q.d)
try: q.pop("x")
except KeyError as e: print(repr(e))
for c in (abc.Sequence, abc.MutableSequence, abc.Set, abc.Mapping, abc.MutableMapping, abc.Iterator, abc.Iterable, abc.Hashable, abc.Callable, abc.Generator, abc.Coroutine, abc.Collection):
    try: c()
    except TypeError as e: print(e)
class It(abc.Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
class G(abc.Generator):
    def send(self, v): return v or "s"
    def throw(self, *a): raise StopIteration
g = G(); print(list(It()), next(g), g.send(5), g.close(), iter(g) is g)
objs = [1, "a", b"a", [], (), {}, set(), frozenset(), range(1), iter([]), (x for x in []), len, int, {}.keys(), {}.items(), bytearray(), memoryview(b""), None, lambda: 0, zip(), object()]
for n in ("Hashable", "Iterable", "Iterator", "Sized", "Container", "Collection", "Callable", "Sequence", "MutableSequence", "Mapping", "Set", "MutableSet", "Reversible", "Generator", "ByteString", "KeysView", "MappingView"):
    print(n, "".join("01"[isinstance(o, getattr(abc, n))] for o in objs))
class Duck:
    def __iter__(self): pass
    def __len__(self): pass
    def __contains__(self, x): pass
class NoIter(Duck): __iter__ = None
print(issubclass(Duck, abc.Collection), issubclass(NoIter, abc.Iterable), issubclass(Duck, abc.Sequence), abc.Sequence.register(Duck) is Duck, issubclass(Duck, abc.Sequence), abc.Sequence.__abstractmethods__ == {"__getitem__", "__len__"}, abc.Callable[[int], str], abc.Sequence[int], abc.Mapping[str, int])
