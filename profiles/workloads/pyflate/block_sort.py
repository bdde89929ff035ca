"""Block sorting: Burrows-Wheeler transform, move-to-front, zero runs, Huffman."""

from bit_io import BitWriter
from huffman import Decoder, Encoder, code_lengths

RUN_A, RUN_B, SHIFT, EOB = 0, 1, 1, 257
ALPHABET = 258


def transform(data):
    """The last column of the sorted rotations, and the row of the original."""
    doubled = data + data
    size = len(data)
    rows = sorted(range(size), key=lambda i: doubled[i:i + size])
    return bytes(doubled[i + size - 1] for i in rows), rows.index(0)


def restore(column, row):
    counts = [0] * 256
    for byte in column:
        counts[byte] += 1
    total = 0
    starts = []
    for count in counts:
        starts.append(total)
        total += count
    following = [0] * len(column)
    for index, byte in enumerate(column):
        following[starts[byte]] = index
        starts[byte] += 1
    out = bytearray()
    row = following[row]
    for _ in column:
        out.append(column[row])
        row = following[row]
    return bytes(out)


def to_front(data):
    table = list(range(256))
    for byte in data:
        index = table.index(byte)
        yield index
        if index:
            table.insert(0, table.pop(index))


def zero_runs(indexes):
    """Runs of zeros become digits of a bijective base-2 number."""
    run = 0
    for index in indexes:
        if index == 0:
            run += 1
            continue
        yield from run_digits(run)
        run = 0
        yield index + SHIFT
    yield from run_digits(run)
    yield EOB


def run_digits(run):
    while run:
        if run & 1:
            yield RUN_A
            run = (run - 1) // 2
        else:
            yield RUN_B
            run = (run - 2) // 2


def compress(data):
    column, row = transform(data)
    symbols = list(zero_runs(to_front(column)))
    counts = [0] * ALPHABET
    for symbol in symbols:
        counts[symbol] += 1
    lengths = code_lengths(counts)
    writer = BitWriter()
    writer.write(row, 24)
    for length in lengths:
        writer.write(length, 4)
    encoder = Encoder(lengths)
    for symbol in symbols:
        encoder.put(writer, symbol)
    return writer.finish()


def decompress(reader):
    row = reader.read(24)
    decoder = Decoder([reader.read(4) for _ in range(ALPHABET)])
    table = list(range(256))
    column = bytearray()
    run, weight = 0, 1
    while True:
        symbol = decoder.next(reader)
        if symbol <= RUN_B:
            run += weight << symbol
            weight <<= 1
            continue
        if run:
            column.extend(table[:1] * run)
            run, weight = 0, 1
        if symbol == EOB:
            return restore(column, row)
        index = symbol - SHIFT
        byte = table.pop(index)
        table.insert(0, byte)
        column.append(byte)
