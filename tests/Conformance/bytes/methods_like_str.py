b = b"hello hello world"
for args in ((b"hello",), (b"o", 5), (b"",), (b"z",), (111,), (b"l", None, 5), (b"o", -5)):
    row = [b.find(*args), b.rfind(*args), b.count(*args)]
    for f in (b.index, b.rindex):
        try: row.append(f(*args))
        except ValueError as e: row.append(str(e))
    print(args, row)
print(b.startswith(b"he"), b.endswith((b"x", b"ld")), b.startswith(b"lo", 3), b.upper(), b.title(), b.capitalize(), b"aBc".swapcase(), b"ABC".lower(), b"\xc3\xa9".upper())
print(b.split(), b.split(b"l"), b.split(b" ", 1), b.rsplit(None, 1), b" a  b ".split(), b"a,b,".split(b","), b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True), b"k=v=w".partition(b"="), b"k=v=w".rpartition(b"="), b"kv".partition(b"="))
print(b"  x ".strip(), b"xxaxx".strip(b"x"), b"xxa".lstrip(b"x"), b"axx".rstrip(b"xa"), b"prefix".removeprefix(b"pre"), b"suffix".removesuffix(b"fix"))
print(b"ab".ljust(5), b"ab".rjust(5, b"*"), b"ab".center(7, b"-"), b"-42".zfill(6), b"a\tb".expandtabs(4))
print(b"aaa".replace(b"a", b"bb"), b"aaa".replace(b"a", b"b", 1), b"abc".replace(b"", b"-"), b"abc".translate(bytes(range(256))), b"abc".translate(None, b"b"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), bytes.maketrans(b"a", b"b")[97])
print(b",".join([b"a", bytearray(b"b"), b"c"]), b"".join([]), bytearray(b"-").join([b"x", b"y"]), type(bytearray(b"-").join([b"x"])).__name__)
for s in (b"", b"abc", b"ABC", b"123", b"a1", b" \t", b"Ab Cd", b"\xff", b"a b"):
    print(s, "".join("01"[getattr(s, n)()] for n in ("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isascii")))
for bad in ("b.find('a')", "b.find(256)", "b.split('a')", "b.split(b'')", "b.replace('a', b'b')", "b','.join(['a'])", "b','.join([1])", "b.startswith('a')", "b.strip('a')", "b.translate(b'x')", "bytes.maketrans(b'a', b'bc')", "b.ljust(5, b'ab')", "b.count(-1)", "b.encode()", "b.format(1)", "b.join(5)", "b.isidentifier()", "b.startswith((b'a', 5))", "b'a'.removeprefix('a')", "'a' in b", "256 in b", "b.index(b'zz')"):
    try: print(bad, eval(bad))
    except (TypeError, ValueError, AttributeError) as e: print(bad, "->", type(e).__name__, e)
print(104 in b, b"ell" in b, b"" in b, bytearray(b"wor") in b, b.hex(), b"abc".hex("-"), b"abcdef".hex(":", 2), b"abcdef".hex("_", -4), b"\x00\x0f".hex(), b"a".hex(b"."))
