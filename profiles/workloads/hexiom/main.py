"""Hexiom: put numbered tiles on a hexagonal board so that each number counts its neighbours.

Puzzles are made here by scattering tiles with a fixed generator, then solved by
constraint propagation and depth-first search over the most constrained cell.
"""

import sys

DIRECTIONS = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
BLANK = -1


class Lcg:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % bound


class Hexagon:
    def __init__(self, radius):
        self.radius = radius
        self.cells = [(q, r)
                      for r in range(-radius, radius + 1)
                      for q in range(-radius, radius + 1)
                      if abs(q + r) <= radius]
        index = {cell: i for i, cell in enumerate(self.cells)}
        self.around = [tuple(index[q + dq, r + dr] for dq, dr in DIRECTIONS
                             if (q + dq, r + dr) in index)
                       for q, r in self.cells]

    def __len__(self):
        return len(self.cells)

    def show(self, values):
        lines = []
        position = 0
        for r in range(-self.radius, self.radius + 1):
            width = 2 * self.radius + 1 - abs(r)
            row = values[position:position + width]
            position += width
            lines.append(" " * abs(r) + " ".join("." if v == BLANK else str(v) for v in row))
        return lines


class Puzzle:
    """The board, the number of tiles of each value, and the tiles fixed in advance."""

    def __init__(self, board, counts, fixed):
        self.board = board
        self.counts = counts
        self.fixed = fixed


def make_puzzle(board, filled, fixed, rng):
    cells = list(range(len(board)))
    for i in range(len(cells) - 1, 0, -1):
        j = rng.below(i + 1)
        cells[i], cells[j] = cells[j], cells[i]
    chosen = set(cells[:filled])
    counts = [0] * 7
    known = {}
    for order, cell in enumerate(cells):
        value = sum(1 for n in board.around[cell] if n in chosen) if cell in chosen else BLANK
        if value != BLANK:
            counts[value] += 1
        if order % (len(cells) // fixed) == 0:
            known[cell] = value
    return Puzzle(board, counts, known)


class Contradiction(Exception):
    pass


class State:
    """For each cell the set of values still possible, and the tiles left to place."""

    def __init__(self, possible, left, blanks):
        self.possible = possible
        self.left = left
        self.blanks = blanks
        self.placed = {}

    def copy(self):
        twin = State([set(p) for p in self.possible], self.left[:], self.blanks)
        twin.placed = dict(self.placed)
        return twin


class Solver:
    def __init__(self, puzzle):
        self.puzzle = puzzle
        self.board = puzzle.board
        self.nodes = 0

    def initial(self):
        values = {v for v, n in enumerate(self.puzzle.counts) if n} | {BLANK}
        possible = [{v for v in values if v <= len(self.board.around[cell])}
                    for cell in range(len(self.board))]
        blanks = len(self.board) - sum(self.puzzle.counts)
        state = State(possible, self.puzzle.counts[:], blanks)
        for cell, value in self.puzzle.fixed.items():
            self.assign(state, cell, value)
        return state

    def assign(self, state, cell, value):
        if value not in state.possible[cell]:
            raise Contradiction
        todo = [(cell, value)]
        while todo:
            cell, value = todo.pop()
            if cell in state.placed:
                if state.placed[cell] != value:
                    raise Contradiction
                continue
            state.placed[cell] = value
            state.possible[cell] = {value}
            if value == BLANK:
                state.blanks -= 1
                exhausted = state.blanks == 0
                if state.blanks < 0:
                    raise Contradiction
            else:
                state.left[value] -= 1
                exhausted = state.left[value] == 0
                if state.left[value] < 0:
                    raise Contradiction
            if exhausted:
                for other in range(len(self.board)):
                    if other not in state.placed:
                        self.drop(state, other, {value}, todo)
            for near in (cell, *self.board.around[cell]):
                self.tighten(state, near, todo)

    def drop(self, state, cell, values, todo):
        before = state.possible[cell]
        after = before - values
        if len(after) == len(before):
            return
        if not after:
            raise Contradiction
        state.possible[cell] = after
        if len(after) == 1:
            todo.append((cell, next(iter(after))))
        elif BLANK in before and BLANK not in after:
            for near in self.board.around[cell]:
                self.tighten(state, near, todo)

    def tighten(self, state, cell, todo):
        """Bound a cell's value by its surely filled and its possibly filled neighbours."""
        around = self.board.around[cell]
        sure = open_ = 0
        for near in around:
            choices = state.possible[near]
            if BLANK not in choices:
                sure += 1
            elif len(choices) > 1:
                open_ += 1
        if cell in state.placed:
            value = state.placed[cell]
            if value == BLANK:
                return
            if not sure <= value <= sure + open_:
                raise Contradiction
            if open_ and value == sure:
                for near in around:
                    if BLANK in state.possible[near] and len(state.possible[near]) > 1:
                        todo.append((near, BLANK))
                        state.possible[near] = {BLANK}
            elif open_ and value == sure + open_:
                for near in around:
                    if len(state.possible[near]) > 1:
                        self.drop(state, near, {BLANK}, todo)
            return
        wrong = {v for v in state.possible[cell]
                 if v != BLANK and not sure <= v <= sure + open_}
        if wrong:
            self.drop(state, cell, wrong, todo)

    def pick(self, state):
        best, fewest = None, 99
        for cell, choices in enumerate(state.possible):
            if cell not in state.placed and len(choices) < fewest:
                best, fewest = cell, len(choices)
        return best

    def search(self, state, budget):
        self.nodes += 1
        if self.nodes > budget:
            return None
        cell = self.pick(state)
        if cell is None:
            return state
        for value in sorted(state.possible[cell], reverse=True):
            branch = state.copy()
            try:
                self.assign(branch, cell, value)
            except Contradiction:
                continue
            found = self.search(branch, budget)
            if found is not None:
                return found
        return None

    def solve(self, budget=4000):
        return self.search(self.initial(), budget)


def check(board, values):
    return all(value == BLANK or value == sum(1 for n in board.around[cell] if values[n] != BLANK)
               for cell, value in enumerate(values))


def main():
    rounds = int(sys.argv[1])
    rng = Lcg(20110)
    boards = [Hexagon(2), Hexagon(3), Hexagon(4)]
    solved = nodes = 0
    digest = 0
    for index in range(rounds):
        board = boards[index % 3]
        filled = len(board) * (4 + index % 3) // 8
        puzzle = make_puzzle(board, filled, 3 + index % 5, rng)
        solver = Solver(puzzle)
        state = solver.solve()
        nodes += solver.nodes
        if state is None:
            continue
        solved += 1
        values = [state.placed[cell] for cell in range(len(board))]
        if not check(board, values):
            raise AssertionError("a wrong solution")
        for value in values:
            digest = (digest * 31 + value + 1) & 0xFFFFFFFF
        if index < 3:
            print("\n".join(board.show(values)))
    print(f"solved {solved} of {rounds} nodes {nodes} check {digest:08x}")


if __name__ == "__main__":
    main()
