inf, nan = float("inf"), float("nan")
vals = [0j, complex(-0.0, 0), 1 + 1j, complex(inf, 0), complex(0, inf), complex(nan, 1), complex(1, -inf)]
for a in vals:
    for b in vals:
        row = []
        for f in (lambda x, y: x + y, lambda x, y: x - y, lambda x, y: x * y, lambda x, y: x == y):
            row.append(repr(f(a, b)))
        try: row.append(repr(a / b))
        except ZeroDivisionError as e: row.append(str(e))
        print(a, b, row)
for v in vals:
    print(abs(v), v.conjugate(), -v, bool(v), v == v)
print(complex(0, 0) == complex(-0.0, -0.0), complex(1, 0) == 1, complex(nan, 0) == complex(nan, 0), 1j - 1j, 0j - 0j, -0j, -(0j), 0 - 0j, 0j * -1)
