import struct, io
def png_like(w, h, px):
    def chunk(t, d): return struct.pack(">I4s", len(d), t) + d + struct.pack(">I", sum(t + d) & 0xFFFFFFFF)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0)) + chunk(b"IDAT", bytes(px)) + chunk(b"IEND", b"")
def parse(d):
    f = io.BytesIO(d)
    if f.read(8) != b"\x89PNG\r\n\x1a\n": raise ValueError("signature")
    while head := f.read(8):
        n, t = struct.unpack(">I4s", head); body = f.read(n); crc, = struct.unpack(">I", f.read(4))
        yield t.decode(), n, crc == sum(t + body) & 0xFFFFFFFF, struct.unpack(">IIBBBBB", body) if t == b"IHDR" else body[:4]
d = png_like(3, 2, range(18)); print(len(d), *parse(d), sep="\n")
try: list(parse(b"nope" + d))
except ValueError as e: print(e)
try: list(parse(d[:-6]))
except struct.error as e: print(e)
WAV = struct.Struct("<4sI4s4sIHHIIHH4sI")
samples = [int(1000 * ((i % 20) - 10) / 10) for i in range(40)]; data = struct.pack(f"<{len(samples)}h", *samples); w = WAV.pack(b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16, 1, 1, 8000, 16000, 2, 16, b"data", len(data)) + data
h = WAV.unpack_from(w); print(h, struct.unpack_from("<5h", w, WAV.size), max(struct.unpack(f"<{h[-1] // 2}h", w[WAV.size:])), WAV.size)
def dns(i, n): return struct.pack(">HHHHHH", i, 0x0100, 1, 0, 0, 0) + b"".join(bytes([len(p)]) + p.encode() for p in n.split(".")) + b"\0" + struct.pack(">HH", 1, 1)
def undns(d):
    head = struct.unpack_from(">6H", d); i, parts = 12, []
    while d[i]: parts.append(d[i + 1:i + 1 + d[i]].decode()); i += d[i] + 1
    return head[0], ".".join(parts), struct.unpack_from(">HH", d, i + 1)
q = dns(0xBEEF, "www.example.org"); print(q.hex(), undns(q))
R = struct.Struct("<I16sf?3x"); db = b"".join(R.pack(i, f"name{i}".encode(), i * 1.5, i % 2 == 0) for i in range(5)); print(R.size, [(a, b.rstrip(b"\0").decode(), c, e) for a, b, c, e in R.iter_unpack(db)], R.unpack_from(db, R.size * 3)[0])
ba = bytearray(db); R.pack_into(ba, R.size, 99, b"patched", -1.0, True); print([r[0] for r in R.iter_unpack(ba)], ba[R.size + 4:R.size + 11])
def ip(b): return ".".join(map(str, b))
pkt = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 40, 1, 0x4000, 64, 6, 0, bytes([192, 168, 0, 1]), bytes([10, 0, 0, 2])); v = struct.unpack("!BBHHHBBH4s4s", pkt); print(v[0] >> 4, (v[0] & 15) * 4, v[2], ip(v[8]), ip(v[9]))
def checksum(b): s = sum(struct.unpack(f"!{len(b) // 2}H", b)); return ~((s & 0xFFFF) + (s >> 16)) & 0xFFFF
c = checksum(pkt); p2 = pkt[:10] + struct.pack("!H", c) + pkt[12:]; print(hex(c), checksum(p2))
def msgpack(o):
    match o:
        case None: return b"\xc0"
        case bool(): return b"\xc3" if o else b"\xc2"
        case int() if 0 <= o < 128: return struct.pack("B", o)
        case int() if -32 <= o < 0: return struct.pack("b", o)
        case int(): return struct.pack(">Bq", 0xD3, o)
        case float(): return struct.pack(">Bd", 0xCB, o)
        case str(): b = o.encode(); return (struct.pack("B", 0xA0 | len(b)) if len(b) < 32 else struct.pack(">BH", 0xDA, len(b))) + b
        case list(): return struct.pack("B", 0x90 | len(o)) + b"".join(map(msgpack, o))
        case dict(): return struct.pack("B", 0x80 | len(o)) + b"".join(msgpack(k) + msgpack(x) for k, x in o.items())
def un(b, i=0):
    t = b[i]
    if t < 0x80: return t, i + 1
    if t >= 0xE0: return t - 256, i + 1
    if t in (0xC0, 0xC2, 0xC3): return {0xC0: None, 0xC2: False, 0xC3: True}[t], i + 1
    if t == 0xD3: return struct.unpack_from(">q", b, i + 1)[0], i + 9
    if t == 0xCB: return struct.unpack_from(">d", b, i + 1)[0], i + 9
    if t == 0xDA: n, = struct.unpack_from(">H", b, i + 1); return b[i + 3:i + 3 + n].decode(), i + 3 + n
    if t >= 0xA0: n = t & 31; return b[i + 1:i + 1 + n].decode(), i + 1 + n
    out, i = [], i + 1
    for _ in range((t & 15) * (1 if t & 0x10 else 2)): x, i = un(b, i); out.append(x)
    return (out if t & 0x10 else dict(zip(out[::2], out[1::2]))), i
o = {"a": [1, -5, 2 ** 40, 1.5, None, True], "é" * 20: {"n": "deep"}, "neg": -10 ** 12}; m = msgpack(o); print(len(m), m[:20], un(m)[0] == o)
