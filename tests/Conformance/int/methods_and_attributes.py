n = 42
print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), (-n).conjugate(), n.as_integer_ratio(), (-n).as_integer_ratio())
print(n.__add__(1), n.__radd__(1), n.__sub__(50), n.__rsub__(50), n.__mul__(2), n.__floordiv__(5), n.__rfloordiv__(100), n.__mod__(5), n.__rmod__(100), n.__truediv__(4), n.__divmod__(5), n.__rdivmod__(100))
print(n.__add__(1.0), n.__add__("x"), n.__lt__(43), n.__lt__("x"), n.__eq__(42), n.__eq__("x"), n.__ne__(1), n.__ge__(42.0))
print(n.__and__(6), n.__or__(1), n.__xor__(3), n.__lshift__(2), n.__rshift__(1), n.__rlshift__(1), n.__invert__(), n.__neg__(), n.__pos__(), n.__abs__(), n.__bool__(), n.__index__(), n.__int__(), n.__float__(), n.__trunc__(), n.__floor__(), n.__ceil__(), n.__round__(), n.__round__(-1))
print(n.__hash__(), n.__repr__(), n.__str__(), n.__format__("x"), n.__getnewargs__(), n.__class__, n.bit_length(), n.bit_count())
print(int.__name__, int.__mro__, int.__base__, int.__doc__ is not None, type(int))
for attr in ("real", "numerator", "foo"):
    try:
        setattr(n, attr, 1)
    except AttributeError as e:
        print(e)
for call in ("(1).conjugate(2)", "(1).bit_length(2)", "(1).__add__()", "(1).__add__(1, 2)", "int.__add__('a', 1)", "int.bit_length()", "int.bit_length('a')", "int.real", "(1).foo()"):
    try:
        r = eval(call)
        print(call, type(r).__name__)
    except (TypeError, AttributeError) as e:
        print(call, "->", e)
class Money(int):
    def __new__(cls, v, cur="EUR"):
        self = super().__new__(cls, v)
        self.cur = cur
        return self
    def __add__(self, o): return Money(int(self) + int(o), self.cur)
    __radd__ = __add__
    def __repr__(self): return f"Money({int(self)}, {self.cur!r})"
a, b = Money(5), Money(7, "USD")
print(a, b, a + b, 3 + b, b + 3, a * b, type(a * b).__name__, a == 5, hash(a) == hash(5), {5: "x"}[a], sum([a, b]), a.__dict__, f"{a}", f"{a:05}", "%d" % a, "%s" % a, str(a), [a], range(10)[a], a < b, max(a, b), sorted([b, a]))
print(5 .real, 5..real, (5).__class__, hash(5), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 30), hash(2 ** 61 - 2), hash(-(2 ** 61 - 1)))
print(isinstance(5, int), isinstance(True, int), isinstance(5.0, int), callable(int), int is type(5), issubclass(Money, int))
