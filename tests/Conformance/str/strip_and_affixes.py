for s in ("  hi  ", "\t\n hi \r\n", "xxhixx", "hi", "", "   ", "\u3000hi\u00a0", "\x1chi\x1f", "abcba", "\u200bhi"):
    print(ascii(s), ascii(s.strip()), ascii(s.lstrip()), ascii(s.rstrip()), repr(s.strip("x")), repr(s.lstrip("xh")), repr(s.rstrip("ix")), repr(s.strip("abc")), ascii(s.strip(None)), ascii(s.strip("")))
print("www.example.com".strip("wcom."), "aAbB".strip("ab"), "--x--".lstrip("-"), "é日é".strip("é"), "[x]".strip("[]"), "1.500".rstrip("0"), "-.-".strip("-."))
for p in ("pre", "", "prefix", "x", "prefixprefix"):
    print(repr("prefixsuffix".removeprefix(p)), repr("prefixsuffix".removesuffix(p)))
print("abcabc".removesuffix("abc"), "abcabc".removeprefix("abc"), "abc".removesuffix(""), "".removeprefix("a"), "a".removesuffix("ab"))
for bad in ("'a'.strip(1)", "'a'.strip('a', 'b')", "'a'.removeprefix()", "'a'.removeprefix(1)", "'a'.removesuffix(('a',))", "'a'.lstrip(b'a')"):
    try: print(eval(bad))
    except TypeError as e: print(bad, "->", e)
for w in (0, 1, 5, 6, 10, -3):
    s = "abcde"
    print(w, [s.ljust(w), s.rjust(w), s.center(w), s.zfill(w), s.ljust(w, "*"), s.rjust(w, "é"), s.center(w, "😀")])
print(["ab".center(w, "-") for w in range(2, 9)], ["abc".center(w, "-") for w in range(2, 9)])
print([v.zfill(6) for v in ("42", "-42", "+42", "", "-", "abc", "--1", "1234567", "é")])
for bad in ("'a'.ljust()", "'a'.ljust('5')", "'a'.ljust(5, '')", "'a'.center(5, 'ab')", "'a'.rjust(5, 1)", "'a'.zfill()", "'a'.zfill(1.5)", "'a'.ljust(5, b' ')", "'a'.center(10 ** 30)"):
    try: print(eval(bad))
    except (TypeError, OverflowError) as e: print(bad, "->", type(e).__name__, e)
for s in ("a\tb", "\t", "ab\tc\td", "a\nb\tc", "\t\t", "12345678\t9", "a\r\tb", "é\tx", "no tabs"):
    print(repr(s.expandtabs()), repr(s.expandtabs(4)), repr(s.expandtabs(0)), repr(s.expandtabs(1)), repr(s.expandtabs(-1)), repr(s.expandtabs(tabsize=3)))
