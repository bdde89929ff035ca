b = b"caf\xc3\xa9"
print(list(b), [hex(x) for x in b], b.decode(), len(b), len(b.decode()), bytes(reversed(b)), bytes(sorted(b)), bytes(x for x in b if x < 128), b"".join(bytes([x]) for x in b) == b, bytes(map(lambda x: x ^ 0x20, b"HELLO")), [b[i:i + 1] for i in range(3)], dict(enumerate(b"ab")), list(zip(b"ab", b"cd")), set(b"aab") == {97, 98}, tuple(b"xy"), max(b), sum(b), any(b"\0\0"), all(b"ab"), bytes([True, False]))
print(int(b"42"), float(b"1.5"), int(b"ff", 16), str(b"x", "ascii"), repr(b"'"), ascii(b"\xe9"), b"abc".decode("ascii"), "é".encode("latin-1"), bytes("é", "utf-16-le"), ord(b"z"), bool(b""), bool(b"\0"), b"a" == b"a", b"abc".__len__(), b"abc".__getitem__(0), b"abc".__contains__(98), b"abc".__add__(b"d"), b"a".__mul__(3), b"a".__eq__("a"), b"abc".__iter__().__next__(), b"x".__hash__() == hash(b"x"), b"%d".__mod__(5), b"x".__class__, b"a".__getnewargs__(), b"abc".__bytes__())
a, *rest = b"xyz"
print(a, rest, *b"!?")
match b"cmd arg":
    case b"other": print("no")
    case b"cmd arg": print("matched bytes")
match bytearray(b"xy"):
    case [*items]: print("sequence", items)
    case _: print("bytes are not sequences for match")
for chunk in (b"abcdefg"[i:i + 3] for i in range(0, 7, 3)): print(chunk)
it = iter(b"abc")
print(next(it), list(it), it.__length_hint__(), type(it).__name__, type(iter(bytearray())).__name__)
print(b"\xde\xad\xbe\xef".hex().upper(), bytes.fromhex("DEADBEEF"), int(b"\xde\xad".hex(), 16), b"\x01\x02"[::-1], bytes(5), bytes(5) == b"\0" * 5)
words = b"the cat the dog".split()
count = {}
for w in words: count[w] = count.get(w, 0) + 1
print(count, sorted(count, key=lambda w: (-count[w], w)), b" ".join(sorted(set(words))), b" ".join(w.capitalize() for w in words))
print("é日😀".encode("utf-8"), "é日😀".encode("utf-16-be").hex(" ", 2), "é".encode("utf-8").decode("latin-1"), b"\xff".decode("latin-1"), b"line1\nline2".splitlines(), "a,b".encode().split(b","), b"x=1&y=2".split(b"&"), dict(p.split(b"=") for p in b"x=1&y=2".split(b"&")))
