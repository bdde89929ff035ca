"""Writes numbers.txt: expressions and what CPython 3.11 makes of them.

Run with /usr/bin/python3.11 in this folder. Each line is an expression, '=>', and the result's repr or the exception.
"""
import itertools
import random
import warnings

warnings.simplefilter("ignore")
rng = random.Random(20231)

INTS = [0, 1, -1, 2, 3, -7, 10, 255, 2**31, 2**53 + 1, 2**61 - 1, -2**61, 2**62, -2**62 - 1, 2**63, -2**63, 2**64 + 5, -3**80, 10**40, 7**60]
FLOATS = ["0.0", "-0.0", "1.0", "-1.5", "2.5", "0.1", "1e16", "123456789.125", "1e-5", "5e-324", "1.7976931348623157e308", "float('inf')", "float('-inf')", "float('nan')", "1e22", "9007199254740993.0", "0.5", "3.0"]
COMPLEXES = ["1j", "(1+2j)", "(-0.5-3j)", "0j", "(1e200+1e200j)", "complex('nan')", "complex(-0.0,-0.0)"]


def binary(a, op, b):
    """An operation that no compiler folds."""
    return f"(lambda a, b: a {op} b)({a}, {b})"


def expressions():
    for a, b in itertools.product(INTS, INTS):
        for op in ("+", "-", "*", "//", "%", "/", "&", "|", "^", "<", "=="):
            if rng.random() < 0.25:
                yield binary(a, op, b)
        if rng.random() < 0.3:
            yield f"divmod(({a}), ({b}))"
    for a in INTS:
        for n in (0, 1, 5, 62, 63, 64, 200, -1):
            yield binary(a, "<<", n)
            yield binary(a, ">>", n)
        for n in (0, 1, 2, 3, 17, -1, -2):
            yield binary(a, "**", n)
            yield f"pow(({a}), ({n}), 97)"
            yield f"pow(({a}), ({n}), -30)"
        for form in ("(lambda a: -a)({})", "(lambda a: ~a)({})", "(lambda a: +a)({})", "abs({})", "hash({})", "float({})", "bool({})", "({}).bit_length()", "({}).bit_count()", "({}).as_integer_ratio()", "hex({})", "oct({})", "bin({})", "complex({})",
                     "({}).to_bytes(9, 'big', signed=True)", "({}).to_bytes(30, 'little', signed=True)", "({}).to_bytes(40)", "round(({}), -1)", "round(({}), -3)", "round(({}), 5)", "({}).__getnewargs__()",
                     "({}).__add__(1.0)", "({}).__rsub__(3)", "({}).__eq__('a')"):
            yield form.format(a)
        for spec in ("", "d", "x", "X", "#x", "b", "#b", "o", ",", "_", "_x", "_b", "+d", " d", "020", "<30", "^30", "*>30", "=+30", "030,", "e", ".3e", "g", ".2f", "%", "n", "c", "10c", ".2", "zd", "s", "+c", "#c", ",x", "#020x", "012_b"):
            yield f"format({a}, {spec!r})"
        for b in FLOATS:
            for op in ("<", "==", ">=", "+", "*"):
                if rng.random() < 0.3:
                    yield binary(a, op, b)
    for text in ["0", "12", "-7", "+3", " 42 ", "1_000", "1__0", "_1", "1_", "", " ", "0x1f", "0b101", "0o17", "0_1", "010", "00", "٣٤", "12a", "z", "9" * 30, "- 1", "0x", "0x_f", "1.0"]:
        for base in (10, 0, 16, 2, 36, 8, 3):
            yield f"int({text!r}, {base})"
        yield f"int({text!r})"
        yield f"float({text!r})"
        yield f"complex({text!r})"
        if text.isascii():
            yield f"int({text.encode()!r})"
    for text in ["1.5", "-.5", "1.", ".", "1e5", "1E+5", "1e", "1_0.0_1", "1_.0", "inf", "-Infinity", "nan", "+nan", "infin", " 2.5\n", "1e400", "1e-400", "0.1e1_0", "2.4703282292062327e-324", "2.4703282292062328e-324",
                 "0." + "0" * 400 + "1e400", "9007199254740993", "1e99999999999999999999", "0x1p3", "1e5j"]:
        yield f"float({text!r})"
        yield f"complex({text!r})"
    for text in ["1j", "1+2j", "-1-2j", "(1+2j)", "( 3-j )", "j", "-j", "1+j", "1e5+2e-3j", "infj", "nan+nanj", "1 +2j", "(1", "1+2", "1jj", "--1j"]:
        yield f"complex({text!r})"
    for text in ["0x1p3", "0x1.8", "-0x.8p1", "1.8", "inf", "-nan", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1p1024", "0x", "p1", "0x1p", "0x1.8p+2 "]:
        yield f"float.fromhex({text!r})"
    for a in FLOATS:
        for form in ("(lambda a: -a)({})", "(lambda a: +a)({})", "abs({})", "int({})", "round({})", "round({}, 1)", "round({}, -1)", "round({}, 3)", "round({}, -308)", "round({}, 30)", "({}).hex()", "({}).is_integer()", "({}).as_integer_ratio()", "({}).__floor__()",
                     "({}).__ceil__()", "({}).__trunc__()", "bool({})", "({}).real", "({}).imag", "complex({})", "({}).__getnewargs__()"):
            yield form.format(a)
        if "nan" not in a:
            yield f"hash({a})"
        for spec in ("", ".0f", ".1f", ".3f", "f", "e", ".0e", ".10e", "g", ".0g", ".3g", ".17g", "#.3g", "#.0f", "%", ".1%", "n", ".2", "#", "+", " ", "010", "015,", "015,.2f", "_.1f", ",", "<12", "^12.2f", "*>12", "=+12", "z.0f", "E", "G", "F", "d", ".40f", "020e", "s", ",e", ".0%"):
            yield f"format({a}, {spec!r})"
        for b in FLOATS:
            for op in ("+", "-", "*", "/", "//", "%", "**", "<", "=="):
                if rng.random() < 0.4:
                    yield binary(a, op, b)
            if rng.random() < 0.3:
                yield f"divmod({a}, {b})"
    for _ in range(200):
        value = rng.choice([rng.uniform(-1000, 1000), rng.random() * 10.0 ** rng.randrange(-300, 300), rng.randrange(10**6) / 1000, rng.randrange(-10**6, 10**6) / 8])
        yield repr(value)
        yield f"format({value!r}, '.{rng.randrange(6)}f')"
        yield f"format({value!r}, '.{rng.randrange(1, 8)}g')"
        yield f"round({value!r}, {rng.randrange(-4, 6)})"
        yield f"hash({value!r})"
    for a in COMPLEXES:
        for form in ("(lambda a: -a)({})", "(lambda a: +a)({})", "abs({})", "bool({})", "({}).conjugate()", "({}).real", "({}).imag", "({}).__getnewargs__()", "complex({}, 2)", "complex(2, {})"):
            yield form.format(a)
        if "nan" not in a:
            yield f"hash({a})"
        for spec in ("", ".2f", "e", "g", "20", "<20.1f", "+.1f", ".3", "020", "=20", "%", "d", "^30,.1f", "#.0f"):
            yield f"format({a}, {spec!r})"
        for b in COMPLEXES + ["2", "0", "-1", "2.5", "3.0"]:
            for op in ("+", "-", "*", "/", "==", "!=", "<", "//"):
                yield binary(a, op, b)
    for a, b in (("1j", "2"), ("(1+2j)", "3"), ("(1+2j)", "-2"), ("0j", "0"), ("0j", "-1"), ("2", "0j"), ("(1e200+1j)", "5"), ("0j", "1j")):
        yield binary(a, "**", b)
    yield from ["True & False", "True | 2", "True ^ True", "~True", "True + True", "repr(True)", "format(True, '')", "format(True, 'd')", "bool(1, 2)", "bool(x=1)", "bool()", "bool([])", "int()", "int(base=10)", "int(1, 10)", "int([])", "int('1', 99)", "int('1', 2**70)",
                "int(2.9)", "int(True)", "float()", "float([])", "float(1, 2)", "float(b'1.5')", "float(10**400)", "10**400 / 3", "10**400 / 10**399", "10**400 * 1.0", "1e300 ** 2", "0.0 ** -1", "0 ** -1", "(-8.0) ** 3", "1 << 2**70", "0 << 2**70", "1 >> 2**70",
                "pow(2, -1, 4)", "pow(3, -1, 7)", "pow(2, 3, 0)", "pow(2.0, 1, 3)", "pow(1j, 1, 1)", "complex('1', 1)", "complex(1, '1')", "complex([])", "complex(1, [])", "complex(imag=3)", "complex()", "(5).to_bytes(0, 'big')", "(-5).to_bytes(1, 'big')",
                "(5).to_bytes(1, 'x')", "(5).to_bytes(-1, 'big')", "(0).to_bytes(0, 'big')", "int.from_bytes(b'\\x80\\x01', 'big')", "int.from_bytes(b'\\x80\\x01', 'little', signed=True)", "int.from_bytes(b'\\xff\\xfe', signed=True)", "int.from_bytes([1, 2], 'big')", "int.from_bytes(b'')",
                "int.from_bytes(5, 'big')", "int.from_bytes('a', 'big')", "round(1.5, 'x')", "(1.0).__round__(None)", "(1).__round__('x')", "(1).__round__(None)", "round(1.7e308, -308)", "float.__getformat__('double')", "float.__getformat__('x')", "str(10**5000)", "int('1' * 5000)",
                "len(str(10**4299))", "len(hex(10**5000))", "repr(None)", "bool(None)", "repr(...)", "repr(NotImplemented)", "type(None)()", "type(None)(1)", "type(...)(1)", "type(NotImplemented)(1)", "(2).__rpow__(3, 4)", "int.__add__('a', 1)", "1 + 'a'", "1.0 + 'a'",
                "1j + 'a'", "1 < 'a'", "1j < 2j", "(7).numerator", "(7).denominator", "(7).real", "(7).imag", "(7).conjugate()", "(2**70).__index__()", "True.__int__()", "-True", "+True", "abs(True)", "True.real", "hash(True)", "hash(float('inf'))", "2**70 == 2.0**70", "2**70 + 1 == 2.0**70", "2**70 + 1 > 2.0**70", "{1: 2}[1.0]", "{2.0**70: 1}[2**70]",
                "format(1234567, '010,')", "format(1234, '08,')", "format(float('inf'), '010,')", "format(1.5, '.9999999999999f')"]


def main():
    with open("numbers.txt", "w", encoding="utf-8") as file:
        for expression in dict.fromkeys(expressions()):
            try:
                result = repr(eval(expression))
            except Exception as error:
                result = f"{type(error).__name__}: {error}"
            file.write(f"{expression} => {result}\n")


main()
