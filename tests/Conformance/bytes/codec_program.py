def rle(b):
    out, i = bytearray(), 0
    while i < len(b):
        j = i
        while j < len(b) and b[j] == b[i] and j - i < 255: j += 1
        out += bytes((j - i, b[i])); i = j
    return bytes(out)
def leb(n, signed=False):
    out = bytearray()
    while True:
        c = n & 0x7F; n >>= 7
        if (n == 0 and not (signed and c & 0x40)) or (signed and n == -1 and c & 0x40): out.append(c); return bytes(out)
        out.append(c | 0x80)
def unleb(b, signed=False):
    n = s = 0
    for c in b:
        n |= (c & 0x7F) << s; s += 7
        if not c & 0x80: return n - (1 << s) if signed and c & 0x40 else n
    raise ValueError("truncated")
for n in (0, 1, 127, 128, 624485, 2 ** 70): print(n, leb(n).hex(), unleb(leb(n)) == n)
for n in (0, -1, 63, 64, -64, -65, -123456, -2 ** 70): print(n, leb(n, True).hex(), unleb(leb(n, True), True) == n)
try: unleb(b"\x80\x80")
except ValueError as e: print(e)
def cobs(b):
    out, code, at = bytearray(b"\0"), 1, 0
    for c in b:
        if c: out.append(c); code += 1
        if not c or code == 255: out[at] = code; at = len(out); out.append(0); code = 1
    out[at] = code; return bytes(out)
def uncobs(b):
    out, i = bytearray(), 0
    while i < len(b): n = b[i]; out += b[i + 1:i + n]; i += n; out += b"\0" if n < 255 and i < len(b) else b""
    return bytes(out)
for b in (b"", b"\0", b"abc", b"a\0b\0\0c", bytes(range(1, 255)) , b"\0" * 3): e = cobs(b); print(b[:6], len(e), 0 in e, uncobs(e) == b)
B = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
def b58(b):
    n, out = int.from_bytes(b, "big"), bytearray()
    while n: n, r = divmod(n, 58); out.append(B[r])
    return (out + b"1" * (len(b) - len(b.lstrip(b"\0"))))[::-1].decode()
print(b58(b"Hello World!"), b58(b"\0\0a"), b58(b""), b58(bytes(range(10))))
def utf8(s):
    out = bytearray()
    for c in s:
        n = ord(c)
        if n < 0x80: out.append(n)
        elif n < 0x800: out += bytes((0xC0 | n >> 6, 0x80 | n & 63))
        elif n < 0x10000: out += bytes((0xE0 | n >> 12, 0x80 | n >> 6 & 63, 0x80 | n & 63))
        else: out += bytes((0xF0 | n >> 18, 0x80 | n >> 12 & 63, 0x80 | n >> 6 & 63, 0x80 | n & 63))
    return bytes(out)
for s in ("a", "é", "€", "😀", "aé€😀\x7f\x80\u07ff\u0800\uffff\U00010000"): print(ascii(s), utf8(s) == s.encode(), len(utf8(s)))
def crc16(b):
    c = 0xFFFF
    for x in b:
        c ^= x << 8
        for _ in range(8): c = (c << 1 ^ 0x1021 if c & 0x8000 else c << 1) & 0xFFFF
    return c
def fnv(b):
    h = 0xCBF29CE484222325
    for x in b: h = (h ^ x) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h
print(hex(crc16(b"123456789")), hex(fnv(b"hello")), hex(fnv(b"")), rle(b"aaab" + b"z" * 260)); frame = bytearray(b"\x7e"); frame += len(p := b"payload").to_bytes(2, "little") + p + crc16(p).to_bytes(2, "big"); v = memoryview(frame); n = int.from_bytes(v[1:3], "little"); print(bytes(v[3:3 + n]), int.from_bytes(v[3 + n:], "big") == crc16(v[3:3 + n]), frame.hex(" ")); frame[4] ^= 1; print(int.from_bytes(v[3 + n:], "big") == crc16(v[3:3 + n])); tbl = bytes.maketrans(bytes(range(97, 123)), bytes((i + 13) % 26 + 97 for i in range(26))); print(b"hello".translate(tbl), b"hello".translate(tbl).translate(tbl), bytes(a ^ b for a, b in zip(b"secret", b"\x10" * 6)), bytes(sorted(b"banana")), b"".join(b"ab"[i:i + 1] * 2 for i in range(2)))
