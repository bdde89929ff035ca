# sub() and subn(): callables, counts, empty matches.
import re

print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", 2), re.sub("a", "b", "banana", count=1))
print(re.subn("a", "b", "banana"), re.subn("x", "y", "banana"), re.subn("a", "", "banana", count=2))
print(re.sub("", "-", "abc"), re.sub("", "-", ""), re.sub("$", "-", "a\n"), re.sub("^", "> ", "a\nb", flags=re.M))
print(re.sub("a*", "-", "baac"), re.sub("a*?", "-", "baac"), re.sub("x*", "-", "axb"))
print(re.sub(r"\b", "|", "hi you"), re.sub(r"\B", "|", "hi you"), re.sub("(?=b)", "-", "abab"))
print(re.sub("(?<=a)", "-", "aab"), re.sub("b|$", "-", "abc"), re.sub("a|", "-", "aba"))
print(re.sub("a", "b", "banana", -1), re.sub("a", "b", "banana", 0))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1 b22 c333"))
print(re.sub(r"(?P<x>\w)(\d)?", lambda m: f"[{m['x']}{m[2]}{m.start()}]", "a1b"))
print(re.sub("a", lambda m: None, "banana"), re.sub("a", lambda m: "", "banana"))
print(re.sub("a", lambda m: m.group().upper(), "banana"))


class Repeat:
    def __init__(self):
        self.calls = 0

    def __call__(self, match):
        self.calls += 1
        return match[0] * self.calls


repeat = Repeat()
print(re.sub("[an]", repeat, "banana"), repeat.calls)
for bad in (lambda m: 1, lambda m: b"x", lambda m: [m]):
    try:
        re.sub("b", bad, "abc")
    except TypeError as error:
        print(type(error).__name__, error)
try:
    re.sub(b"b", lambda m: "x", b"abc")
except TypeError as error:
    print(error)
try:
    re.sub("b", lambda m: 1 / 0, "abc")
except ZeroDivisionError as error:
    print(error)


class Text(str):
    pass


text = Text("nothing")
print(type(re.sub("x", "y", text)), type(re.sub("n", "y", text)), type(re.sub("(n)", Text(r"\1"), text)))
same = "".join(["no", "thing"])
print(re.sub("x", "y", same) is same, re.sub(b"x", b"y", b"abc"))
print(re.sub(b"a", b"b", bytearray(b"banana")), re.sub(b"x", b"b", bytearray(b"banana")), re.sub(b"a", b"b", memoryview(b"banana")))
print(re.compile("a").sub(repl="x", string="aba", count=1), re.compile("a").subn("x", "aba"))


def nested(match):
    return re.sub("[ab]", lambda inner: inner[0].upper() + match[0], match[0])


print(re.sub("[a-c]+", nested, "abc xyz cab"))
print(re.sub("(.)", r"\1\1", "\u00e9\u0100\U0001f600"))
print(re.sub("\u00e9", "e", "\u00e9t\u00e9"), ascii(re.sub("e", "\U0001f600", "ete")))
print(re.sub(r"(?i)HELLO", "bye", "Hello hello HELLO"))
print(re.sub(r"(\d+)\.(\d+)", r"\2.\1", "1.2 30.40"))
print(re.sub(r"\s+", " ", "  too   many\n\tspaces  ").strip())
print(re.sub(r"([A-Z])", lambda m: "_" + m[1].lower(), "camelCaseName"))
print(re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_name"))
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567890"))
for call in (lambda: re.sub("a", "b"), lambda: re.sub("a", "b", 1), lambda: re.sub("a", "b", None), lambda: re.sub("a", "b", "c", "d")):
    try:
        call()
    except TypeError as error:
        print(str(error).replace("sub() missing 1 required positional argument: 'string'", "missing"))
