"""Binary data: a tagged container format, packet headers, varints, checksums, base64, a bitmap, hex dumps."""

import struct
import sys
from array import array

HEADER = struct.Struct("<4sHHIq")
RECORD = struct.Struct(">IHBbdf8s")
CHUNK = struct.Struct(">4sI")
ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def put_varint(out, value):
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)


def get_varint(data, position):
    value = shift = 0
    while True:
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7


def encode64(data):
    out = bytearray()
    for start in range(0, len(data), 3):
        group = data[start:start + 3]
        bits = int.from_bytes(group.ljust(3, b"\0"), "big")
        for shift in (18, 12, 6, 0):
            out.append(ALPHABET[bits >> shift & 63])
        if len(group) < 3:
            out[len(group) - 3:] = b"=" * (3 - len(group))
    return bytes(out)


DECODE = {code: index for index, code in enumerate(ALPHABET)}


def decode64(data):
    out = bytearray()
    for start in range(0, len(data), 4):
        group = data[start:start + 4]
        bits = 0
        for code in group:
            bits = bits << 6 | DECODE.get(code, 0)
        out += bits.to_bytes(3, "big")[:3 - group.count(b"=")]
    return bytes(out)


def build_records(seed, count):
    out = bytearray(HEADER.pack(b"CNDR", 1, count, seed, -seed * 1_000_003))
    for i in range(count):
        out += RECORD.pack(i * 65537, i * 7 % 65536, i % 256, i % 100 - 50, i * 0.5 + seed, i / 4,
                           f"rec{i}".encode("ascii"))
    return bytes(out)


def parse_records(data):
    magic, version, count, seed, offset = HEADER.unpack_from(data)
    if magic != b"CNDR" or version != 1:
        raise ValueError("not a container")
    total = seed + offset
    names = []
    for ident, flags, level, delta, weight, ratio, name in RECORD.iter_unpack(data[HEADER.size:]):
        total += ident + flags + level + delta + int(weight * 2) + int(ratio * 4)
        names.append(name.rstrip(b"\0").decode("ascii"))
    if len(names) != count:
        raise ValueError("truncated")
    return total, names


def chunks(view):
    position = 0
    while position < len(view):
        kind, size = CHUNK.unpack_from(view, position)
        position += CHUNK.size
        yield kind, view[position:position + size]
        position += size + 4


def build_chunks(parts):
    out = bytearray()
    for kind, body in parts:
        out += CHUNK.pack(kind, len(body)) + body + struct.pack(">I", adler(body))
    return out


def bitmap(width, height, seed):
    row_size = (width * 3 + 3) & ~3
    pixels = bytearray(row_size * height)
    for y in range(height):
        for x in range(width):
            at = y * row_size + x * 3
            pixels[at:at + 3] = bytes((x * seed & 255, y * seed & 255, (x ^ y) & 255))
    return struct.pack("<2sIHHI", b"BM", 54 + len(pixels), 0, 0, 54) + struct.pack(
        "<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), 2835, 2835, 0, 0) + pixels


def read_bitmap(data):
    magic, size, _, _, offset = struct.unpack_from("<2sIHHI", data)
    _, width, height, _, depth = struct.unpack_from("<IiiHH", data, 14)
    if magic != b"BM" or size != len(data) or depth != 24:
        raise ValueError("not a bitmap")
    row_size = (width * 3 + 3) & ~3
    view = memoryview(data)[offset:]
    return [sum(view[y * row_size + channel:y * row_size + width * 3:3]) for y in range(height) for channel in range(3)]


def hex_dump(data):
    lines = []
    for start in range(0, len(data), 16):
        row = data[start:start + 16]
        shown = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        lines.append(f"{start:08x}  {row.hex(' '):<47}  |{shown}|")
    return lines


def xor(data, key):
    return bytes(byte ^ key[i % len(key)] for i, byte in enumerate(data))


def main():
    rounds = int(sys.argv[1])
    check = 0
    for seed in range(1, rounds + 1):
        data = build_records(seed, 60)
        total, names = parse_records(data)
        check += total + len(names)
        packed = bytearray()
        numbers = [(seed * i * i) & 0xFFFFFFF for i in range(150)]
        for number in numbers:
            put_varint(packed, number)
        position, decoded = 0, []
        while position < len(packed):
            number, position = get_varint(packed, position)
            decoded.append(number)
        if decoded != numbers:
            raise AssertionError("varints lost data")
        body = build_chunks([(b"HEAD", data[:64]), (b"VARS", bytes(packed)), (b"TEXT", " ".join(names).encode())])
        for kind, view in chunks(memoryview(body)):
            check += adler(view) + kind[0]
        if decode64(encode64(data[:200])) != data[:200]:
            raise AssertionError("base64 lost data")
        check += sum(read_bitmap(bitmap(15, 9, seed)))
        samples = array("h", [(i * seed) % 2000 - 1000 for i in range(200)])
        check += sum(samples) + sum(array("h", samples.tobytes())[::7])
        check += len(hex_dump(data[:160])) + adler(xor(data[:200], b"secret"))
        check += data.find(b"rec40") + data.count(b"rec") + len(data.split(b"rec"))
        check %= 1_000_000_007
    print("\n".join(hex_dump(data[:80])))
    print(encode64(b"any carnal pleas").decode(), f"rounds {rounds} check {check}")


if __name__ == "__main__":
    main()
