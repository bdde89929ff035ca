# Everything of a Pattern, and of the module.
import copy
import copyreg
import re

for pattern, flags in (("a", 0), ("a'b", re.I), ('a"\n', re.I | re.M), (b"x", re.S), ("a", re.A), ("a", re.U), ("(?i)a", 0), ("x" * 300, re.X | re.A | re.M | re.S | re.I), (b"a", re.L),
                       ("\u00e9", 0), ("a/b", re.I | re.X)):
    print(ascii(repr(re.compile(pattern, flags))))
one = re.compile(r"(?P<x>a)(b)(?P<y>c)", re.I)
print(one.pattern, one.flags, one.groups, one.groupindex, type(one.groupindex).__name__, list(one.groupindex.items()))
try:
    one.groupindex["z"] = 1
except TypeError as error:
    print(error)
print(one == re.compile(r"(?P<x>a)(b)(?P<y>c)", re.I), one == re.compile(r"(?P<x>a)(b)(?P<y>c)"), one != 1, one == "a")
re.purge()
two = re.compile(r"(?P<x>a)(b)(?P<y>c)", re.I)
print(one is two, one == two, hash(one) == hash(two), len({one, two}), one == re.compile(rb"(?P<x>a)(b)(?P<y>c)", re.I))
print(re.compile("a") is re.compile("a"), re.compile("a") is re.compile("a", re.I), re.compile("a") == re.compile(b"a"))
print(copy.copy(one) is one, copy.deepcopy(one) is one, copy.deepcopy([one])[0] is one)
print(copyreg.dispatch_table[re.Pattern](one) == (re._compile, (one.pattern, one.flags)))
print(re.Pattern.__name__, re.Pattern.__module__, re.Pattern[bytes], isinstance(one, re.Pattern))
print([name for name in dir(one) if not name.startswith("_")])
for call in (lambda: one < two, lambda: one.match(), lambda: one.match("a", "b"), lambda: one.match(string="abc", pos=0, endpos=3), lambda: one.search("abc", 1.5), lambda: one.match("a", 1, 2, 3),
             lambda: one.fullmatch(x="a"), lambda: setattr(one, "flags", 3), lambda: setattr(one, "other", 3), lambda: re.Pattern(), lambda: type("P", (re.Pattern,), {}), lambda: one("a"),
             lambda: one.findall("abc", 10**30), lambda: one.split("xabcx", maxsplit=1), lambda: one.sub("-", "xabcx"), lambda: one.scanner("abc").search()):
    try:
        print(call())
    except (TypeError, AttributeError, OverflowError) as error:
        print(type(error).__name__, error)
print(one.match("abcd"), one.fullmatch("abcd"), one.search("xABC"), re.match("a", "ba"), re.fullmatch("ba", "ba"), re.search("a", "ba"))
print(re.compile("a").match("bab", 1), re.compile("a").match("bab", -5), re.compile("b$").search("bab", 0, 1), re.compile("b").search("aab", 0, 2))
print(re.compile("").groups, re.compile("((a)(?:b)(?P<n>c))").groups, dict(re.compile("(?P<n>a)|(?P<m>b)").groupindex))
print(sorted(name for name in re.__all__), re.__version__)
print(re.escape("a.b*c"), re.escape("tab\there\nnew"), re.escape("-_#~&! %@/,;:<>=`'\"\u00e9"), re.escape(""), re.escape(b"[x]"))
print(all(re.fullmatch(re.escape(chr(i)), chr(i)) for i in range(0x300)), all(re.fullmatch(re.escape(bytes([i])), bytes([i])) for i in range(256)))
print(re.fullmatch(re.escape("a\\b$ [c]") + "+", "a\\b$ [c]]]").span())
for i in range(600):
    re.compile(f"unique{i}")
print(re.compile("unique599") is re.compile("unique599"), re.compile("unique0").pattern)
