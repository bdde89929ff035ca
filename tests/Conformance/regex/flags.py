# Flags: as arguments, inline and scoped; RegexFlag.
import re


def show(pattern, text, flags=0):
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, ValueError) as error:
        print(ascii(pattern), repr(flags), "->", type(error).__name__, error)
        return
    print(ascii(pattern), repr(flags), compiled.flags, ascii(compiled.findall(text)))


show("a", "aA", re.I)
show("(?i)a", "aA")
show("(?i:a)b", "aB Ab AB ab")
show("a(?i:b)c", "abc aBc ABC aBC")
show("(?-i:a)b", "aB Ab AB ab", re.I)
show("(?i:a(?-i:b)c)", "abc aBc AbC ABC")
show("(?s).+", "a\nb")
show("(?s:.)+", "a\nb")
show("(?-s:.)+", "a\nb", re.S)
show("(?m)^b", "a\nb")
show("(?m:^b)|^c", "a\nb\nc")
show("(?x) a  b # comment\n c", "abc")
show("(?x: a b ) c", "ab c abc")
show("(?-x: a) b", " ab", re.X)
show("(?a)\\w+", "\xe9a")
show("(?a:\\w+)\\w", "a\xe9")
show("(?u:\\w+)", "\xe9a", re.A)
show("(?ims)A.b$", "a\nb\nc")
show("(?i-s:a.)b", "A\nb Axb", re.S)
show("(?im-sx:a b)", "A B")
show(b"(?L)a", b"aA")
show(b"(?Li)a", b"aA")
show(b"(?L:\\w)", b"a\xe9")
show(b"\\w", b"a\xe9")
show("a", "a", re.L)
show(b"a", b"a", re.U)
show("a", "a", re.A | re.U)
show(b"a", b"a", re.A | re.L)
show("(?u)a", "a", re.A)
for pattern in ("(?L)a", "(?u)a", "(?au)a", "(?a-u:a)", "(?-a:a)", "(?i", "(?i-", "(?i-:a)", "(?-)", "(?-i", "(?-i)", "(?ij)", "(?i:a", "(?z)", "(?-z:a)",
                "(?i-i:a)", "(?t:a)", "(?i1)", "(?-1:a)", "a(?i)", "(a(?i))", "(?:(?i)a)", "|(?i)a", " (?i)", "(?#c)(?i)A", "(?i)(?m)A", "(?-L:a)", "(?i:", "(?m-s"):
    show(pattern, "a", 0)
    show(pattern.encode(), b"a", 0)
show(" (?i)A", "a", re.X)

print(re.I, repr(re.I), re.IGNORECASE is re.I, re.I.name, re.I.value)
print(repr(re.I | re.M), repr(re.I | re.M | re.X), re.I | re.M == re.M | re.I)
print(repr(re.NOFLAG), repr(re.RegexFlag(0)), repr(~re.I), repr(re.A | 4096))
print(repr(re.RegexFlag(2)), repr(re.I ^ re.I), repr(re.I & re.M), bool(re.I & re.M))
print(list(re.RegexFlag.__members__))
print([flag.name for flag in re.RegexFlag])
print(f"{re.I:d} {int(re.S)}", isinstance(re.I, int), re.I + 1, type(re.I).__name__)
print(type(re.compile("a", re.I).flags), re.compile("a", re.I | re.S).flags)
for name in ("A", "I", "L", "M", "S", "U", "X", "T", "DEBUG", "TEMPLATE", "VERBOSE"):
    print(name, repr(getattr(re, name)), getattr(re, name).value)
