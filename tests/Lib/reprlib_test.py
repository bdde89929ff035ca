import reprlib
from array import array
from collections import deque
r = reprlib.Repr()
print(sorted(vars(r).items()))
for value in [list(range(10)), tuple(range(10)), (1,), (), [], set(range(10)), frozenset(range(9)), set(), frozenset(), deque(range(9)),
              {i: i for i in range(9)}, {}, "x" * 50, "'" * 50, "short", 10 ** 60, 5, array("i", range(9)), array("i"),
              [[[[[[[[1]]]]]]]], {"a": {"b": {"c": {"d": {"e": {"f": {"g": 1}}}}}}}, ((((((((1,),),),),),),),), 1.5, None, [1] * 6,
              b"y" * 60, {3, 1}, {1: "x" * 40}]:
    print(reprlib.repr(value))
r.maxlist = 2; r.maxstring = 8; r.maxlevel = 1; r.maxother = 10; r.maxdict = 1; r.fillvalue = "<>"
for value in [[1, 2, 3], "abcdefghijkl", [[1]], b"0123456789abc", {1: 1, 2: 2}, (1, 2), 123456789012]:
    print(r.repr(value), r.repr1(value, 0))


class Broken:
    def __repr__(self):
        raise ValueError


class Mine(reprlib.Repr):
    def repr_Special(self, x, level):
        return f"special at {level}"


class Special: ...


print(reprlib.repr(Broken()).startswith("<Broken instance at 0x"), Mine().repr([Special()]))


class Loop:
    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        "doc"
        return f"Loop({self!r})"


class Default:
    @reprlib.recursive_repr()
    def __repr__(self):
        return f"<{self!r}>"


print(Loop(), Default(), Loop.__repr__.__doc__, Loop.__repr__.__name__, Loop.__repr__.__qualname__)
print(reprlib.__all__, reprlib.aRepr.repr == reprlib.repr)
