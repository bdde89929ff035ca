# Case-insensitive matching: ASCII, Unicode, and letters that share an upper case.
import re


def spans(pattern, text, flags=re.I):
    return [m.span() for m in re.finditer(pattern, text, flags)]


GROUPS = ["iI\u0131\u0130", "sS\u017f", "kK\u212a", "\xe5\xc5\u212b", "\xb5\u03bc\u039c", "\u0345\u03b9\u0399\u1fbe", "\u03c3\u03c2\u03a3", "\u03b2\u03d0\u0392", "\u03b8\u03d1\u0398\u03f4",
          "\u03c6\u03d5\u03a6", "\u03c0\u03d6\u03a0", "\u03ba\u03f0\u039a", "\u03c1\u03f1\u03a1", "\u03b5\u03f5\u0395", "\u1e61\u1e9b\u1e60", "\u0432\u1c80\u0412", "\u0442\u1c84\u1c85\u0422",
          "\ufb05\ufb06", "\xdf\u1e9e", "\u0390\u1fd3", "\u03b0\u1fe3", "\u01c4\u01c5\u01c6", "\u10a0\u2d00", "\u13a0\uab70", "\U00010400\U00010428", "\U000118a0\U000118c0", "\xff\u0178", "\u0436\u0416"]
for group in GROUPS:
    row = []
    for first in group:
        row.append("".join("01"[re.fullmatch(first, second, re.I) is not None] for second in group))
        row.append("".join("01"[re.fullmatch(f"[{first}x]", second, re.I) is not None] for second in group))
        row.append("".join("01"[re.fullmatch(f"[^{first}]", second, re.I) is not None] for second in group))
        row.append("".join("01"[re.fullmatch(first, second, re.I | re.A) is not None] for second in group))
        row.append("".join("01"[re.fullmatch(f"({first})\\1", first + second, re.I) is not None] for second in group))
        row.append("".join("01"[re.fullmatch(f"{first}+?", second, re.I) is not None] for second in group))
    print(ascii(group), *row)

print(spans("hello", "Hello HELLO hElLo hell"))
print(spans("[a-f]+", "abcDEFghi"), spans("[^a-f]+", "abcDEFghi"))
print(spans("[A-F]+", "abcDEFghi"), spans("[x-\xe9]+", "X\xc9\xe9Z"))
print(spans("[\u0430-\u044f]+", "\u041f\u0440\u0438\u0432\u0435\u0442 abc"))
print(spans("[\u0410-\u042f]+", "\u041f\u0440\u0438\u0432\u0435\u0442 abc"))
print(spans("[\U00010400-\U00010410]+", "\U00010400\U00010428\U00010438\U00010439"))
print(spans("[\U00010428-\U00010438x]+", "\U00010400\U00010428\U00010410X"))
print(spans("[^\U00010400]", "\U00010400\U00010428a"))
print(spans("[a-z]+", "K\u212aZ \u017f"), spans("[a-z]+", "K\u212aZ \u017f", re.I | re.A))
print(spans("[\\w]+", "\xe9\xc9"), spans("\\w+", "\xe9\xc9", re.I | re.A))
print(spans("\xe9", "\xe9\xc9"), spans("\xe9", "\xe9\xc9", re.I | re.A))
print(spans("stra\xdfe", "STRASSE stra\xdfe STRA\u1e9eE"))
print(spans("(?i:a)b", "ab aB Ab AB", 0), spans("(?-i:a)b", "ab aB Ab AB"))
print(spans("[1-9]+", "123"), spans("1a", "1A"), spans("a1", "A1"))
print(spans("a*b", "AAb"), spans("a{2}", "aA"), spans("[ab]{2,}?c", "aBABC"))
print(spans("foo|bar", "FOO Bar baz"), spans("x[yz]", "XY xZ"))
print(re.findall("(?i)([k-m])", "KLM klm \u212a"), re.findall(b"(?i)[k-m]", b"KLM klm\xe5"))
print(re.findall(b"(?i)\xe9", b"\xe9\xc9"), re.findall(b"(?iL)\xe9", b"\xe9\xc9"), re.findall(b"(?iL)[a-c]x", b"AX bx"))
print(re.findall(b"(?iL)a[^b]", b"ab aB Ac"), re.findall(b"(?iL)(a)\\1", b"aA AA"))
print(re.sub("(?i)b+", "sauce", "bbbb spam BBBB"), re.split("(?i)x", "aXbxc"))
