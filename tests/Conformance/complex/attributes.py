z = 3 - 4j
print(z.real, z.imag, type(z.real), z.conjugate(), z * z.conjugate(), z.__abs__(), z.__neg__(), z.__pos__(), z.__bool__(), z.__complex__(), z.__getnewargs__(), z.__hash__() == hash(z))
print(z.__add__(1), z.__radd__(1), z.__sub__(1j), z.__rsub__(1), z.__mul__(2), z.__truediv__(2), z.__rtruediv__(25), z.__pow__(2), z.__rpow__(2), z.__eq__(z), z.__ne__(1), z.__eq__("x"), z.__lt__(1), z.__add__("x"), z.__format__(".1f"))
print((5).real, (5).imag, (2.5).imag, True.imag, (5).conjugate(), 2.5.conjugate())
for attr in ("real", "imag", "foo"):
    try:
        setattr(z, attr, 1)
    except AttributeError as e:
        print(e)
try: z.foo
except AttributeError as e: print(e)
print(complex.__mro__, complex.__name__, isinstance(z, complex), isinstance(1, complex), issubclass(float, complex))
print({z: "a", 3 - 4j: "b"}, len({1, 1.0, 1 + 0j, True}), (1 + 0j) in [1], {1j, 1j, -1j} == {-1j, 1j})
class Z(complex):
    def __new__(cls, r, i=0, tag=None):
        self = super().__new__(cls, r, i)
        self.tag = tag
        return self
    def __add__(self, o): return Z(super().__add__(o).real, super().__add__(o).imag, self.tag)
a = Z(1, 2, "t")
print(a, a.tag, a + 1, (a + 1).tag, 1 + a, type(1 + a).__name__, a.__dict__, hash(a) == hash(1 + 2j))
a, b, c = 1, 2.0, 3j
print(type(a + b), type(b + c), type(a + c), type(c * c), type(c.real), a + b + c)
