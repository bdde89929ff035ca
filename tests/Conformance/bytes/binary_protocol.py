def crc32(data):
    table = []
    for n in range(256):
        for _ in range(8): n = n >> 1 ^ (0xEDB88320 if n & 1 else 0)
        table.append(n)
    c = 0xFFFFFFFF
    for x in data: c = c >> 8 ^ table[(c ^ x) & 255]
    return c ^ 0xFFFFFFFF
def adler(data):
    a, b = 1, 0
    for x in data: a = (a + x) % 65521; b = (a + b) % 65521
    return b << 16 | a
def varint(n):
    out = bytearray()
    while n > 127: out.append(n & 127 | 128); n >>= 7
    out.append(n)
    return bytes(out)
def unvarint(data, i=0):
    n = s = 0
    while True:
        n |= (data[i] & 127) << s; s += 7; i += 1
        if data[i - 1] < 128: return n, i
A = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def b64(d):
    out = bytearray()
    for i in range(0, len(d), 3):
        g = d[i:i + 3]
        n = int.from_bytes(g.ljust(3, b"\0"), "big")
        out += bytes(A[n >> s & 63] for s in (18, 12, 6, 0)[:len(g) + 1]).ljust(4, b"=")
    return bytes(out)
def unb64(t):
    out = bytearray()
    for i in range(0, len(t), 4):
        g = t[i:i + 4].rstrip(b"=")
        n = 0
        for c in g: n = n << 6 | A.index(c)
        n <<= 6 * (4 - len(g))
        out += n.to_bytes(3, "big")[:len(g) - 1]
    return bytes(out)
data = b"The quick brown fox jumps over the lazy dog"
print(hex(crc32(data)), hex(adler(data)), crc32(b""), hex(adler(b"Wikipedia")))
for n in (0, 1, 127, 128, 300, 2 ** 32, 2 ** 70): print(n, varint(n), unvarint(varint(n) + b"rest"))
for s in (b"", b"f", b"fo", b"foo", b"foobar", bytes(range(250, 256))): print(s, b64(s), unb64(b64(s)) == s)
def rle(d):
    out, i = bytearray(), 0
    while i < len(d):
        j = i
        while j < len(d) and d[j] == d[i] and j - i < 255: j += 1
        out += bytes((j - i, d[i])); i = j
    return bytes(out)
def unrle(d): return b"".join(d[i + 1:i + 2] * d[i] for i in range(0, len(d), 2))
r = rle(b"aaaabbbc" + b"z" * 300)
print(r, unrle(r) == b"aaaabbbc" + b"z" * 300)
def tlv(items): return b"".join(bytes([t]) + len(v).to_bytes(2, "big") + v for t, v in items)
def untlv(d):
    i = 0
    while i < len(d):
        n = int.from_bytes(d[i + 1:i + 3], "big")
        yield d[i], d[i + 3:i + 3 + n]
        i += 3 + n
print(list(untlv(tlv([(1, b"one"), (2, b""), (255, b"x" * 3)]))))
def xor(d, k): return bytes(a ^ k[i % len(k)] for i, a in enumerate(d))
print(xor(data, b"key").hex(), xor(xor(data, b"key"), b"key") == data)
def dump(d):
    for i in range(0, len(d), 16): yield f"{i:04x} {d[i:i+16].hex(' '):<47} {''.join(chr(c) if 32 <= c < 127 else '.' for c in d[i:i+16])}"
print(*dump(data + bytes(range(10))), sep="\n")
def rc4(key, d):
    s, j = list(range(256)), 0
    for i in range(256): j = (j + s[i] + key[i % len(key)]) % 256; s[i], s[j] = s[j], s[i]
    i = j = 0; out = bytearray()
    for c in d:
        i = (i + 1) % 256; j = (j + s[i]) % 256; s[i], s[j] = s[j], s[i]
        out.append(c ^ s[(s[i] + s[j]) % 256])
    return out.hex()
print(rc4(b"Key", b"Plaintext"), rc4(b"Wiki", b"pedia"))
