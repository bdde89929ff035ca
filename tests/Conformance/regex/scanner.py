# re.Scanner, and a tokenizer with named groups.
import re

scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda s, token: ("name", token)),
    (r"\d+\.\d*", lambda s, token: ("float", float(token))),
    (r"\d+", lambda s, token: ("int", int(token))),
    (r"=|\+|-|\*|/", lambda s, token: ("operator", s.match.group(), s.match.span())),
    (r"\s+", None),
    (r"!", "bang"),
])
print(scanner.scan("sum = 3*foo + 312.50+bar!"))
print(scanner.scan("a ? b"))
print(scanner.scan(""))
print(scanner.scan("?"))
print(re.Scanner([("A", 1), ("b+", 2)], re.I).scan("aAbBBc"))
print(re.Scanner([(r"(a)(b)", "x"), (r"c", "y")]).scan("abcab"))

TOKEN = re.compile(r"""
    (?P<number>\d+(?:\.\d+)?) | (?P<name>[^\W\d]\w*) | (?P<string>"(?:[^"\\]|\\.)*") |
    (?P<operator>==|!=|<=|>=|[-+*/=<>()]) | (?P<space>\s+) | (?P<bad>.)
""", re.X)


def tokens(text):
    for found in TOKEN.finditer(text):
        if found.lastgroup != "space":
            yield found.lastgroup, found.group(), found.start()


for line in ('x1 = 3.14 * (y + "a\\"b")', "if a <= b != c: $", "\u00e9t\u00e9==1.", ""):
    print(list(tokens(line)))
