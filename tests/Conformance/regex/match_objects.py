# Everything of a Match.
import copy
import re

found = re.compile(r"(?P<first>\w+) (?P<second>\w+)?(!)?").match("..hello world..", 2, 13)
print(found, found.pos, found.endpos, found.string, found.re.pattern)
print(found.group(), found.group(0), found.group(1), found.group("second"), found.group(1, 2), found.group("first", 0, 3))
print(found[0], found["first"], found[2], found[3], found[True])
print(found.groups(), found.groups("none"), found.groups(default=0), found.groupdict(), found.groupdict("x"))
print(found.start(), found.end(), found.span(), found.start(1), found.end("second"), found.span(3), found.start(3))
print(found.lastindex, found.lastgroup, found.regs, bool(found))
print(copy.copy(found) is found, copy.deepcopy(found) is found, found == copy.copy(found), hash(found) == hash(found))


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(found.group(Index(1)), found[Index(2)], found.span(Index(0)))
for key in (4, -1, "third", None, 1.0, b"first", (), [], 10**30, "", Index(9)):
    for method in (found.group, found.__getitem__, found.start, found.end, found.span):
        try:
            print(key, method(key))
        except (IndexError, TypeError) as error:
            print(type(key).__name__, type(error).__name__, error)
            break
for call in (lambda: found.groups(1, 2), lambda: found.start(1, 2), lambda: found.expand(), lambda: found.groupdict(x=1), lambda: found.group(x=1), lambda: setattr(found, "pos", 1),
             lambda: setattr(found, "new", 1), lambda: type(found)(), lambda: found < found, lambda: len(found), lambda: type("M", (re.Match,), {})):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

for pattern, text in (("a", "a"), ("", ""), ("(?s).*", "x" * 100), ("'", "'"), ("\n", "\n"), (b"a", b"a"), ("\u00e9", "\u00e9"), (".*", "a'b\"c")):
    print(ascii(repr(re.search(pattern, text))))
print(re.Match.__name__, re.Match.__module__, re.Match[str], re.Match.__class_getitem__(bytes), isinstance(found, re.Match))
print([name for name in dir(found) if not name.startswith("_")])
print(re.match("(a)|(b)", "b").lastindex, re.match("((a)(b))", "ab").lastindex, re.match("(a)(?:b)", "ab").lastindex, re.match("a", "a").lastindex)
print(re.match("(?P<x>(a))", "a").lastgroup, re.match("(?P<x>a)(b)", "ab").lastgroup, re.match("(?:(?P<x>a)|(b))+", "ab").lastgroup)
print(re.match("(a)?(?:(b)|c)", "c").regs, re.match("(a)?", "").regs, re.match("()", "").regs)
