# (?(group)yes|no)
import re


def show(pattern, *texts):
    compiled = re.compile(pattern)
    for text in texts:
        found = compiled.fullmatch(text)
        part = compiled.search(text)
        print(repr(pattern), repr(text), found and found.groups(), part and part.span())


show(r"(<)?\w+(?(1)>|$)", "<abc>", "abc", "<abc", "abc>")
show(r"(?P<q>')?\w+(?(q)')", "'abc'", "abc", "'abc")
show(r"(a)?(?(1)b|c)", "ab", "c", "b", "ac")
show(r"(a)?(?(1)b)", "ab", "", "b")
show(r"(a)?(?(1)|c)", "a", "c", "")
show(r"(a)?(?(1)b|)", "ab", "", "a")
show(r"(a)?(b)?(?(2)c|(?(1)d|e))", "abc", "ad", "e", "bc", "ae")
show(r"(?:(a)|b)(?(1)x|y)+", "axx", "byy", "ay", "bx")
show(r"(?:(a)(?(1)b|c))+", "abab", "abac")
show(r"((a)|b)+(?(2)c|d)", "abc", "bd", "ad", "bac", "abd")
show(r"(?:(a)|(b))*(?(1)x)(?(2)y)", "abxy", "ax", "by", "")
show(r"(?(1)a|b)(c)?", "bc", "ac", "b")
show(r"(?(1)a|b(c)?)+", "bca", "bb")
show(r"(\()?[^()]+(?(1)\))", "(ab)", "ab", "(ab", "ab)")
show(r"(a)?(?(1)(?=b)|(?!b))\w", "ab", "c", "b")
show(r"(a)?(?(1)[bc]{2}|[de]{1,2})", "abc", "de", "d", "ab")
show(r"(a)?(?(1)\x0f.)", "a\x0fz", "")
for pattern in (r"(?(1)a|b|c)(d)", r"(?(2)a)(b)", r"(?(0)a)", r"(?(x)a)", r"(?(1", r"(?(1)", r"(?(1)a", r"(?(-1)a)", r"(?(1x)a)", r"(?()a)", r"(?(\u00b9)a)"):
    try:
        print(pattern, re.compile(pattern))
    except re.error as error:
        print(pattern, "->", error, error.pos)
