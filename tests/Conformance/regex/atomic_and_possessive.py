# Groups and repetitions that give nothing back.
import re


def show(pattern, *texts):
    compiled = re.compile(pattern)
    for text in texts:
        found = compiled.search(text)
        print(repr(pattern), repr(text), found and (found.span(), found.groups()))


show(r"(?>a+)b", "aaab", "aaa")
show(r"(?>a+)ab", "aaab")
show(r"(?>a|ab)c", "abc", "ac")
show(r"(?>ab|a)c", "abc", "ac")
show(r"(?>(a+)(b?))b", "aab", "aabb")
show(r"(?>(a)|b)*c", "abac", "bb")
show(r"x(?>\w+)y", "xaby")
show(r"((?>a*)b)+", "aabab", "aa")
show(r"(?>(?>a+)b)+c", "abaabc")
show(r"(?>)", "a")
show(r"(?>a{2,3})a", "aaa", "aaaa")
show(r"(?>.*?)b", "ab")
show(r"(?>(?=a))a", "a")
show(r"(?>^a)b", "ab")
show(r"a*+", "aaa", "")
show(r"a*+a", "aaa")
show(r"a++b", "aab", "aa")
show(r"a?+a", "a", "aa")
show(r"a{1,2}+a", "aa", "aaa")
show(r"a{2}+a", "aaa", "aa")
show(r"a{,2}+b", "aab", "aaab", "b")
show(r".*+x", "abx")
show(r"[ab]++c", "abac", "abab")
show(r"\d++\.\d++", "3.14 10.", "1234")
show(r'"[^"]*+"', 'say "hello" and "bye', '"')
show(r"(?:ab)++c", "ababc", "abab")
show(r"(?:ab)*+ab", "abab")
show(r"(?:a|b)*+b", "abab")
show(r"(?:a|b)*+c", "ababc", "c")
show(r"(a|b)++c", "ababc")
show(r"(ab?)*+b", "abab", "ab")
show(r"(?:ab){2}+c", "ababc", "abc")
show(r"(?:ab){1,2}+ab", "abab", "ababab")
show(r"(?:ab)?+ab", "ab", "abab")
show(r"(?:ab?)?+b", "ab", "abb")
show(r"(\w+\s?)++$", "the quick brown fox")
show(r"(?:a*+)*+b", "aab", "aaa")
show(r"(?:(?:ab)++c)++d", "abcababcd", "abcab")
show(r"(?i:A)++b", "aAab")
show(r"(?:(a)|(b))++", "abba", "b")
# No backtracking: instant, where a+ would take for ever.
show(r"(?:a+)++b", "a" * 40)
show(r"(?>(?:a+)+)b", "a" * 40)
for pattern in (r"a**", r"a++*", r"a+++", r"a?+?", r"*+", r"(?>", r"(?>a", r"(?>*)"):
    try:
        print(pattern, re.compile(pattern))
    except re.error as error:
        print(pattern, "->", error)
