"""Fannkuch: the largest number of prefix flips over all permutations of 1..n, and a checksum."""

import sys


def fannkuch(n):
    first = list(range(n))
    counts = [0] * n
    max_flips = 0
    checksum = 0
    sign = 1
    r = n
    while True:
        head = first[0]
        if head:
            perm = first[:]
            flips = 1
            while True:
                perm[:head + 1] = perm[head::-1]
                head = perm[0]
                if not head:
                    break
                flips += 1
            if flips > max_flips:
                max_flips = flips
            checksum += sign * flips

        # Next permutation in the benchmark's order: swap, or rotate ever longer prefixes.
        if sign == 1:
            first[0], first[1] = first[1], first[0]
            sign = -1
            continue
        first[1], first[2] = first[2], first[1]
        sign = 1
        r = 2
        while True:
            counts[r] += 1
            if counts[r] <= r:
                break
            if r == n - 1:
                return checksum, max_flips
            counts[r] = 0
            r += 1
            first[:r + 1] = first[1:r + 1] + first[:1]


def main():
    largest, rounds = int(sys.argv[1]), int(sys.argv[2])
    for n in range(3, largest + 1):
        results = {fannkuch(n) for _ in range(rounds)}
        for checksum, flips in results:
            print(f"{checksum}\nPfannkuchen({n}) = {flips}")


if __name__ == "__main__":
    main()
