"""Spectral norm of the infinite matrix A(i, j) = 1 / ((i+j)(i+j+1)/2 + i + 1), by power iteration."""

import sys
from math import sqrt


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(vector):
    size = range(len(vector))
    return [sum([element(i, j) * vector[j] for j in size]) for i in size]


def multiply_transposed(vector):
    result = []
    for i in range(len(vector)):
        total = 0.0
        for j, value in enumerate(vector):
            total += element(j, i) * value
        result.append(total)
    return result


def main():
    n = int(sys.argv[1])
    u = [1.0] * n
    v = u
    for _ in range(4):
        v = multiply_transposed(multiply(u))
        u = multiply_transposed(multiply(v))
    uv = sum(a * b for a, b in zip(u, v))
    vv = sum(b * b for b in v)
    print(f"{sqrt(uv / vv):.9f}")


if __name__ == "__main__":
    main()
