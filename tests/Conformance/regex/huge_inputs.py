# Texts and expressions of a size that a recursive matcher would not survive.
import re

many = 200_000
print(re.fullmatch(r"(?:a|b)*", "ab" * many).end())
print(re.fullmatch(r"(a|b)*", "ab" * many).span(1))
print(re.fullmatch(r"(?:a|b)*?", "ab" * many).end())
print(re.fullmatch(r"(?:ab)+", "ab" * many).end())
print(re.fullmatch(r"(?:(?:ab)+)+", "ab" * many).end())
print(re.match(r"(?:a|b)*c", "ab" * many))
print(re.match(r"(?:.|\n)*x", "ab\n" * many))
print(re.match(r"(?:(a)|b)*?c", "ab" * (many // 4) + "c").end())
print(re.match(r"(?s).*?(?=end)", "x\n" * many + "end").end())
print(re.search(r"needle", "hay" * many + "needle").start())
print(re.search("n\u0100", "hay" * many + "n\u0100").start())
print(re.search("\U0001f600+", "hay" * many + "\U0001f600" * 5).span())
print(re.search(r"[^a]", "a" * many * 5 + "b").start())
print(len(re.findall(r"\w+", "word " * many)), len(re.split(",", "a," * many)), len(re.sub("a", "bb", "a" * many)))
print(re.fullmatch("a" * 20_000, "a" * 20_000).end())
print(re.fullmatch("|".join(f"w{i}" for i in range(2_000)), "w1999").group())
print(re.match("(a)" * 1_000, "a" * 1_000).lastindex)
print(re.compile("[" + "".join(map(chr, range(0x100, 0x3000, 2))) + "]").match("\u0200").end())
print(re.match(f"a{{{many}}}", "a" * many).end(), re.match(f"(?:ab){{{many // 10}}}", "ab" * many).end())
print(re.match("(?:" * 60 + "a" + ")*" * 60, "a" * 10).end())
print(re.match("(" * 80 + "a" + ")" * 80, "a").groups().count("a"))
try:
    re.compile("(" * 100_000 + ")" * 100_000)
except RecursionError as error:
    print(type(error).__name__)
print(re.match(r"(a+)+b", "a" * 18), re.match(r"(a|aa)+$", "a" * 25 + "b"), re.match(r"(?:a?){18}a{18}", "a" * 18).end())
print(re.sub(r"(?:x+x+)+y", "", "x" * 16 + "z")[:3], re.findall(r"(?:a|a)*b", "a" * 14))
