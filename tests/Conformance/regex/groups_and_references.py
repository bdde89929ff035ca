# Capturing groups, names, and references to what they matched.
import re


def show(pattern, *texts, flags=0):
    compiled = re.compile(pattern, flags)
    print(repr(pattern), compiled.groups, dict(compiled.groupindex))
    for text in texts:
        found = compiled.search(text)
        if found is None:
            print("   ", ascii(text), None)
        else:
            print("   ", ascii(text), found.regs, found.lastindex, found.lastgroup, ascii(found.groups()), ascii(found.groupdict()))


show(r"(a)(b)(c)", "abc")
show(r"(a(b(c)))", "abc")
show(r"((((a))))", "a")
show(r"(?:a)(b)", "ab")
show(r"(?P<x>a)(?P<y>b)?", "ab", "a", "b")
show(r"(?P<outer>(?P<inner>\d)+)", "123")
show(r"(?P<first>\w+) (?P<last>\w+)", "Isaac Newton", "single")
show(r"(a)\1", "aa", "ab")
show(r"(a|b)\1+", "abbb", "aab", "ab")
show(r"(\w+) \1", "the the cat", "the cat cat")
show(r"(?P<w>\w)(?P=w)", "hello", "abc")
show(r"(a*)b\1", "aabaa", "aaba", "b")
show(r"(a)?b\1", "aba", "b")
show(r"(?:(a)|b)\1", "aa", "bb")
show(r"(.)(.)(.)\3\2\1", "abccba", "abcabc")
show(r"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10\1", "abcdefghijja")
show(r"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\111", "abcdefghijI")
show(r"(a)\060\01", "a0\x01")
show(r"(?i)(a)\1", "aA", "Aa")
show("(?i)(\u0130|\xdf)\\1", "\xdf\xdf", "\u0130i\u0307", "\u0130\u0130")
show(r"(?i:(a))\1", "aA", "AA")
show(r"(A)(?i:\1)", "Aa", "AA")
show(r"(?ai)(k)\1", "kK", "k\u212a")
show(r"(?i)(k)\1", "kK", "k\u212a")
show(r"(a\Z)?b?", "b", "a")
show(r"(?:(a)(b)?|(c))+", "abac", "cab", "acb")
show(r"(x)?(y)?(z)?", "xz", "y", "")
show(r"(\d+)-(\d+)-(\d+)", "tel 555-12-9876 end")
show("(?P<\u00e9t\u00e9>a)(?P=\u00e9t\u00e9)", "aa")
show(r"(?P<_1>a)(?P<x9>b)", "ab")
show(r"(b)(\1a)*", "bbaba")
show(r"^(?:(\d+)x)?", "12x", "x")
show("".join(f"(?P<n{i}>{chr(97 + i)})?" for i in range(26)), "abcxyz")
big = re.compile("(a)" * 98 + r"(b)\99")
found = big.match("a" * 98 + "bb")
print(big.groups, found.lastindex, found.span(98), found.span(99))
