from math import sqrt, sin, cos, atan2, pi, hypot, radians, degrees, acos, isclose
class Vec:
    def __init__(self, x, y, z=0.0): self.x, self.y, self.z = float(x), float(y), float(z)
    def __add__(s, o): return Vec(s.x + o.x, s.y + o.y, s.z + o.z)
    def __sub__(s, o): return Vec(s.x - o.x, s.y - o.y, s.z - o.z)
    def __mul__(s, k): return Vec(s.x * k, s.y * k, s.z * k)
    def dot(s, o): return s.x * o.x + s.y * o.y + s.z * o.z
    def cross(s, o): return Vec(s.y * o.z - s.z * o.y, s.z * o.x - s.x * o.z, s.x * o.y - s.y * o.x)
    def __abs__(s): return sqrt(s.dot(s))
    def unit(s): return s * (1 / abs(s))
    def __repr__(s): return f"<{s.x:.4f} {s.y:.4f} {s.z:.4f}>"
    def rot(s, deg):
        a = radians(deg); return Vec(s.x * cos(a) - s.y * sin(a), s.x * sin(a) + s.y * cos(a), s.z)
a, b = Vec(3, 4), Vec(1, 0, 2)
print(a + b, a - b, a * 2, a.dot(b), a.cross(b), abs(a), a.unit(), a.rot(90), f"{degrees(acos(a.dot(b) / abs(a) / abs(b))):.6f}")
def area(p): return abs(sum(p[i][0] * p[(i + 1) % len(p)][1] - p[(i + 1) % len(p)][0] * p[i][1] for i in range(len(p)))) / 2
def perimeter(p): return sum(hypot(p[i][0] - p[i - 1][0], p[i][1] - p[i - 1][1]) for i in range(len(p)))
sq = [(0, 0), (4, 0), (4, 3), (0, 3)]
print(area(sq), perimeter(sq), area([(0, 0), (4, 0), (0, 3)]), f"{area([(cos(2 * pi * k / 100), sin(2 * pi * k / 100)) for k in range(100)]):.6f}")
def hull(pts):
    pts = sorted(set(pts))
    def half(ps):
        h = []
        for p in ps:
            while len(h) > 1 and (h[-1][0] - h[-2][0]) * (p[1] - h[-2][1]) - (h[-1][1] - h[-2][1]) * (p[0] - h[-2][0]) <= 0: h.pop()
            h.append(p)
        return h[:-1]
    return half(pts) + half(pts[::-1])
print(hull([(0, 0), (1, 1), (2, 2), (2, 0), (0, 2), (1, 0), (3, 1)]))
def inside(pt, poly):
    x, y = pt; r = False
    for i in range(len(poly)):
        (x1, y1), (x2, y2) = poly[i - 1], poly[i]
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1: r = not r
    return r
print([inside(p, sq) for p in ((1, 1), (5, 1), (3.9, 2.9), (-1, 0.5))])
def line(x0, y0, x1, y1):
    dx, dy, sx, sy = abs(x1 - x0), -abs(y1 - y0), 1 if x0 < x1 else -1, 1 if y0 < y1 else -1
    e = dx + dy
    while True:
        yield x0, y0
        if (x0, y0) == (x1, y1): return
        if 2 * e >= dy: e += dy; x0 += sx
        else: e += dx; y0 += sy
        
print(list(line(0, 0, 4, 2))[:8] if True else "")
def polar(x, y): return hypot(x, y), degrees(atan2(y, x))
for p in ((1, 0), (0, 2), (-3, 0), (1, 1), (-1, -1)): print(p, *(f"{v:.4f}" for v in polar(*p)))
def closest(pts): return min((hypot(a[0] - b[0], a[1] - b[1]), a, b) for i, a in enumerate(pts) for b in pts[i + 1:])
print(closest([(0, 0), (5, 5), (1, 1.5), (9, 9), (5.5, 5)]))
def haversine(la1, lo1, la2, lo2):
    la1, lo1, la2, lo2 = map(radians, (la1, lo1, la2, lo2))
    h = sin((la2 - la1) / 2) ** 2 + cos(la1) * cos(la2) * sin((lo2 - lo1) / 2) ** 2
    return 2 * 6371 * atan2(sqrt(h), sqrt(1 - h))
print(f"{haversine(52.52, 13.405, 48.8566, 2.3522):.3f}", isclose(haversine(0, 0, 0, 180), pi * 6371))
def bezier(p, t): return p[0] if len(p) == 1 else bezier([tuple(a + (b - a) * t for a, b in zip(u, v)) for u, v in zip(p, p[1:])], t)
print([tuple(round(c, 4) for c in bezier([(0, 0), (1, 2), (3, 2), (4, 0)], i / 4)) for i in range(5)])
