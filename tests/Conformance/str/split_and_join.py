for s in ("a b c", " a  b ", "", "   ", "a,b,,c,", ",", "one", "a\tb\nc\r\nd\x0be\x0cf", "a\u3000b\u00a0c\u2003d", "1<>2<>3", "aXbXc"):
    print(repr(s), s.split(), s.rsplit(), s.split(None, 1), s.rsplit(None, 1), s.split(","), s.rsplit(",", 1), s.split(",", 1), s.split("<>"), s.split(" ", 2), s.split("X", 0), s.split(maxsplit=2), s.split(sep=",", maxsplit=-1))
for s in ("a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l", "", "\n", "a\n", "a\n\n", "\r\n\r", "x"):
    print(ascii(s), list(map(ascii, s.splitlines())), list(map(ascii, s.splitlines(True))), list(map(ascii, s.splitlines(keepends=False))))
for s in ("k=v=w", "=", "", "none", "a==b"):
    print(s.partition("="), s.rpartition("="), s.partition("=="))
print(",".join(["a", "b", "c"]), "".join([]), "-".join("abc"), ", ".join(("x",)), "|".join({"k": 1, "j": 2}), "".join(c for c in "gen"), "é".join(["日", "😀"]))
for bad in ("','.join([1, 2])", "','.join(['a', None])", "','.join(5)", "','.join()", "','.join(['a', b'b'])", "'a'.split('')", "'a'.partition('')", "'a'.split(1)", "'a'.split(',', 'x')", "'a'.rsplit('')", "'a'.partition(1)", "'a'.splitlines('x', 1)", "'a'.split(',', 1, 2)", "'a'.split(sep=1.5)", "'a'.rpartition()"):
    try: print(bad, eval(bad))
    except (TypeError, ValueError) as e: print(bad, "->", type(e).__name__, e)
text = "the quick brown fox jumps over the lazy dog"
print(" ".join(w[::-1] for w in text.split()), " ".join(reversed(text.split())), sorted(text.split(), key=lambda w: (len(w), w)), {w: len(w) for w in text.split()})
print("a b c".split(" ", 1), "a  b".split(" "), "abcabc".split("bc"), "aaa".split("a"), "aaaa".split("aa"), "abc".split("abc"), "x,y;z".replace(";", ",").split(","))
