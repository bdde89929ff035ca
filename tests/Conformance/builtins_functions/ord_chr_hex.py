print([ord(c) for c in "aé€😀\0\n"], [chr(n) for n in (97, 233, 8364)], chr(0x1F600), ord(b"a"), ord(bytearray(b"\xff")), chr(True) == "\x01", [chr(ord(c) + 1) for c in "HAL"])
print(bin(0), bin(5), bin(-5), bin(2 ** 70), oct(8), oct(-8), hex(255), hex(-255), hex(2 ** 64), bin(True), hex(0), oct(0))
print(ascii("é'\n"), ascii(["é", "a"]), ascii("😀\ud800"), ascii(b"\xff"), ascii(5), repr("é'\n"), repr("a\"b'c"), format(255, "x"), format(3.14159, ".2f"), format("a", ">5"), format(None), format([1]), format(True), format(1j), format(5, ""), format(-5, "+"), format("é", "*^5"))
class I:
    def __index__(self): return 10
class R:
    def __repr__(self): return "ré"
    def __format__(self, s): return f"F[{s}]"
print(bin(I()), hex(I()), oct(I()), chr(I()) == "\n", ascii(R()), repr(R()), format(R()), format(R(), "spec"), str(R()))
for e in ("ord('')", "ord('ab')", "ord(5)", "ord(b'')", "ord(b'ab')", "ord()", "chr(-1)", "chr(0x110000)", "chr('a')", "chr(1.5)", "chr()", "chr(2 ** 64)", "bin(1.5)", "bin('a')", "hex(None)", "oct([])", "hex()", "ascii()", "repr()", "repr(1, 2)", "format()", "format(1, 2)", "format(1, 'zz')", "format([], 'd')", "format(1, 's')", "format('a', 'd')", "bin(1, 2)", "hash([])", "hash({})", "hash(set())", "hash()", "id()", "hash(slice(1))", "hash((1, []))", "hash(bytearray())", "hash(memoryview(bytearray(b'a')))"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError, OverflowError) as x: print(e, "->", type(x).__name__, x)
print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(True), hash(1.0), hash(0.5), hash(1e100), hash(float("inf")), hash(-float("inf")), hash(1j), hash(2 + 3j), hash(10 ** 50), hash(-10 ** 50), hash(0.1), hash(-0.0), hash(1.5), hash(2 ** 53 + 1), hash(1 / 3), hash(3.0e-5))
print(hash(5) == hash(5.0) == hash(5 + 0j), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(frozenset([1])) == hash(frozenset([1])), hash(None) == hash(None), hash(range(3)) == hash(range(3)), hash(b"a") == hash(b"a"), hash(int) == hash(int), hash(len) == hash(len), hash(1) != hash(2), hash("") == hash(b""), hash(()) == hash(()))
print(eval("0x" + "f" * 20) == int("f" * 20, 16), int(bin(37), 2), int(oct(37), 8), int(hex(37), 16), "".join(chr(int(b, 2)) for b in "01001000 01101001".split()), [f"{n:08b}" for n in (0, 1, 255)], "".join(f"{b:02x}" for b in b"\x00\xffAZ"), bytes.fromhex("00ff").hex())
print([c for c in map(chr, range(32, 127))][:10], "".join(sorted("hello", key=ord)), max("héllo", key=ord), [hex(ord(c)) for c in "日本"], ord("\ud800"), ord("\U0010ffff"), chr(0xD800) == "\ud800", len(chr(0x10000)))
