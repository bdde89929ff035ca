import math
inf, nan = float("inf"), float("nan")
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "**": lambda a, b: a ** b, "divmod": divmod, "<": lambda a, b: a < b, "==": lambda a, b: a == b, "max": max, "min": min}
vals = [0.0, -0.0, 1.0, -2.5, inf, -inf, nan]
for name, op in ops.items():
    for a in vals:
        row = []
        for b in vals:
            try:
                row.append(repr(op(a, b)))
            except (ZeroDivisionError, OverflowError) as e:
                row.append(type(e).__name__ + ":" + str(e))
        print(name, a, row)
print(nan in [nan], nan == nan, [nan] == [nan], {nan: 1}.get(nan), nan != nan, not nan < nan)
print(math.copysign(1, -0.0), math.copysign(1, 0.0), 0.0 == -0.0, hash(0.0) == hash(-0.0), str(-0.0), -0.0 + 0.0, -0.0 - 0.0, 0.0 * -1, -0.0 * -1)
print(bool(nan), bool(-0.0), bool(inf), abs(-inf), abs(-0.0), -nan, inf - inf, inf * 0, hash(inf), hash(-inf))
print(sorted([3.0, inf, -inf, 0.0, -1.5, -0.0]), max(nan, 1.0), max(1.0, nan), min([2.0, nan, 1.0]))
for f in (int, round, math.floor, math.ceil, lambda v: v.as_integer_ratio(), lambda v: "%d" % v, lambda v: range(v), lambda v: [1][v], lambda v: v << 1, lambda v: complex(v), lambda v: v.is_integer(), lambda v: v.hex()):
    for v in (inf, nan):
        try:
            print(f(v))
        except (OverflowError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
