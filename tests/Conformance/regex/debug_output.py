# re.DEBUG: the tree and the code words.
import re

for pattern, flags in (
    ("abc", 0), ("a|b", 0), ("ab|cd|[e]", 0), (r"(?P<x>a)*(?:b)+?c?+", 0), (r"(?:ab){2,3}(?:cd)*?(?:ef)++", 0), ("[a-z0-9_]", 0), (r"[^\d\s.]", re.A), (r"^\b\B$\A\Z", re.M),
    ("(?i:a)[k-m]", 0), ("straSSe", re.I), ("(?=a)(?!b)(?<=c)(?<!de)", 0), (r"(a)?(?(1)b|c)(?(1)d)\1", 0), ("(?>a+)b", 0), (".", re.S), ("x" * 3 + "(y)z", 0), ("[\u0100-\u0180x\u4e00]", 0),
    ("", 0), ("(?:a|)", 0), ("abcabd", 0), ("a{3}", 0), ("(a)(?i:\\1)", 0), ("[\U00010000-\U00010010]", re.I),
):
    print("==", ascii(pattern), int(flags))
    re.compile(pattern, flags | re.DEBUG)
re.compile(rb"(?L)\w\b[a-c]", re.DEBUG)
re.compile(rb"(?iL)a[^b]", re.DEBUG)
re.compile(rb"(?i)aK\xff", re.DEBUG)
