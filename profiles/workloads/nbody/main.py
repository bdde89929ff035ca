"""N-body: the Sun and the Jovian planets, integrated by a symplectic step."""

import sys
from itertools import combinations
from math import pi, sqrt

SOLAR_MASS = 4 * pi * pi
DAYS = 365.24

# Name: position (AU), velocity (AU/day), mass (solar masses).
PLANETS = {
    "jupiter": ((4.84143144246472090, -1.16032004402742839, -0.103622044471123109),
                (0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023),
                0.000954791938424326609),
    "saturn": ((8.34336671824457987, 4.12479856412430479, -0.403523417114321381),
               (-0.00276742510726411472, 0.00499852801234917238, 0.0000230417297573763929),
               0.000285885980666130812),
    "uranus": ((12.8943695621391310, -15.1111514016986312, -0.223307578892655734),
               (0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556),
               0.0000436624404335156298),
    "neptune": ((15.3796971148509165, -25.9193146099879641, 0.179258772950371181),
                (0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870),
                0.0000515138902046611451),
}


class Body:
    __slots__ = ("name", "x", "y", "z", "vx", "vy", "vz", "mass")

    def __init__(self, name, position, velocity, mass):
        self.name = name
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity
        self.mass = mass


def solar_system():
    bodies = [Body("sun", (0.0, 0.0, 0.0), (0.0, 0.0, 0.0), SOLAR_MASS)]
    for name, (position, velocity, mass) in PLANETS.items():
        bodies.append(Body(name, position, [v * DAYS for v in velocity], mass * SOLAR_MASS))
    return bodies


def offset_momentum(bodies):
    px = py = pz = 0.0
    for body in bodies:
        px += body.vx * body.mass
        py += body.vy * body.mass
        pz += body.vz * body.mass
    sun = bodies[0]
    sun.vx, sun.vy, sun.vz = -px / SOLAR_MASS, -py / SOLAR_MASS, -pz / SOLAR_MASS


def energy(bodies, pairs):
    total = 0.0
    for body in bodies:
        speed2 = body.vx * body.vx + body.vy * body.vy + body.vz * body.vz
        total += 0.5 * body.mass * speed2
    for a, b in pairs:
        dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
        total -= a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            distance2 = dx * dx + dy * dy + dz * dz
            magnitude = dt / (distance2 * sqrt(distance2))
            pull_a = a.mass * magnitude
            pull_b = b.mass * magnitude
            a.vx -= dx * pull_b
            a.vy -= dy * pull_b
            a.vz -= dz * pull_b
            b.vx += dx * pull_a
            b.vy += dy * pull_a
            b.vz += dz * pull_a
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy
            body.z += dt * body.vz


def main():
    steps = int(sys.argv[1])
    bodies = solar_system()
    pairs = list(combinations(bodies, 2))
    offset_momentum(bodies)
    print(f"{energy(bodies, pairs):.9f}")
    advance(bodies, pairs, 0.01, steps)
    print(f"{energy(bodies, pairs):.9f}")
    for body in bodies:
        print(f"{body.name} {body.x!r} {body.y!r} {body.z!r}")


if __name__ == "__main__":
    main()
