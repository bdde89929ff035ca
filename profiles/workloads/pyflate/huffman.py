"""Canonical Huffman codes: lengths from frequencies, codes from lengths, and a decoder."""

import heapq


def code_lengths(frequencies, limit=15):
    """Lengths of at most `limit` bits; frequencies are flattened until they fit."""
    frequencies = list(frequencies)
    while True:
        lengths = unlimited_lengths(frequencies)
        if max(lengths) <= limit:
            return lengths
        frequencies = [(f + 1) // 2 if f else 0 for f in frequencies]


def unlimited_lengths(frequencies):
    heap = [(f, i, (i,)) for i, f in enumerate(frequencies) if f]
    lengths = [0] * len(frequencies)
    if len(heap) == 1:
        lengths[heap[0][1]] = 1
        return lengths
    heapq.heapify(heap)
    order = len(frequencies)
    while len(heap) > 1:
        low_f, _, low = heapq.heappop(heap)
        high_f, _, high = heapq.heappop(heap)
        for symbol in low + high:
            lengths[symbol] += 1
        heapq.heappush(heap, (low_f + high_f, order, low + high))
        order += 1
    return lengths


def canonical(lengths):
    """Yields (symbol, length, code) in canonical order."""
    code = previous = 0
    for length, symbol in sorted((n, s) for s, n in enumerate(lengths) if n):
        code <<= length - previous
        previous = length
        yield symbol, length, code
        code += 1


class Encoder:
    def __init__(self, lengths):
        self.codes = {symbol: (code, length) for symbol, length, code in canonical(lengths)}

    def put(self, writer, symbol):
        writer.code(*self.codes[symbol])


class Decoder:
    def __init__(self, lengths):
        self.symbols = {}
        for symbol, length, code in canonical(lengths):
            self.symbols[length, code] = symbol
        self.shortest = min((n for n in lengths if n), default=0)
        self.longest = max(lengths, default=0)

    def next(self, reader):
        code = 0
        for _ in range(self.shortest - 1):
            code = code << 1 | reader.bit()
        symbols = self.symbols
        for length in range(self.shortest, self.longest + 1):
            code = code << 1 | reader.bit()
            symbol = symbols.get((length, code))
            if symbol is not None:
                return symbol
        raise ValueError("bad Huffman code")
