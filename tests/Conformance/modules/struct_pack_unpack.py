import struct
for fmt, *v in (("b", -1), ("B", 255), ("h", -300), ("H", 65535), ("i", -2 ** 31), ("I", 2 ** 32 - 1), ("q", -2 ** 63), ("Q", 2 ** 64 - 1), ("f", 1.5), ("d", 3.14), ("?", True), ("c", b"x"), ("5s", b"hi"), ("3s", b"toolong"), ("0s", b""), ("p", b"abc"), ("5p", b"abcdefg"), ("x",), ("3x",), ("bhi", 1, 2, 3), ("<bhi", 1, 2, 3), (">bhi", 1, 2, 3), ("!bhi", 1, 2, 3), ("=bhi", 1, 2, 3), ("@bhi", 1, 2, 3), ("bq", 1, 2), ("<bq", 1, 2), ("qb", 1, 2), ("qb0q", 1, 2), ("3h", 1, 2, 3), ("2s3s", b"ab", b"cde"), ("e", 1.5), ("e", 65504.0), ("<f", float("inf")), (">d", -0.0), ("l", -1), ("L", 1), ("n", -5), ("N", 5), ("P", 255), ("?", 5), ("?", []), ("2?", 1, 0), ("< i h", 1, 2), ("<hxh", 1, 2), ("", )):
    p = struct.pack(fmt, *v); print(fmt, v, p, struct.calcsize(fmt), struct.unpack(fmt, p))
for e in ("struct.pack('b', 128)", "struct.pack('B', -1)", "struct.pack('h', 2 ** 20)", "struct.pack('i', 2 ** 40)", "struct.pack('q', 2 ** 63)", "struct.pack('Q', -1)", "struct.pack('b', 'a')", "struct.pack('b', 1.5)", "struct.pack('c', 'x')", "struct.pack('c', b'xy')", "struct.pack('s', 'x')", "struct.pack('s', 5)", "struct.pack('f', 'x')", "struct.pack('f', 1e300)", "struct.pack('e', 1e6)", "struct.pack('b')", "struct.pack('b', 1, 2)", "struct.pack('z', 1)", "struct.pack('3', 1)", "struct.pack(5)", "struct.pack()", "struct.unpack('b', b'')", "struct.unpack('i', b'abc')", "struct.unpack('b', 'x')", "struct.unpack('b', 5)", "struct.calcsize('q q')", "struct.calcsize('<qb')", "struct.calcsize('z')", "struct.pack('<n', 1)", "struct.pack('>P', 1)", "struct.pack('i', None)", "struct.pack('d', '1')", "struct.pack('2i', 1)", "struct.unpack('<h', b'abc')", "struct.calcsize('99999999999999999999i')", "struct.pack('<B', 256)", "struct.pack('>H', -1)", "struct.pack('<q', 2 ** 64)", "struct.pack('?', object)"):
    try: print(e, "=", eval(e))
    except (struct.error, TypeError, OverflowError) as x: print(e, "->", type(x).__name__, x)
class I:
    def __index__(self): return 7
class F:
    def __float__(self): return 2.5
print(struct.pack("bi", I(), I()), struct.pack("d", F()), struct.pack("<d", 5), struct.pack("b", True), struct.unpack("<f", struct.pack("<f", 0.1)), struct.unpack("<e", struct.pack("<e", 0.1)), struct.unpack(">d", bytes.fromhex("400921fb54442d18")), struct.pack("4s", bytearray(b"ab")), struct.unpack("2s", bytearray(b"xy")), struct.unpack("b", memoryview(b"a")))
buf = bytearray(12); struct.pack_into("<hh", buf, 2, 1, -1); struct.pack_into(">i", buf, -4, 5); print(buf, struct.unpack_from("<h", buf, 4), struct.unpack_from(">i", buf, -4), struct.unpack_from("<h", buf, offset=2))
for f in (lambda: struct.pack_into("i", buf, 10, 1), lambda: struct.pack_into("i", buf, -2, 1), lambda: struct.pack_into("i", b"abcd", 0, 1), lambda: struct.unpack_from("i", buf, 10), lambda: struct.unpack_from("i", buf, -50), lambda: struct.pack_into("i", buf), lambda: struct.unpack_from("i", "x")):
    try: print(f())
    except (struct.error, TypeError) as e: print(type(e).__name__, e)
s = struct.Struct("<hB"); print(s.size, s.format, s.pack(1, 2), s.unpack(b"\x01\x00\x02"), list(s.iter_unpack(b"\x01\x00\x02\x03\x00\x04")), s.unpack_from(b"\0\x01\x00\x02", 1)); s.pack_into(buf, 0, 9, 9); print(buf[:3], struct.Struct(b"<h").size, list(struct.iter_unpack("<h", b"\1\0\2\0")), next(struct.iter_unpack("b", b"a")))
for f in (lambda: list(struct.iter_unpack("<h", b"abc")), lambda: list(struct.iter_unpack("", b"")), lambda: struct.Struct("z"), lambda: struct.Struct(5), lambda: struct.Struct("<h").pack("a")):
    try: print(f())
    except (struct.error, TypeError) as e: print(type(e).__name__, e)
for fl in (0.0, -0.0, 1.0, 1e-45, 3.4028234663852886e38, float("inf"), 0.1): print(fl, struct.pack(">f", fl).hex(), struct.unpack(">f", struct.pack(">f", fl))[0], struct.pack(">d", fl).hex())
