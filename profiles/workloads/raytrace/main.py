"""A small recursive ray tracer: spheres and a checkered floor, point lights, shadows, mirrors."""

import sys
from math import inf, sqrt

EPSILON = 1e-6


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    def __neg__(self):
        return Vec(-self.x, -self.y, -self.z)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other):
        return Vec(self.y * other.z - self.z * other.y,
                   self.z * other.x - self.x * other.z,
                   self.x * other.y - self.y * other.x)

    def unit(self):
        return self * (1.0 / sqrt(self.dot(self)))

    def reflect(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Ray:
    __slots__ = ("origin", "direction")

    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, t):
        return self.origin + self.direction * t


class Surface:
    def __init__(self, colour, diffuse=0.7, specular=0.2, ambient=0.1):
        self.base = colour
        self.diffuse = diffuse
        self.specular = specular
        self.ambient = ambient

    def colour(self, point):
        return self.base


class Checkered(Surface):
    def __init__(self, colour, other, size=1.0, **shading):
        super().__init__(colour, **shading)
        self.other = other
        self.size = size

    def colour(self, point):
        odd = (int(point.x // self.size) + int(point.z // self.size)) % 2
        return self.other if odd else self.base


class Sphere:
    def __init__(self, centre, radius, surface):
        self.centre = centre
        self.radius = radius
        self.surface = surface

    def hit(self, ray):
        to_centre = self.centre - ray.origin
        along = to_centre.dot(ray.direction)
        disc = self.radius * self.radius - (to_centre.dot(to_centre) - along * along)
        if disc < 0.0:
            return None
        root = sqrt(disc)
        near = along - root
        if near > EPSILON:
            return near
        far = along + root
        return far if far > EPSILON else None

    def normal(self, point):
        return (point - self.centre).unit()


class Floor:
    def __init__(self, height, surface):
        self.height = height
        self.surface = surface
        self.up = Vec(0.0, 1.0, 0.0)

    def hit(self, ray):
        slope = ray.direction.y
        if -EPSILON < slope < EPSILON:
            return None
        t = (self.height - ray.origin.y) / slope
        return t if t > EPSILON else None

    def normal(self, point):
        return self.up


def add_scaled(total, colour, factor):
    return tuple([a + b * factor for a, b in zip(total, colour)])


class Scene:
    def __init__(self, shapes, lights, eye, target):
        self.shapes = shapes
        self.lights = lights
        self.eye = eye
        self.rays = 0
        self.forward = (target - eye).unit()
        self.right = self.forward.cross(Vec(0.0, 1.0, 0.0)).unit()
        self.up = self.right.cross(self.forward)

    def nearest(self, ray):
        best, found = inf, None
        for shape in self.shapes:
            t = shape.hit(ray)
            if t is not None and t < best:
                best, found = t, shape
        return best, found

    def lit(self, light, point):
        to_light = light - point
        ray = Ray(point, to_light.unit())
        distance2 = to_light.dot(to_light)
        for shape in self.shapes:
            t = shape.hit(ray)
            if t is not None and t * t < distance2:
                return False
        return True

    def trace(self, ray, depth=0):
        self.rays += 1
        t, shape = self.nearest(ray)
        if shape is None:
            fade = 0.5 * (ray.direction.y + 1.0)
            return (0.2 + 0.1 * fade, 0.3 + 0.2 * fade, 0.5 + 0.4 * fade)
        point = ray.at(t)
        normal = shape.normal(point)
        surface = shape.surface
        colour = surface.colour(point)
        total = add_scaled((0.0, 0.0, 0.0), colour, surface.ambient)
        for light in self.lights:
            cosine = normal.dot((light - point).unit())
            if cosine > 0.0 and self.lit(light, point):
                total = add_scaled(total, colour, surface.diffuse * cosine / len(self.lights))
        if surface.specular > 0.0 and depth < 3:
            mirrored = self.trace(Ray(point, ray.direction.reflect(normal).unit()), depth + 1)
            total = add_scaled(total, mirrored, surface.specular)
        return total

    def render(self, width, height):
        image = []
        for row in range(height):
            v = 0.8 * (0.5 - (row + 0.5) / height) * height / width * 2
            for column in range(width):
                u = 0.8 * ((column + 0.5) / width - 0.5) * 2
                direction = (self.forward + self.right * u + self.up * v).unit()
                image.append(self.trace(Ray(self.eye, direction)))
        return image


def main():
    size = int(sys.argv[1])
    shapes = [Sphere(Vec(2.0 * i - 5.0, 1.0 + 0.3 * i, 6.0 - (i % 3)), 0.9,
                     Surface((0.9 - 0.12 * i, 0.2 + 0.1 * i, 0.3 + 0.05 * i), specular=0.1 * (i % 4)))
              for i in range(6)]
    shapes.append(Floor(0.0, Checkered((0.9, 0.9, 0.9), (0.1, 0.1, 0.1), 1.5)))
    scene = Scene(shapes, [Vec(10.0, 12.0, -8.0), Vec(-8.0, 9.0, -2.0)],
                  Vec(0.0, 2.2, -5.0), Vec(0.0, 1.2, 5.0))
    image = scene.render(size, size * 3 // 4)
    check = 0
    for pixel in image:
        for channel in pixel:
            check = (check * 31 + int(min(channel, 1.0) * 255)) & 0xFFFFFFFF
    mean = sum(sum(pixel) for pixel in image) / (3 * len(image))
    print(f"pixels {len(image)} rays {scene.rays} mean {mean:.9f} check {check:08x}")


if __name__ == "__main__":
    main()
