"""DEFLATE (RFC 1951): dynamic blocks written by a greedy matcher, and an inflater for all block kinds."""

from bit_io import BitWriter
from huffman import Decoder, Encoder, code_lengths

END = 256
ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)


def ladder(start, steps, count):
    """Base values and extra-bit counts as the RFC lays them out."""
    table = []
    base = start
    for index in range(count):
        extra = max(0, index // steps - 1)
        table.append((base, extra))
        base += 1 << extra
    return table


LENGTHS = ladder(3, 4, 28) + [(258, 0)]
DISTANCES = ladder(1, 2, 30)


def table_slot(table, value):
    for index in range(len(table) - 1, -1, -1):
        if table[index][0] <= value:
            return index
    raise ValueError(value)


def make_crc_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
        table.append(value)
    return table


CRC_TABLE = make_crc_table()


def gzip_crc(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = crc >> 8 ^ CRC_TABLE[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def tokens(data):
    """Literals as ints, matches as (length, distance)."""
    seen = {}
    position = 0
    size = len(data)
    while position < size:
        key = data[position:position + 3]
        match = seen.get(key) if len(key) == 3 else None
        seen[key] = position
        if match is None or position - match > 32768:
            yield data[position]
            position += 1
            continue
        length = 3
        while (length < 258 and position + length < size
               and data[match + length] == data[position + length]):
            length += 1
        yield length, position - match
        position += length


def deflate(data):
    stream = list(tokens(data))
    symbols = []
    for token in stream:
        if isinstance(token, int):
            symbols.append((token, None))
        else:
            length, distance = token
            slot = len(LENGTHS) - 1 if length == 258 else table_slot(LENGTHS[:-1], length)
            symbols.append((257 + slot, (length - LENGTHS[slot][0], LENGTHS[slot][1], distance)))
    literal_counts, distance_counts = [0] * 286, [0] * 30
    literal_counts[END] = 1
    for symbol, match in symbols:
        literal_counts[symbol] += 1
        if match:
            distance_counts[table_slot(DISTANCES, match[2])] += 1
    if not any(distance_counts):
        distance_counts[0] = 1
    literal_lengths = code_lengths(literal_counts)
    distance_lengths = code_lengths(distance_counts)
    writer = BitWriter()
    writer.write(1, 1)
    writer.write(2, 2)
    write_lengths(writer, literal_lengths, distance_lengths)
    literals, distances = Encoder(literal_lengths), Encoder(distance_lengths)
    for symbol, match in symbols:
        literals.put(writer, symbol)
        if match:
            rest, bits, distance = match
            writer.write(rest, bits)
            slot = table_slot(DISTANCES, distance)
            distances.put(writer, slot)
            writer.write(distance - DISTANCES[slot][0], DISTANCES[slot][1])
    literals.put(writer, END)
    return writer.finish()


def run_lengths(lengths):
    index = 0
    while index < len(lengths):
        value = lengths[index]
        run = 1
        while index + run < len(lengths) and lengths[index + run] == value:
            run += 1
        index += run
        while run:
            if value == 0 and run >= 3:
                step = min(run, 138)
                yield (17, step - 3, 3) if step <= 10 else (18, step - 11, 7)
                run -= step
            else:
                yield value, 0, 0
                run -= 1
                if value and run >= 3:
                    step = min(run, 6)
                    yield 16, step - 3, 2
                    run -= step


def write_lengths(writer, literal_lengths, distance_lengths):
    coded = list(run_lengths(literal_lengths + distance_lengths))
    counts = [0] * 19
    for symbol, _, _ in coded:
        counts[symbol] += 1
    lengths = code_lengths(counts, 7)
    writer.write(len(literal_lengths) - 257, 5)
    writer.write(len(distance_lengths) - 1, 5)
    writer.write(len(ORDER) - 4, 4)
    for symbol in ORDER:
        writer.write(lengths[symbol], 3)
    encoder = Encoder(lengths)
    for symbol, extra, bits in coded:
        encoder.put(writer, symbol)
        writer.write(extra, bits)


def read_lengths(reader):
    literal_count = reader.read(5) + 257
    distance_count = reader.read(5) + 1
    lengths = [0] * 19
    for index in range(reader.read(4) + 4):
        lengths[ORDER[index]] = reader.read(3)
    decoder = Decoder(lengths)
    result = []
    while len(result) < literal_count + distance_count:
        symbol = decoder.next(reader)
        if symbol < 16:
            result.append(symbol)
        elif symbol == 16:
            result.extend([result[-1]] * (reader.read(2) + 3))
        elif symbol == 17:
            result.extend([0] * (reader.read(3) + 3))
        else:
            result.extend([0] * (reader.read(7) + 11))
    return result[:literal_count], result[literal_count:]


def inflate(reader):
    out = bytearray()
    final = False
    while not final:
        final = reader.bit() == 1
        kind = reader.read(2)
        if kind == 0:
            reader.align()
            size = reader.read(16)
            if size ^ reader.read(16) != 0xFFFF:
                raise ValueError("stored block is damaged")
            for _ in range(size):
                out.append(reader.read(8))
        elif kind == 1:
            fixed = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
            inflate_block(reader, out, Decoder(fixed), Decoder([5] * 30))
        elif kind == 2:
            literal_lengths, distance_lengths = read_lengths(reader)
            inflate_block(reader, out, Decoder(literal_lengths), Decoder(distance_lengths))
        else:
            raise ValueError("unknown block kind")
    return bytes(out)


def inflate_block(reader, out, literals, distances):
    while True:
        symbol = literals.next(reader)
        if symbol < END:
            out.append(symbol)
        elif symbol == END:
            return
        else:
            base, bits = LENGTHS[symbol - 257]
            length = base + reader.read(bits)
            base, bits = DISTANCES[distances.next(reader)]
            distance = base + reader.read(bits)
            start = len(out) - distance
            if distance >= length:
                out += out[start:start + length]
            else:
                for offset in range(length):
                    out.append(out[start + offset])
