"""SHA-512 as FIPS 180-4 defines it, for what needs a hash of a few bytes."""

_MASK = (1 << 64) - 1


def _primes(count):
    found = []
    candidate = 2
    while len(found) < count:
        if all([candidate % prime for prime in found]):
            found.append(candidate)
        candidate += 1
    return found


def _root_fraction(value, power):
    """The first 64 bits of the fraction of a number's root."""
    scaled = value << (64 * power)
    low, high = 0, 1 << (64 + value.bit_length())
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** power <= scaled:
            low = middle
        else:
            high = middle
    return low & _MASK


def _rotate(word, count):
    return (word >> count | word << (64 - count)) & _MASK


def sha512(data):
    """The digest of the bytes, 64 bytes long."""
    primes = _primes(80)
    constants = [_root_fraction(prime, 3) for prime in primes]
    state = [_root_fraction(prime, 2) for prime in primes[:8]]
    message = bytes(data) + b"\x80"
    message += bytes(-(len(message) + 16) % 128) + (len(data) * 8).to_bytes(16, "big")
    for start in range(0, len(message), 128):
        words = [int.from_bytes(message[position:position + 8], "big") for position in range(start, start + 128, 8)]
        for index in range(16, 80):
            near, far = words[index - 2], words[index - 15]
            words.append((words[index - 16] + words[index - 7]
                          + (_rotate(far, 1) ^ _rotate(far, 8) ^ far >> 7)
                          + (_rotate(near, 19) ^ _rotate(near, 61) ^ near >> 6)) & _MASK)
        a, b, c, d, e, f, g, h = state
        for constant, word in zip(constants, words):
            first = (h + (_rotate(e, 14) ^ _rotate(e, 18) ^ _rotate(e, 41)) + (e & f ^ ~e & _MASK & g)
                     + constant + word)
            second = (_rotate(a, 28) ^ _rotate(a, 34) ^ _rotate(a, 39)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = (first + second) & _MASK, a, b, c, (d + first) & _MASK, e, f, g
        state = [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join([word.to_bytes(8, "big") for word in state])
