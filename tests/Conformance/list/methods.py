l = [3, 1, 2]
l.append(5); print(l)
print(l.append([6]), l)
l.extend("ab"); l.extend(range(2)); l.extend([]); l.extend({"k": 1}); print(l)
l = [1, 2, 3]
l.extend(l); print(l)
l.insert(0, "first"); l.insert(-1, "before last"); l.insert(100, "end"); l.insert(-100, "start"); print(l)
print(l.pop(), l.pop(0), l.pop(-1), l.pop(1), l)
l.remove(2); print(l)
print(l.index(1), l.index(3, 1), [1, 2, 1, 2].index(2, 2), [1, 2, 1].index(1, -1), [1, 2, 3].count(2), [1, 1.0, True, "1"].count(1))
l.reverse(); print(l)
c = l.copy(); c.append(9); print(l, c)
l.clear(); print(l)
for stmt in ("[].pop()", "[1].pop(5)", "[1].pop('a')", "[1].pop(1.0)", "[].remove(1)", "[1].index(2)", "[1].index(1, 1)", "[].index('x')", "[1].append()", "[1].append(1, 2)", "[1].extend(5)", "[1].extend()", "[1].insert(1)", "[1].insert('a', 1)", "[1].count()", "[1].foo()", "[1].sort(1)", "[1].sort(foo=1)", "[1].reverse(1)", "[1].copy(1)", "[1].index()", "[1].index(1, 'a')", "[1].clear(1)", "[1].remove()"):
    try: print(stmt, eval(stmt))
    except (IndexError, ValueError, TypeError, AttributeError) as e: print(stmt, "->", type(e).__name__, e)
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v, getattr(o, "v", o)); return self.v == getattr(o, "v", o)
l = [E(1), E(2), E(3)]
print(l.index(E(2)), l.count(E(3)), E(1) in l)
l.remove(E(2))
print([e.v for e in l])
x = l[0]
print(x in l, l.index(x))
print([n for n in dir(list) if not n.startswith("__")], [].__len__(), [1].__contains__(1), [1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), [1].__eq__([1]), [1].__lt__([2]), [1].__eq__(1), [1, 2].__getitem__(0), [1, 2].__reversed__().__next__(), [1].__iadd__((2,)))
