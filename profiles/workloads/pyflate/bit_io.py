"""Bit streams, least significant bit first."""


class BitReader:
    def __init__(self, data):
        self.data = data
        self.position = 0
        self.bits = 0
        self.count = 0

    def need(self, count):
        while self.count < count:
            if self.position >= len(self.data):
                raise EOFError("unexpected end of the compressed data")
            self.bits |= self.data[self.position] << self.count
            self.position += 1
            self.count += 8

    def read(self, count):
        self.need(count)
        value = self.bits & ((1 << count) - 1)
        self.bits >>= count
        self.count -= count
        return value

    def bit(self):
        if not self.count:
            self.need(1)
        value = self.bits & 1
        self.bits >>= 1
        self.count -= 1
        return value

    def align(self):
        drop = self.count & 7
        self.bits >>= drop
        self.count -= drop


class BitWriter:
    def __init__(self):
        self.data = bytearray()
        self.bits = 0
        self.count = 0

    def write(self, value, count):
        self.bits |= value << self.count
        self.count += count
        while self.count >= 8:
            self.data.append(self.bits & 0xFF)
            self.bits >>= 8
            self.count -= 8

    def code(self, value, length):
        """Huffman codes go out most significant bit first."""
        for shift in range(length - 1, -1, -1):
            self.write(value >> shift & 1, 1)

    def finish(self):
        if self.count:
            self.write(0, 8 - self.count)
        return bytes(self.data)
