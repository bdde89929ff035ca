"""The chaos game along B-splines: a point jumps through randomly chosen spline transforms."""

import random
import sys
from math import sqrt


class Vector:
    def __init__(self, x=0.0, y=0.0):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def length(self):
        return sqrt(self.x * self.x + self.y * self.y)

    def blend(self, other, t):
        s = 1.0 - t
        return Vector(s * self.x + t * other.x, s * self.y + t * other.y)

    def __repr__(self):
        return f"<{self.x:.6f}, {self.y:.6f}>"


class Spline:
    """A B-spline evaluated by de Boor's recurrence."""

    def __init__(self, points, degree=3):
        self.points = points
        self.degree = degree
        inner = len(points) - degree
        self.knots = [0] * degree + list(range(inner + 1)) + [inner] * degree

    def domain(self):
        return self.knots[self.degree], self.knots[len(self.points)]

    def segment(self, u):
        low, high = self.domain()
        if not low <= u <= high:
            raise ValueError(f"{u} outside the domain")
        for index in range(self.degree, len(self.points)):
            if self.knots[index] <= u < self.knots[index + 1]:
                return index
        return len(self.points) - 1

    def __call__(self, u):
        degree, knots = self.degree, self.knots
        k = self.segment(u)
        work = [self.points[k - degree + j] for j in range(degree + 1)]
        for level in range(1, degree + 1):
            for j in range(degree, level - 1, -1):
                i = k - degree + j
                span = knots[i + degree - level + 1] - knots[i]
                work[j] = work[j - 1].blend(work[j], (u - knots[i]) / span)
        return work[degree]


class ChaosGame:
    def __init__(self, splines, thickness):
        self.splines = splines
        self.thickness = thickness
        corners = [spline(low + (high - low) * i / 50)
                   for spline in splines
                   for low, high in [spline.domain()]
                   for i in range(51)]
        self.min_x = min(p.x for p in corners) - thickness
        self.max_x = max(p.x for p in corners) + thickness
        self.min_y = min(p.y for p in corners) - thickness
        self.max_y = max(p.y for p in corners) + thickness
        lengths = [self.measure(spline) for spline in splines]
        total = sum(lengths)
        self.chances = [length / total for length in lengths]

    @staticmethod
    def measure(spline, steps=64):
        low, high = spline.domain()
        length = 0.0
        previous = spline(low)
        for i in range(1, steps + 1):
            current = spline(low + (high - low) * i / steps)
            length += (current - previous).length()
            previous = current
        return length

    def choose(self, rng):
        pick = rng.random()
        for spline, chance in zip(self.splines, self.chances):
            if pick < chance:
                return spline
            pick -= chance
        return self.splines[-1]

    def transform(self, point, rng):
        spline = self.choose(rng)
        low, high = spline.domain()
        x = (point.x - self.min_x) / (self.max_x - self.min_x)
        y = (point.y - self.min_y) / (self.max_y - self.min_y)
        u = low + (high - low) * min(max(x, 0.0), 1.0)
        on_curve = spline(u)
        step = (high - low) / 1000
        ahead = spline(min(u + step, high))
        behind = spline(max(u - step, low))
        tangent = ahead - behind
        length = tangent.length()
        if length == 0.0:
            return on_curve
        normal = Vector(-tangent.y / length, tangent.x / length)
        return on_curve + normal * ((y - 0.5) * self.thickness)

    def play(self, width, height, points, seed):
        rng = random.Random(seed)
        rows = [bytearray(width) for _ in range(height)]
        point = Vector((self.min_x + self.max_x) / 2, (self.min_y + self.max_y) / 2)
        for _ in range(points):
            point = self.transform(point, rng)
            column = int((point.x - self.min_x) / (self.max_x - self.min_x) * (width - 1))
            row = int((point.y - self.min_y) / (self.max_y - self.min_y) * (height - 1))
            if 0 <= row < height and 0 <= column < width:
                rows[row][column] = min(rows[row][column] + 1, 255)
        return rows, point


def main():
    points = int(sys.argv[1])
    splines = [
        Spline([Vector(1.6, 0.3), Vector(2.9, 0.5), Vector(2.1, 1.2), Vector(1.2, 1.9),
                Vector(2.8, 2.4), Vector(3.2, 1.1)]),
        Spline([Vector(2.9, 4.1), Vector(2.5, 3.2), Vector(1.7, 2.4), Vector(1.1, 3.6)]),
        Spline([Vector(0.4, 0.9), Vector(1.1, 1.2), Vector(0.7, 2.2), Vector(0.2, 3.0),
                Vector(1.4, 3.4)]),
    ]
    game = ChaosGame(splines, 0.25)
    rows, last = game.play(48, 24, points, 1234)
    for row in rows:
        print("".join(" .:-=+*#%@"[min(cell, 9)] for cell in row).rstrip())
    check = 0
    for row in rows:
        for cell in row:
            check = (check * 31 + cell) & 0xFFFFFFFF
    print(f"points {points} last {last} check {check:08x}")


if __name__ == "__main__":
    main()
