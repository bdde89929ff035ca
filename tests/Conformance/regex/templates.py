# Replacement templates, and complaints about them.
import re


def show(pattern, template, text, count=0):
    name = "memory" if isinstance(template, memoryview) else ascii(template)
    try:
        print(ascii(pattern), name, "->", ascii(re.sub(pattern, template, text, count)))
    except (re.error, IndexError, TypeError) as error:
        place = (error.msg, error.pos) if isinstance(error, re.error) else ()
        print(ascii(pattern), name, "->", type(error).__name__, error, *place)


show(r"(\w+) (\w+)", r"\2 \1", "hello world, good day")
show(r"(?P<a>\w+) (?P<b>\w+)", r"\g<b>-\g<a>", "hello world")
show(r"(a)(b)?", r"[\1\2]", "ab a")
show(r"(a)(b)?", r"\g<0>\g<1>\g<2>.", "ab a")
show(r"(a)", r"\g<1>0", "a")
show(r"(a)", r"\10", "a")
show(r"(a)", r"\1\x", "a")
show(r"a", r"\n\t\r\f\v\a\b\\", "xax")
show(r"a", r"\0\00\000\0000\07\018", "a")
show(r"a", r"\101\377", "a")
show(r"a", r"\400", "a")
show(r"a", r"\777", "a")
show(r"a", r"\-\.\ \%\/\_", "a")
show(r"a", "\\\n", "a")
show(r"a", r"\g", "a")
show(r"a", r"\g<", "a")
show(r"a", r"\g<>", "a")
show(r"a", r"\g<a", "a")
show(r"a", r"\g<a>", "a")
show(r"a", r"\g<a a>", "a")
show(r"a", r"\g<1a>", "a")
show(r"a", r"\g<-1>", "a")
show(r"a", r"\g<1>", "a")
show(r"a", r"\g<99999999999>", "a")
show(r"a", r"\gx", "a")
show(r"a", r"\1", "a")
show(r"a", r"\8", "a")
show(r"a", r"\18", "a")
show(r"a", "\\", "a")
show(r"a", "x\\", "a")
for letter in "cdeghijklmopqsuwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ":
    show("a", "\\" + letter, "a")
show("(\u00e9)", "<\\1\u0100>", "caf\u00e9")
show("(\u00e9)", r"<\g<1>>", "caf\u00e9 \U0001f600")
show(b"(a)", rb"\1\1", b"banana")
show(b"(a)", rb"\g<1>\n\377", b"banana")
show(b"(?P<x>a)", rb"<\g<x>>", b"banana")
show(b"a", rb"\g<y>", b"a")
show(b"a", rb"\g<\xe9>", b"a")
show(b"a", r"\1", b"a")
show("a", rb"\1", "a")
show("a", b"x", "a")
show("a", 1, "a")
show("a", None, "a")
show("a", ["b"], "a")
show("(a)", bytearray(rb"\1"), "a")
show(b"(a)", bytearray(rb"<\1>"), b"a")
show(b"(a)", memoryview(rb"<\1>"), b"a")
show("a", r"\\1", "a")
show("x*", "-", "abxd")
show("x*", r"<\g<0>>", "abxd")
show("(b)|(c)", r"[\1|\2]", "abcd")

found = re.search(r"(?P<year>\d+)-(?P<month>\d+)(x)?", "on 2022-10.")
for template in (r"\2/\1", r"\g<month>\g<year>", "plain", r"\n", r"[\3]", r"\g<0>\\", ""):
    print(repr(template), repr(found.expand(template)))
for template in (r"\4", r"\g<day>", r"\q", "\\"):
    try:
        found.expand(template)
    except (re.error, IndexError) as error:
        print(repr(template), type(error).__name__, error)
print(re.search(b"(a)(b)?", b"a").expand(rb"\1\2."))
