import collections
import sys
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._make([7, 8]), Point._fields, Point._field_defaults)
print(Point.__doc__, Point.x.__doc__, Point.__new__.__doc__, Point._make.__doc__, Point._replace.__doc__)
print(Point.__module__, Point.__mro__, Point.__slots__, Point.__match_args__, hash(p) == hash((1, 2)), p == (1, 2))
print(Point.__new__.__qualname__, Point._replace.__qualname__, Point.__repr__.__qualname__, Point._make.__qualname__)
print(p.__getnewargs__(), p + (3,), [*p])
attempt("few", Point, 1)
attempt("many", Point, 1, 2, 3)
attempt("unknown", Point, 1, z=2)
attempt("twice", Point, 1, 2, x=3)
attempt("make", Point._make, [1])
attempt("replace", p._replace, z=1, w=2)
attempt("set", setattr, p, "x", 3)
attempt("new attribute", setattr, p, "q", 3)
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
print(D(1), D(1, 2), D._field_defaults, D.__new__.__defaults__)
attempt("defaults", D)
print(namedtuple("R", "class x x _y 1", rename=True)._fields, namedtuple("E", "")(), namedtuple("One", "a,")(1))
for arguments in [("P", "class"), ("P", "_x"), ("P", "x x"), ("P", "1x"), ("class", "x"), ("1P", "x"), ("P", ["a b"])]:
    attempt(arguments, namedtuple, *arguments)
attempt("too many", namedtuple, "P", "x", defaults=[1, 2])
print(namedtuple("M", "a", module="elsewhere").__module__, namedtuple("M", "a", module="elsewhere"))


class Sub(Point):
    def length(self):
        return self.x + self.y


print(Sub(3, 4), Sub(3, 4).length(), Sub(1, 2)._replace(x=9), type(Sub._make([1, 2])).__name__)
match p:
    case Point(a, b):
        print("matched", a, b)

c = Counter("abracadabra")
print(c, c["z"], c.most_common(2), c.most_common(0), c.total(), sorted(c.elements()), c.most_common())
print(Counter(a=2, b=0), Counter({"a": 3}), Counter(), Counter([1, 1.0, True]), Counter({"x": "s", "y": 1}))
c.update("aa"); c.update({"b": 10}, z=1); c.subtract("ab"); c.subtract({"c": 5}); print(c)
c.subtract(None, r=2); print(c)
a, b = Counter(a=3, b=1, n=-2), Counter(a=1, b=2, m=-3)
print(a + b, a - b, a & b, a | b, +a, -a, a == b, a != b, a <= b, a < b, a >= b, a > b, Counter(a=0) == Counter())
a += b; print(a); a -= Counter(a=1); print(a); a |= Counter(q=5); print(a); a &= Counter(q=2, b=9); print(a)
del a["nope"]; del a["q"]; print(a, "q" in a)
attempt("fromkeys", Counter.fromkeys, "abc")
attempt("del", lambda: Counter().pop("x"))
attempt("args", Counter, 1, 2)
attempt("add", lambda: Counter() + {})
attempt("lt", lambda: Counter() < {})
print(a.copy(), type(a.copy()).__name__, Counter(a=1).__reduce__(), Counter(a=1) == {"a": 1}, isinstance(a, dict))


class CSub(Counter):
    pass


print(CSub("aab"), CSub("aab") + CSub("b"), repr(CSub()), CSub("a").copy())

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], len(m), list(m), m.get("z", 0), "b" in m, bool(ChainMap()), m.maps, m.parents, m.new_child({"n": 1}))
m["c"] = 9; del m["a"]; print(m, m["a"], m.new_child(k=1), m.copy(), ChainMap.fromkeys("ab", 0))
attempt("missing", lambda: m["zz"])
attempt("del", m.__delitem__, "b")
attempt("pop", m.pop, "b")
attempt("popitem", ChainMap().popitem)
print(m.pop("c"), m.pop("c", 5) if False else "", m | {"x": 1}, {"x": 1} | m, m == {"a": 2, "b": 3}, dict(m.items()))
m |= {"y": 1}; print(m); m.clear(); print(m, ChainMap({}, {}), ChainMap() == {})
loop = ChainMap(); loop["me"] = loop; print(loop)

u = UserDict({"a": 1}, b=2)
print(u, u["a"], len(u), u | {"c": 3}, {"c": 3} | u, u.copy(), u == {"a": 1, "b": 2}, UserDict.fromkeys("ab", 1), "a" in u)
u |= {"z": 1}; del u["a"]; print(u, u.pop("z"), u.get("q"), u.data)
attempt("missing", lambda: u["zz"])


class Missing(UserDict):
    def __missing__(self, key):
        return key * 2


print(Missing()["ab"], Missing(a=1).copy(), type(Missing(a=1).copy()).__name__, "q" in Missing())
ul = UserList([3, 1, 2])
print(ul, ul + [4], [0] + ul, ul * 2, ul[0], ul[1:], ul == [3, 1, 2], ul < [4], 1 in ul, ul.count(1), ul.index(2))
ul.append(5); ul.insert(0, 9); ul.sort(); ul.extend(UserList([7])); ul += (8,); ul.reverse(); print(ul, ul.pop(), ul.copy())
ul.remove(9); ul *= 2; ul[0] = "x"; del ul[1]; print(ul, type(ul[1:]).__name__, type(ul + [1]).__name__)
us = UserString("hello")
print(us, repr(us), us + " x", "x " + us, us * 2, us[1], us[1:3], us.upper(), us.split("l"), us == "hello", us in ["hello"], len(us))
print(type(us.upper()).__name__, us.find("l"), us.replace("l", "L"), us % (), UserString("%s-%s") % (1, 2), hash(us) == hash("hello"))
print("ell" in us, UserString(12), int(UserString("12")), us.encode(), us.center(9, "*"), us.startswith("he"), us.title(),
      us.partition("l"), us.join(["a", "b"]), us.translate({104: "J"}), us.zfill(8), us.isalpha(), "%s" % us, f"{us}")

print(OrderedDict(a=1), defaultdict(list, a=[1]), deque([1, 2], maxlen=2), sorted(collections.__all__))
print(ChainMap, UserDict, UserList, UserString, Counter, ChainMap.__qualname__, ChainMap.__bases__)
attempt("attribute", lambda: collections.nothing)
print(sorted(set(collections.__all__) - set(dir(collections))))
