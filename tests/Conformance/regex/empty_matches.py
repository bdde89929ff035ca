# findall(), finditer(), split() and scanners where matches are empty or adjacent.
import re

PATTERNS = ["", "a", "a*", "a*?", "a?", "a??", "b*", "(a)|b", "(a)(b)?", "(a*)(b*)", r"\b", r"\B", "^", "$", "^|$", "a|", "|a", "(|a)", "(a|)", "(?=a)", "(?!a)", "(?<=a)", "x*",
            "[ab]+", "(?:)", "(?:a|b|)", r"\w*", r"(\w)*", ".", ".*", ".*?", "(.)(.)?", r"\Z", r"\A"]
TEXTS = ["", "a", "b", "ab", "ba", "aab", "baac", "a b", "\n", "a\nb"]

for pattern in PATTERNS:
    for flags in (0, re.M):
        compiled = re.compile(pattern, flags)
        for text in TEXTS:
            print(repr(pattern), int(flags), repr(text), compiled.findall(text), [m.span() for m in compiled.finditer(text)], compiled.split(text))

for pattern in ("a*", "", "(b)", "a|b"):
    compiled = re.compile(pattern)
    for most in (-1, 0, 1, 2, 3):
        print(repr(pattern), most, compiled.split("abcab", most))
    for start, end in ((0, 3), (1, 4), (2, 2), (3, 2), (5, 9), (-3, -1), (9, 9)):
        print(repr(pattern), start, end, compiled.findall("abcab", start, end), [m.span() for m in compiled.finditer("abcab", start, end)])

compiled = re.compile("a*")
for start, end in ((0, 0), (2, 1), (1, 2), (4, 100)):
    print(start, end, compiled.match("aaa", start, end), compiled.search("aaa", start, end), compiled.fullmatch("aaa", start, end))

scanner = re.compile("a*").scanner("aab")
print([scanner.match() for _ in range(5)])
scanner = re.compile("a*").scanner("baab")
print([scanner.search() and scanner.pattern.pattern for _ in range(6)])
scanner = re.compile("a|(b)").scanner("abcab", 1)
print(scanner.match(), scanner.match(), scanner.search(), scanner.match())
iterator = re.finditer("a", "aXa")
print(type(iterator).__name__, next(iterator), next(iterator), next(iterator, None), next(iterator, None))
print(re.split(r"(\s)|(,)", "a b,c"), re.split("x", "axbxc", maxsplit=1), re.split("", "abc"))
print(re.split(r"\W+", "Words, words, words."), re.split(r"(\W+)", "Words, words."), re.split("[a-f]+", "0a3B9", flags=re.I))
print(re.findall(r"(\w)(\d)?", "a1b"), re.findall(r"(?:(a)|b)", "ab"), re.findall(b"(a)|(b)", b"ab"))
