# Patterns with white space and comments.
import re

number = re.compile(r"""
    (?P<sign> [-+] )?        # the sign
    (?P<whole> \d+ )         # digits before the point
    (?: \. (?P<part> \d* ) )?
    (?: [eE] (?P<exponent> [-+]? \d+ ) )?   # and an exponent
    """, re.VERBOSE)
for text in ("3", "-3.14", "+2.5e-10", "x", "1e5", ". 5"):
    found = number.match(text)
    print(repr(text), found and found.groupdict())

for pattern, text in (
    (r"a b", "ab"),
    (r"a\ b", "a b"),
    (r"a[ ]b", "a b"),
    (r"a[#]b", "a#b"),
    (r"a\#b", "a#b"),
    ("a#b\nc", "ac"),
    ("a # no end", "a"),
    ("a\t\v\f\r\nb", "ab"),
    ("a\xa0b", "a\xa0b"),
    (r"a +", "aaa"),
    (r"a {2}", "aa"),
    (r"a {1, 2}", "a{1,2}"),
    (r"( a | b ) +", "abab"),
    (r"(?: a ) * ?", "aa"),
    (r"(?i: A )", "a"),
    (r"(?P<n> a ) (?P=n)", "aa"),
    (r"a (?# not ) b", "ab"),
    (r"\  \
x", " \nx"),
    ("# only a comment", ""),
    ("a # (unbalanced\n b", "ab"),
):
    try:
        found = re.fullmatch(pattern, text, re.X)
        print(ascii(pattern), ascii(text), found and found.span())
    except re.error as error:
        print(ascii(pattern), "->", error)

print(re.findall(r"(?x) a b | c # d", "ab c d"))
print(re.findall("(?x:a b)| c", "ab c"))
print(re.compile("(?x) a").flags, re.compile("(?x: a)").flags)
