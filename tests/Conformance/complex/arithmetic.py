z, w = 3 + 4j, 1 - 2j
print(z + w, z - w, z * w, z / w, z ** 2, z ** w, -z, +z, abs(z), z == 3 + 4j, z != w, z.real, z.imag, z.conjugate(), bool(z), bool(0j))
print(z + 1, 1 + z, z - 1.5, 1.5 - z, z * 2, 2 * z, z / 2, 2 / z, z ** 0.5, 2 ** z, z ** 0, 0j ** 0, z ** -1, z ** 3, True + z)
print(1j * 1j, 1j ** 2, 1j ** 1j, (1 + 1j) ** 10, (1 + 1j) ** 100, (0.5 + 0.5j) ** -3, (-1) ** 0.5, (-8) ** (1 / 3))
for expr in ("z // 1", "z % 2", "divmod(z, 1)", "z < w", "z > 1", "z / 0", "0j ** -1", "0j ** 1j", "int(z)", "float(z)", "z & 1", "~z", "round(z)", "z[0]", "pow(z, 2, 3)", "z + 'a'", "'a' * z", "[1] * z", "z ** 'a'", "(1e200 + 1e200j) ** 2", "abs(1e308+1e308j)", "math.floor(z)", "hash({z: 1})", "max(z, w)", "sorted([z, w])", "range(z)", "z.real = 1", "-z.foo"):
    try:
        print(expr, eval(expr, {"z": z, "w": w, "math": __import__("math")}))
    except (TypeError, ValueError, ZeroDivisionError, OverflowError, AttributeError, SyntaxError) as e:
        print(expr, type(e).__name__, e)
print(complex(1, 2) == 1 + 2j, 1 + 0j == 1, 1.5 + 0j == 1.5, hash(1 + 0j) == hash(1), hash(1.5 + 0j) == hash(1.5), {1: "a"}[1 + 0j], 1j == 1, 2 ** 70 == complex(2 ** 70), hash(3 + 4j), hash(1j), hash(-1j))
print(sum([1j, 2, 3.5]), sum([1 + 1j] * 3), [1j, 2].index(2), 1j in {1j})
