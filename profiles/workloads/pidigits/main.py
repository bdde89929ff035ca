"""Digits of pi by Gibbons' spigot, then exact integer mathematics on big numbers."""

import sys
from math import gcd, isqrt


def pi_digits():
    """Streams digits from the continued composition of linear fractional transformations."""
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = (q * k, (2 * q + r) * x, t * x, k + 1,
                                (q * (7 * k + 2) + r * x) // (t * x), x + 2)


def machin(digits):
    """Pi by Machin's formula in fixed point."""
    scale = 10 ** (digits + 10)

    def arctan_inverse(x):
        power = scale // x
        total, n, sign, square = power, 1, 1, x * x
        while power:
            power //= square
            n += 2
            sign = -sign
            total += sign * (power // n)
        return total

    return 4 * (4 * arctan_inverse(5) - arctan_inverse(239)) // 10 ** 10


def fibonacci(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def is_probable_prime(n):
    if n < 41:
        return n in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    odd, twos = n - 1, 0
    while not odd & 1:
        odd >>= 1
        twos += 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def rho(n):
    for constant in range(1, 20):
        slow = fast = 2
        divisor = 1
        while divisor == 1:
            slow = (slow * slow + constant) % n
            fast = (fast * fast + constant) % n
            fast = (fast * fast + constant) % n
            divisor = gcd(abs(slow - fast), n)
        if divisor != n:
            return divisor
    raise ValueError(n)


def main():
    count = int(sys.argv[1])
    line = ""
    for index, digit in enumerate(pi_digits(), 1):
        line += str(digit)
        if index % 50 == 0:
            print(f"{line}\t:{index}")
            line = ""
        if index == count:
            break
    print(line)
    text = str(machin(min(count * 2, 4000)))
    print(text[:20], text[-20:])
    f = fibonacci(count * 20)
    print(f % 10 ** 20, f.bit_length(), hex(f)[-16:])
    root = isqrt(2 * 10 ** (2 * count))
    print(str(root)[-20:], root * root < 2 * 10 ** (2 * count) < (root + 1) ** 2)
    print([n for n in range(2 ** 61 - 60, 2 ** 61 + 60) if is_probable_prime(n)])
    print(rho(1000003 * 1000033), rho(10967535067), pow(3, 10 ** 30, 10 ** 25 + 7))


if __name__ == "__main__":
    main()
