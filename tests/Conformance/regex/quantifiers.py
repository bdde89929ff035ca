# Greedy, lazy and counted repetition.
import re


def show(pattern, *texts):
    compiled = re.compile(pattern)
    for text in texts:
        found = compiled.search(text)
        whole = compiled.fullmatch(text)
        print(repr(pattern), repr(text), found and (found.span(), found.groups()), whole and whole.groups())


for quantifier in ("*", "+", "?", "{2}", "{1,2}", "{2,}", "{,2}", "{0}", "{0,0}", "{1}"):
    for suffix in ("", "?", "+"):
        show("a" + quantifier + suffix + "b?", "", "a", "aab", "baaab", "aaaa")
        show("(a)" + quantifier + suffix, "", "a", "aaa", "ba")
        show("[ab]" + quantifier + suffix + "b", "abab", "ba")

show(r"(?:ab)+?c", "ababc", "abab")
show(r"(?:ab)*?(?:ab)c", "ababc")
show(r"(ab|a)(bc|c)?(d*)", "abcd", "abc", "ac", "ab")
show(r"(a*)(a+)", "aaa")
show(r"(a*?)(a+?)", "aaa")
show(r"(a*)*", "aaa", "b")
show(r"(a*)+", "aaa", "b")
show(r"(a*?)*?b", "aab")
show(r"(a|b)*?c", "ababc")
show(r"(?:a?)*y", "aaay", "z")
show(r"(?:a?)*?y", "aaay", "z")
show(r"(?:a?){3}", "aa")
show(r"(?:a|)+b", "aab")
show(r"(?:|a)+b", "aab", "b")
show(r"(?:|a)+?b", "aab", "b")
show(r"(?:x*){2,3}", "xxx")
show(r"(a{2}){2}", "aaaaa")
show(r"(a{1,2}?){2}(a*)", "aaaa")
show(r"((a)|b)*", "ab", "ba", "bb")
show(r"(?:(a)|(b))*", "ab", "ba", "bb")
show(r"(?:(a)|(b)|(c))+?$", "abc", "cba")
show(r"(?:(\w)(\d)?)+", "a1b", "ab2")
show(r"((.)(.)?)*", "abcde")
show(r"(a+|b+)*c", "aabbc", "aabb")
show(r"(a(b)?)+", "abaab", "aba")
show(r"(a(b)?)+?$", "abaab", "aba")
show(r"(\w+)\s(\w+)", "hello world again")
show(r"<.+>", "<a><b>")
show(r"<.+?>", "<a><b>")
show(r"\d{3,5}?x", "1234567x")
show(r"a{65535}", "a" * 3)
show(r"(?:a{1000}){2}", "a" * 10)
print(re.fullmatch(r"a{3000}", "a" * 3000).end())
print(re.fullmatch(r"(?:ab){3,}", "ab" * 3000).end())
print(re.fullmatch(r"(?:ab){3000}", "ab" * 3000).end())
print(re.match(r"(?:ab){3,5}?", "ab" * 30).end())
print(re.match(r"(?:ab){3,5}", "ab" * 30).end())
