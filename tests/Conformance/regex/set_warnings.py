# Warnings about what may mean something else some day.
import re
import warnings

PATTERNS = ["[[a]", "[a[b]", "[[:digit:]]", "[a--b]", "[--a]", "[a&&b]", "[a||b]", "[a~~b]", "[&&a]", "[a-b--c]", "[^--a]", "[a---]", r"[\w--x]", "[a-c&&b-d]", "[[]]", "[]--a]", "[*--]",
            "(?(\u0661)a)", "(a)(?(\u0661)b)", "(a)(?(+1)b)", "(a)(?( 1 )b)", "(a)(?(1_0)b)"]
for pattern in PATTERNS:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        re.purge()
        try:
            result = re.compile(pattern).pattern == pattern
        except re.error as error:
            result = error
        print(ascii(pattern), ascii(str(result)), [(ascii(str(w.message)), w.category.__name__, w.lineno) for w in caught])

for template in (r"\g<+1>", r"\g< 1 >", "\\g<\u0661>", r"\g<0_1>"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = re.sub("(a)", template, "a")
        except (re.error, IndexError) as error:
            result = error
        print(ascii(template), ascii(str(result)), [(ascii(str(w.message)), w.category.__name__, w.lineno) for w in caught])

warnings.simplefilter("error")
for pattern in ("[[a]", "[a--b]"):
    try:
        re.compile(pattern)
    except FutureWarning as warning:
        print(type(warning).__name__, warning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    re.template("abc")
    re.compile("abcd", re.TEMPLATE)
    print([(w.category.__name__, str(w.message)[:40]) for w in caught])
warnings.simplefilter("default")
re.search("[a[b]", "a")
re.findall("[x||y]", "|")
