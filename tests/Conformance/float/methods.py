for v in (0.5, -1.75, 3.0, 0.1, 1e22, 5e-324, -0.0, 1e300):
    print(v, v.as_integer_ratio() if v < 1e200 else "big", v.is_integer(), v.hex(), v.real, v.imag, v.conjugate(), v.__trunc__() if v < 1e200 else "big", v.__floor__() if v < 1e30 else "", v.__ceil__() if v < 1e30 else "", v.__int__() if v < 1e30 else "", bool(v), abs(v), -v, +v)
print(float.__name__, float.__mro__, float.__base__, float.fromhex("0x1p-1"))
print((2.5).__eq__(2.5), (2.5).__eq__("x"), (2.5).__lt__(3), (2.5).__ge__("3"), (2.5).__hash__() == hash(2.5), hash(2.0), hash(0.5), hash(-1.0), hash(1e300), hash(2.0 ** 61), hash(0.1), hash(1e-300), hash(-2.5))
for expr in ("1.5.foo", "1.5.real = 2", "1.5.bit_length()", "float.is_integer()", "float.hex(5)", "1.5.hex(1)", "1.5.__add__()", "float('1', base=3)"):
    try:
        exec(expr) if " = " in expr else print(eval(expr))
    except (TypeError, AttributeError) as e:
        print(expr, "->", e)
class Celsius(float):
    def __new__(cls, v, unit="C"):
        self = float.__new__(cls, v)
        self.unit = unit
        return self
    def __add__(self, o): return Celsius(float(self) + float(o), self.unit)
    def __repr__(self): return f"{float(self)}°{self.unit}"
    __str__ = __repr__
c = Celsius(20.5)
print(c, c + 1, 1 + c, c * 2, type(c * 2).__name__, type(c + 1).__name__, f"{c:.2f}", c == 20.5, c.unit, c.__dict__, round(c), sorted([c, Celsius(3)]), {c: 1}[20.5], "%s %r %.1f" % (c, c, c), c.is_integer(), isinstance(c, float), sum([c, 1.0]))
import sys
fi = sys.float_info
print(fi.max, fi.min, fi.epsilon, fi.dig, fi.mant_dig, fi.max_exp, fi.min_exp, fi.radix, fi.max_10_exp, fi.min_10_exp)
print(1 + fi.epsilon > 1, 1 + fi.epsilon / 2 == 1, fi.max * 2, fi.min / 2 ** 52, fi.min / 2 ** 53)
