import operator

def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


class Item:
    def __init__(self):
        self.a = self
        self.b = 5

    def greet(self, *args, **kwds):
        return args, kwds


item = Item()
print(operator.attrgetter("b")(item), operator.attrgetter("a.a.b", "b")(item))
print(operator.itemgetter(1)([1, 2]), operator.itemgetter(0, -1, slice(1, 3))("abcd"))
print(operator.methodcaller("greet", 1, k=2)(item))
print(operator.attrgetter("x.y", "z"), operator.itemgetter(1, "a"), operator.methodcaller("m", 1, b=2))
attempt("missing", operator.attrgetter("zz"), item)
attempt("no name", operator.attrgetter)
attempt("number", operator.attrgetter, 3)
attempt("bad", operator.itemgetter(9), [])
print([getattr(operator, name)(12, 5) for name in
       ["add", "sub", "mul", "floordiv", "truediv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor"]])
print([getattr(operator, name)(12, 5) for name in ["lt", "le", "eq", "ne", "ge", "gt", "is_", "is_not"]])
print([getattr(operator, name)(12) for name in ["neg", "pos", "abs", "inv", "invert", "not_", "truth", "index"]])
print(operator.concat([1], [2]), operator.contains([1], 1), operator.countOf([1, 2, 1], 1), operator.indexOf([5, 6], 6))
box = [1, 2, 3]
operator.setitem(box, 0, 9)
operator.delitem(box, 1)
print(box, operator.getitem(box, 0), operator.iadd(box, [4]) is box, operator.iconcat(box, [5]), operator.imul(3, 4))
attempt("indexOf", operator.indexOf, [], 1)
attempt("concat", operator.concat, 1, 2)
attempt("iconcat", operator.iconcat, 1, 2)
attempt("index", operator.index, 1.5)
print(operator.length_hint(iter([1, 2])), operator.length_hint(object(), 7), operator.call(max, 3, 4))
attempt("length_hint", operator.length_hint, 1, "x")
print(operator.__add__ is operator.add, operator.__lt__(1, 2), operator.__ixor__(5, 3), operator.__not__(0))
print(operator.add.__name__, operator.add.__module__, operator.abs(-3))
print(operator.__all__)
