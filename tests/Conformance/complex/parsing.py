for s in ("1", "1j", "1+2j", "1-2j", "-1-2j", "+1+2j", " 1+2j ", "(1+2j)", " ( 1+2j ) ", "1e5+1e-5j", "j", "+j", "-j", "1+j", "1-j", "inf", "nan", "infj", "inf+nanj", "-inf-infj", "1 + 2j", "1+2", "1j+2", "", "()", "(1", "1_000+2_0j", "1+2i", "abc", "1+2jj", "1e", ".5j", "1.+.5J", "0j", "-0-0j", "1__0j", "٣+٤j"):
    try:
        print(repr(s), complex(s))
    except ValueError as e:
        print(repr(s), e)
print(complex(), complex(1), complex(1.5, 2), complex(1j), complex(1j, 1j), complex(1, 1j), complex(1j, 1), complex(real=1, imag=2), complex(imag=3), complex(True, False), complex(2 ** 60, -1))
for args in (("1", 2), (1, "2"), (None,), ([],), ("1", "2"), (1, 2, 3), (b"1",), (1, None)):
    try:
        print(complex(*args))
    except TypeError as e:
        print(args, e)
class C:
    def __complex__(self): return 5 + 6j
class F:
    def __float__(self): return 1.5
class I:
    def __index__(self): return 7
class Bad:
    def __complex__(self): return 1.5
print(complex(C()), complex(F()), complex(I()), complex(F(), I()))
try: complex(Bad())
except TypeError as e: print(e)
class S(complex):
    def __repr__(self): return "S" + complex.__repr__(self)
s = S("1+1j")
print(s, repr(s), s + 1, type(s + 1).__name__, s == 1 + 1j, complex(s), type(complex(s)).__name__, abs(s) ** 2, s.real, isinstance(s, complex))
