"""Go on a 9x9 board: Monte-Carlo tree search whose playouts know groups, captures, ko and eyes."""

import random
import sys
from math import log, sqrt

SIZE = 9
POINTS = SIZE * SIZE
EMPTY, BLACK, WHITE = 0, 1, 2
PASS = -1
KOMI = 7.5
SHOW = {EMPTY: ".", BLACK: "#", WHITE: "o"}


def adjacent(point):
    row, column = divmod(point, SIZE)
    if row > 0:
        yield point - SIZE
    if row < SIZE - 1:
        yield point + SIZE
    if column > 0:
        yield point - 1
    if column < SIZE - 1:
        yield point + 1


def diagonal(point):
    row, column = divmod(point, SIZE)
    return [r * SIZE + c
            for r in (row - 1, row + 1) if 0 <= r < SIZE
            for c in (column - 1, column + 1) if 0 <= c < SIZE]


NEIGHBOURS = [tuple(adjacent(p)) for p in range(POINTS)]
DIAGONALS = [tuple(diagonal(p)) for p in range(POINTS)]


class Group:
    """A chain of stones and its liberties; merged groups share one object."""

    __slots__ = ("colour", "stones", "liberties")

    def __init__(self, colour, stones, liberties):
        self.colour = colour
        self.stones = stones
        self.liberties = liberties

    def copy(self):
        return Group(self.colour, set(self.stones), set(self.liberties))


class Board:
    def __init__(self):
        self.colours = [EMPTY] * POINTS
        self.groups = [None] * POINTS
        self.empties = list(range(POINTS))
        self.where = list(range(POINTS))
        self.ko = None
        self.to_move = BLACK
        self.passes = 0
        self.moves = 0
        self.captured = {BLACK: 0, WHITE: 0}

    def copy(self):
        other = Board.__new__(Board)
        other.colours = self.colours[:]
        twins = {}
        groups = []
        for group in self.groups:
            if group is not None:
                twin = twins.get(id(group))
                if twin is None:
                    twin = twins[id(group)] = group.copy()
                group = twin
            groups.append(group)
        other.groups = groups
        other.empties = self.empties[:]
        other.where = self.where[:]
        other.ko = self.ko
        other.to_move = self.to_move
        other.passes = self.passes
        other.moves = self.moves
        other.captured = dict(self.captured)
        return other

    def fill(self, point):
        slot = self.where[point]
        last = self.empties.pop()
        if last != point:
            self.empties[slot] = last
            self.where[last] = slot

    def vacate(self, point):
        self.where[point] = len(self.empties)
        self.empties.append(point)

    def legal(self, point):
        if self.colours[point] != EMPTY or point == self.ko:
            return False
        mine = self.to_move
        for near in NEIGHBOURS[point]:
            colour = self.colours[near]
            if colour == EMPTY:
                return True
            liberties = len(self.groups[near].liberties)
            if colour == mine:
                if liberties > 1:
                    return True
            elif liberties == 1:
                return True
        return False

    def is_eye(self, point):
        mine = self.to_move
        for near in NEIGHBOURS[point]:
            if self.colours[near] != mine:
                return False
        diagonals = DIAGONALS[point]
        foreign = sum(1 for d in diagonals if self.colours[d] == 3 - mine)
        return foreign == 0 if len(diagonals) < 4 else foreign < 2

    def play(self, point):
        self.moves += 1
        mine, theirs = self.to_move, 3 - self.to_move
        self.to_move = theirs
        self.ko = None
        if point == PASS:
            self.passes += 1
            return
        self.passes = 0
        self.fill(point)
        self.colours[point] = mine
        stones, liberties = {point}, set()
        joined = []
        taken = 0
        last_taken = None
        for near in NEIGHBOURS[point]:
            colour = self.colours[near]
            if colour == EMPTY:
                liberties.add(near)
                continue
            group = self.groups[near]
            if colour == mine:
                if group not in joined:
                    joined.append(group)
            else:
                group.liberties.discard(point)
                if not group.liberties:
                    taken += len(group.stones)
                    last_taken = near
                    self.remove(group)
                    liberties.add(near)
        for group in joined:
            stones |= group.stones
            liberties |= group.liberties
        liberties = {p for p in liberties if self.colours[p] == EMPTY}
        merged = Group(mine, stones, liberties)
        for stone in stones:
            self.groups[stone] = merged
        self.captured[mine] += taken
        if taken == 1 and len(stones) == 1 and len(liberties) == 1:
            self.ko = last_taken

    def remove(self, group):
        for stone in sorted(group.stones):
            self.colours[stone] = EMPTY
            self.groups[stone] = None
            self.vacate(stone)
        for stone in sorted(group.stones):
            for near in NEIGHBOURS[stone]:
                other = self.groups[near]
                if other is not None:
                    other.liberties.add(stone)

    def random_move(self, rng):
        empties = self.empties
        count = len(empties)
        if count:
            start = int(rng.random() * count)
            for offset in range(count):
                point = empties[(start + offset) % count]
                if self.legal(point) and not self.is_eye(point):
                    return point
        return PASS

    def useful_moves(self):
        return sorted(p for p in self.empties if self.legal(p) and not self.is_eye(p))

    def score(self):
        black, white = 0.0, KOMI
        for point, colour in enumerate(self.colours):
            if colour == EMPTY:
                around = {self.colours[near] for near in NEIGHBOURS[point]}
                if around == {BLACK}:
                    black += 1
                elif around == {WHITE}:
                    white += 1
            elif colour == BLACK:
                black += 1
            else:
                white += 1
        return black - white

    def finished(self):
        return self.passes >= 2 or self.moves > 3 * POINTS

    def __str__(self):
        return "\n".join("".join(SHOW[c] for c in self.colours[r * SIZE:(r + 1) * SIZE])
                         for r in range(SIZE))


class Node:
    def __init__(self, board, move=PASS, parent=None):
        self.move = move
        self.parent = parent
        self.mover = 3 - board.to_move
        self.untried = board.useful_moves() or [PASS]
        self.children = []
        self.visits = 0
        self.wins = 0

    def select(self):
        scale = 2.0 * log(self.visits)
        return max(self.children, key=lambda n: n.wins / n.visits + sqrt(scale / n.visits))


def search(board, playouts, rng):
    root = Node(board)
    for _ in range(playouts):
        node, state = root, board.copy()
        while not node.untried and node.children and not state.finished():
            node = node.select()
            state.play(node.move)
        if node.untried and not state.finished():
            move = node.untried.pop(int(rng.random() * len(node.untried)))
            state.play(move)
            child = Node(state, move, node)
            node.children.append(child)
            node = child
        while not state.finished():
            state.play(state.random_move(rng))
        winner = BLACK if state.score() > 0 else WHITE
        while node is not None:
            node.visits += 1
            if node.mover == winner:
                node.wins += 1
            node = node.parent
    best = max(root.children, key=lambda n: n.visits)
    return best


def main():
    moves = int(sys.argv[1])
    rng = random.Random(17)
    board = Board()
    for _ in range(moves):
        best = search(board, 120, rng)
        board.play(best.move)
        print(f"{SHOW[best.mover]} {best.move} {best.wins}/{best.visits}")
    print(board)
    print(f"score {board.score()} captured {board.captured[BLACK]} {board.captured[WHITE]}")


if __name__ == "__main__":
    main()
