"""Decompression in pure Python: a DEFLATE inflater, and a block-sorting (BWT) decompressor.

The compressed streams are made here from generated text by small encoders.
"""

import sys
from bit_io import BitReader, BitWriter
from block_sort import compress, decompress
from deflate import deflate, inflate, gzip_crc

WORDS = ("the of and to in that his it he was for with not is as but on be at they you which "
         "from all this so one had by have when what will no their there shall unto were out "
         "into upon ship whale sea captain harpoon").split()


def sample_text(count, seed):
    """Text with a skewed word distribution and repeated phrases."""
    state = seed
    words = []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        pick = state >> 33
        if pick % 11 == 0 and len(words) > 40:
            start = pick % (len(words) - 20)
            words.extend(words[start:start + 3 + pick % 9])
        else:
            words.append(WORDS[(pick % 47) * (pick // 47 % 47) // 47])
            if pick % 13 == 0:
                words[-1] = words[-1].capitalize() + "."
    return " ".join(words).encode("ascii")


def main():
    rounds = int(sys.argv[1])
    text = sample_text(1500, 7)
    zipped = deflate(text)
    block = text[:3000]
    sorted_ = compress(block)
    print(f"plain {len(text)} deflated {len(zipped)} crc {gzip_crc(text):08x}")
    print(f"block {len(block)} sorted {len(sorted_)}")
    check = 0
    for _ in range(rounds):
        plain = inflate(BitReader(zipped))
        if plain != text:
            raise AssertionError("inflate lost data")
        check = (check * 31 + gzip_crc(plain)) & 0xFFFFFFFF
        again = decompress(BitReader(sorted_))
        if again != block:
            raise AssertionError("block sorting lost data")
        check = (check * 31 + gzip_crc(again)) & 0xFFFFFFFF
    print(f"rounds {rounds} check {check:08x}")


if __name__ == "__main__":
    main()
