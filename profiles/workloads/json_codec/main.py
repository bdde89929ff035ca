"""JSON in pure Python: a recursive-descent decoder and an encoder, round-tripping generated documents."""

import sys

from decoder import JsonError, loads
from encoder import dumps

NAMES = ("alpha", "beta", "gamma", "délta", "epsilon", "ζeta", "eta \"quoted\"", "theta\n", "日本語", "😀")


class Documents:
    """Makes nested documents from a linear congruential generator."""

    def __init__(self, seed):
        self.state = seed

    def next(self, bound):
        self.state = (self.state * 1664525 + 1013904223) & 0xFFFFFFFF
        return (self.state >> 7) % bound

    def scalar(self):
        kind = self.next(8)
        if kind == 0:
            return None
        if kind == 1:
            return self.next(2) == 1
        if kind == 2:
            return (self.next(2_000_001) - 1_000_000) / 64
        if kind == 3:
            return self.next(1 << 20) * 10 ** self.next(20)
        if kind < 6:
            return self.next(100_000) - 50_000
        return NAMES[self.next(len(NAMES))] + str(self.next(1000))

    def record(self, depth):
        fields = {}
        for index in range(3 + self.next(5)):
            key = f"{NAMES[self.next(len(NAMES))]}_{index}"
            fields[key] = self.value(depth - 1)
        return fields

    def value(self, depth):
        if depth <= 0:
            return self.scalar()
        kind = self.next(4)
        if kind == 0:
            return self.scalar()
        if kind == 1:
            return [self.value(depth - 1) for _ in range(self.next(7))]
        return self.record(depth)


BROKEN = ('{"a": 1,}', '[1, 2', '{"a" 1}', '"\\x"', "nul", "01", "[1 2]", '"tab\t"', "", "[] []",
          '{"a": .5}', '"\\ud800"', "-", "1e", '"open', '{1: 2}')


def main():
    rounds = int(sys.argv[1])
    source = Documents(99)
    documents = [[source.record(4) for _ in range(4)] for _ in range(6)]
    check = size = 0
    for index in range(rounds):
        document = documents[index % len(documents)]
        text = dumps(document, indent=2 if index % 5 == 0 else None, ascii_only=index % 2 == 0)
        size += len(text)
        again = loads(text)
        if again != document:
            raise AssertionError("the round trip lost data")
        for step, char in enumerate(text[::17]):
            check = (check * 31 + ord(char) + step) & 0xFFFFFFFF
    for text in BROKEN:
        try:
            print(repr(text), repr(loads(text)))
        except JsonError as error:
            print(repr(text), error)
    print(f"rounds {rounds} size {size} check {check:08x}")


if __name__ == "__main__":
    main()
