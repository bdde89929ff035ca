"""Meteor puzzle: ten pieces of five hexagons cover a board of ten staggered rows of five.

Exact cover with bit masks: each placement is a 50-bit number, tried at the first free cell.
"""

import sys

WIDTH, HEIGHT = 5, 10
CELLS = WIDTH * HEIGHT
FULL = (1 << CELLS) - 1
E, NE, NW, W, SW, SE = range(6)

# Each piece is a walk over the hexagons; a walk may step back over a cell of its own.
WALKS = (
    (E, E, E, SE),
    (SE, SW, W, SW),
    (W, W, SW, SE),
    (E, E, SW, SE),
    (NW, W, NW, SE, SW),
    (E, E, NE, W),
    (NW, NE, NE, W),
    (NE, SE, E, NE),
    (SE, SE, E, SE),
    (E, NW, NW, NW),
)


def step(row, column, direction):
    """Neighbour on a staggered grid whose odd rows are shifted right by half a cell."""
    odd = row & 1
    if direction == E:
        return row, column + 1
    if direction == W:
        return row, column - 1
    row += -1 if direction in (NE, NW) else 1
    if direction in (NE, SE):
        return row, column + odd
    return row, column - 1 + odd


def turn(walk, times):
    return tuple((direction + times) % 6 for direction in walk)


def mirror(walk):
    """Reflection in the horizontal axis."""
    swap = {E: E, W: W, NE: SE, SE: NE, NW: SW, SW: NW}
    return tuple(swap[direction] for direction in walk)


def cover(walk, row, column):
    cells = {(row, column)}
    for direction in walk:
        row, column = step(row, column, direction)
        if not (0 <= row < HEIGHT and 0 <= column < WIDTH):
            return None
        cells.add((row, column))
    return cells


NEAR = [[r * WIDTH + c for r, c in (step(row, column, d) for d in range(6))
         if 0 <= r < HEIGHT and 0 <= c < WIDTH]
        for row in range(HEIGHT) for column in range(WIDTH)]


def fillable(mask):
    """Whether every hole left around a placement has a multiple of five cells."""
    seen = mask
    for start in range(CELLS):
        if seen >> start & 1:
            continue
        size = 0
        stack = [start]
        seen |= 1 << start
        while stack:
            cell = stack.pop()
            size += 1
            for near in NEAR[cell]:
                bit = 1 << near
                if not seen & bit:
                    seen |= bit
                    stack.append(near)
        if size % 5:
            return False
    return True


def placements():
    """table[cell][piece]: the masks of that piece whose lowest cell is `cell`."""
    table = [[[] for _ in WALKS] for _ in range(CELLS)]
    for piece, walk in enumerate(WALKS):
        seen = set()
        for variant in (walk, mirror(walk)):
            for times in range(6):
                turned = turn(variant, times)
                for row in range(HEIGHT):
                    for column in range(WIDTH):
                        cells = cover(turned, row, column)
                        if cells is None:
                            continue
                        mask = sum(1 << (r * WIDTH + c) for r, c in cells)
                        if mask not in seen:
                            seen.add(mask)
                            if fillable(mask):
                                lowest = min(r * WIDTH + c for r, c in cells)
                                table[lowest][piece].append(mask)
    return table


def solutions(table):
    chosen = [0] * len(WALKS)

    def extend(occupied, left):
        if occupied == FULL:
            yield list(chosen)
            return
        cell = (~occupied & (occupied + 1)).bit_length() - 1
        for piece in range(len(WALKS)):
            if left >> piece & 1:
                for mask in table[cell][piece]:
                    if not mask & occupied:
                        chosen[piece] = mask
                        yield from extend(occupied | mask, left & ~(1 << piece))

    yield from extend(0, (1 << len(WALKS)) - 1)


def board_text(chosen):
    cells = ["?"] * CELLS
    for piece, mask in enumerate(chosen):
        for cell in range(CELLS):
            if mask >> cell & 1:
                cells[cell] = str(piece)
    return "".join(cells)


def show(text):
    for row in range(HEIGHT):
        print(" " * (row & 1) + " ".join(text[row * WIDTH:(row + 1) * WIDTH]))
    print()


def main():
    limit = int(sys.argv[1])
    table = placements()
    found = 0
    least, greatest = "A", ""
    check = 0
    for chosen in solutions(table):
        text = board_text(chosen)
        for candidate in (text, text[::-1]):
            least = min(least, candidate)
            greatest = max(greatest, candidate)
        found += 1
        check = (check * 31 + int(text)) % 1_000_000_007
        if found == limit:
            break
    print(f"{found} solutions found, check {check}\n")
    show(least)
    show(greatest)


if __name__ == "__main__":
    main()
