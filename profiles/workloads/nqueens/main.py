"""N queens, three ways: generators with sets, recursion with bit masks, iterative with lists."""

import sys


def place(n, row=0, columns=frozenset(), rising=frozenset(), falling=frozenset(), prefix=()):
    if row == n:
        yield prefix
        return
    for column in range(n):
        if column in columns or row + column in rising or row - column in falling:
            continue
        yield from place(n, row + 1, columns | {column}, rising | {row + column},
                         falling | {row - column}, prefix + (column,))


def count_masks(full, columns=0, left=0, right=0):
    if columns == full:
        return 1
    total = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        total += count_masks(full, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


def count_iterative(n):
    board = [-1] * n
    row = 0
    total = 0
    while row >= 0:
        column = board[row] + 1
        while column < n and any(
                board[r] == column or abs(board[r] - column) == row - r for r in range(row)):
            column += 1
        if column == n:
            board[row] = -1
            row -= 1
        elif row == n - 1:
            board[row] = column
            total += 1
        else:
            board[row] = column
            row += 1
    return total


def main():
    rounds = int(sys.argv[1])
    check = 0
    for index in range(rounds):
        n = 6 + index % 3
        solutions = list(place(n))
        if len(solutions) != count_masks((1 << n) - 1):
            raise AssertionError("the solvers disagree")
        if n < 8 and count_iterative(n) != len(solutions):
            raise AssertionError("the solvers disagree")
        for solution in solutions:
            for column in solution:
                check = (check * 33 + column) & 0xFFFFFFFF
    print(f"rounds {rounds} eight {count_masks(255)} check {check:08x}")


if __name__ == "__main__":
    main()
