"""Writes text.txt: expressions on str, bytes, bytearray and memoryview with what CPython 3.11 makes of them.

usage: /usr/bin/python3.11 record.py

Each line is "expression => repr" or "expression => Type: repr of the exception's arguments", in ASCII. The expressions are those of
expressions.txt, and every method on strings of each width, with arguments drawn from a fixed seed.
"""
import random
import warnings

TEXTS = [
    "", "a", "Z", " ", "hello world", "Hello World", "  lead and trail  ", "a,b,,c", "line\nline2\r\nline3\rx", "tab\tsep\t", "123", "-42", "+7",
    "caf\xe9 \xdcber", "\xff\xb5\xdf", "na\xefve \xbd", "\u0391\u03a3\u0391\u03a3", "\u0130\u0131\u01c5\u01c4", "\u20ac\u20ac1\u20ac", "\ufb01\u0149\u1e9e",
    "x\u2028y\x85z", "\u3000\u2003w", "\u0660\u0661\u00b2\u2460", "\U0001f600a\U0001f600", "\U00010400\U00010428", "mix\xe9\u20ac\U0001f40d", "aXbXcX",
    "abababab", "\x00\x01", "_id9", "9id", "it's", 'say "x"', "both'\"", "back\\slash", "\ud800z", "True", "a" * 70,
]
NEEDLES = ["", "a", "b", "X", "ab", " ", "lo", "\xe9", "\u20ac", "\U0001f600", "\u03a3", "zz", ",", "\n", "e", "in"]
NO_ARGUMENTS = [
    "lower", "upper", "title", "capitalize", "swapcase", "casefold", "isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "isprintable",
    "isascii", "isidentifier", "islower", "isupper", "istitle", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs",
    "__len__", "__repr__", "__str__", "__hash__",
]
BYTE_NO_ARGUMENTS = [n for n in NO_ARGUMENTS if n not in ("casefold", "isdecimal", "isnumeric", "isprintable", "isidentifier")] + ["hex", "decode"]
ENCODINGS = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-be", "utf-32-le", "cp1252", "koi8_r", "cp437", "mac_roman", "utf-8-sig", "unicode_escape",
             "raw_unicode_escape"]
ERRORS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "namereplace"]
FILLS = ["", "*", "\u20ac", "0", "{"]


def str_expressions(rng):
    for text in TEXTS:
        for name in NO_ARGUMENTS:
            if name != "__hash__":
                yield f"{text!a}.{name}()"
        for needle in rng.sample(NEEDLES, 7):
            for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
                bounds = rng.choice(["", "", ", 1", ", -3", ", 1, -1", ", 2, 100", ", None, 4", ", 5, 2"])
                yield f"{text!a}.{name}({needle!a}{bounds})"
            yield f"{text!a}.split({needle!a}, {rng.randint(-1, 3)})"
            yield f"{text!a}.rsplit({needle!a}, {rng.randint(-1, 3)})"
            yield f"{text!a}.partition({needle!a}), {text!a}.rpartition({needle!a})"
            yield f"{text!a}.replace({needle!a}, {rng.choice(NEEDLES)!a}, {rng.randint(-1, 3)})"
            yield f"{text!a}.strip({needle!a}), {text!a}.removeprefix({needle!a}), {text!a}.removesuffix({needle!a})"
            yield f"{needle!a} in {text!a}, {text!a} < {needle!a}, {text!a} + {needle!a}, {needle!a}.join({text!a})"
        for _ in range(8):
            start, stop, step = (rng.choice(["", rng.randint(-12, 12)]) for _ in range(3))
            yield f"{text!a}[{start}:{stop}:{step if step else 1}]"
        yield f"{text!a}[{rng.randint(-8, 8)}]"
        yield f"{text!a} * {rng.randint(-1, 4)}, ascii({text!a}), list({text!a}), [ord(c) for c in {text!a}]"
        for _ in range(4):
            width = rng.randint(0, 15)
            fill = rng.choice(["", ", '*'", ", '\\u20ac'", ", '\\U0001f600'"])
            yield f"{text!a}.center({width}{fill}), {text!a}.ljust({width}{fill}), {text!a}.rjust({width}{fill}), {text!a}.zfill({width})"
            yield f"{text!a}.expandtabs({rng.randint(-1, 9)}), {text!a}.splitlines({rng.randint(0, 1)}), {text!a}.split(None, {rng.randint(0, 3)}), {text!a}.rsplit(None, {rng.randint(0, 3)})"
            spec = rng.choice(FILLS) + rng.choice(["<", ">", "^", "=", ""]) + rng.choice(["", "+", "#", "0", ","]) + rng.choice(["", "3", "12"]) + rng.choice(["", ".2", ".0", "."]) + rng.choice(["", "s", "d", "x"])
            yield f"format({text!a}, {spec!a})"
            percent = "%" + rng.choice(["", "-", "0", "+"]) + rng.choice(["", "4", "12"]) + rng.choice(["", ".3", ".0"]) + rng.choice("srac")
            yield f"{percent!a} % {text!a}, {percent + '|%%'!a} % ({text!a},)"
        for encoding in ENCODINGS:
            yield f"{text!a}.encode({encoding!a}, {rng.choice(ERRORS)!a})"
        yield f"{text!a}.translate({{97: 'AA', 98: None, 233: 8364, 8364: '\\U0001f600'}}), {text!a}.translate(str.maketrans('ab', '\\xe9b', 'c'))"


def byte_expressions(rng):
    contents = [t.encode("utf-8", "surrogatepass") for t in TEXTS] + [b"\x80\xff", b"\xe2\x82", b"\xf0\x9f\x98a", bytes(range(0, 256, 7))]
    needles = [n.encode() for n in NEEDLES] + [b"\xff"]
    for content in contents:
        make = rng.choice(["{}", "bytearray({})"]).format(repr(content))
        for name in BYTE_NO_ARGUMENTS:
            if name != "__hash__":
                yield f"{make}.{name}()"
        for needle in rng.sample(needles, 5):
            for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
                yield f"{make}.{name}({needle!r}{rng.choice(['', '', ', 1', ', -3', ', 1, -1', ', 5, 2'])})"
            yield f"{make}.split({needle!r}, {rng.randint(-1, 3)}), {make}.rsplit({needle!r}, {rng.randint(-1, 3)})"
            yield f"{make}.partition({needle!r}), {make}.rpartition({needle!r})"
            yield f"{make}.replace({needle!r}, {rng.choice(needles)!r}, {rng.randint(-1, 3)})"
            yield f"{make}.strip({needle!r}), {make}.removeprefix({needle!r}), {make}.removesuffix({needle!r})"
            yield f"{needle!r} in {make}, {make} < {needle!r}, {make} + {needle!r}, {needle!r}.join([{make}, b'-'])"
        for _ in range(5):
            start, stop, step = (rng.choice(["", rng.randint(-12, 12)]) for _ in range(3))
            yield f"{make}[{start}:{stop}:{step if step else 1}], memoryview({make})[{start}:{stop}:{step if step else 1}].tolist()"
            yield f"{make}[{rng.randint(-8, 8)}], {make} * {rng.randint(-1, 3)}"
        yield f"{make}.center(9), {make}.ljust(9, b'*'), {make}.rjust(9), {make}.zfill(9), {make}.expandtabs(3), {make}.splitlines(True)"
        yield f"{make}.hex('-', {rng.choice([1, 2, 3, -2, -3])}), {make}.translate(None, b'aeiou'), list({make}), {make} == bytes({make})"
        for encoding in ENCODINGS:
            # An escaping handler may stop within a code unit, and CPython's exception then keeps the arguments of the first error.
            yield f"{make}.decode({encoding!a}, {rng.choice(ERRORS[:5] if encoding.startswith(('utf-16', 'utf-32')) else ERRORS)!a})"
        for action in ("append(65)", "extend(b'xyz')", "insert(2, 7)", "pop()", "pop(1)", "remove(97)", "reverse()", "clear()", "__setitem__(slice(1, 3), b'QQQ')",
                       "__setitem__(slice(None, None, 2), b'zz')", "__delitem__(slice(1, None, 3))", "__delitem__(slice(5, 1, -2))", "__iadd__(b'!')", "__imul__(2)"):
            yield f"(lambda b: (b.{action}, b))(bytearray({content!r}))"


def number_expressions(rng):
    for value in (0, 1, -1, 42, -255, 10 ** 20, True, 3.14159, -0.0, 1e300, 2.5, float("1e-7")):
        for _ in range(40):
            percent = "%" + "".join(rng.sample("-+ #0", rng.randint(0, 2))) + rng.choice(["", "3", "14"]) + rng.choice(["", ".0", ".2", ".8"]) + rng.choice("diuoxXeEfFgGsrac%")
            yield f"{percent!a} % ({value!r},)"
            yield f"{percent.encode()!a} % ({value!r},)"


def unicode_expressions():
    for name in ("isalpha", "isdecimal", "isdigit", "isnumeric", "islower", "isupper", "istitle", "isspace", "isprintable", "isidentifier"):
        yield f"sum(i * 31 % 65521 for i in range(0, 0x110000, 3) if chr(i).{name}())"
    for name in ("lower", "upper", "title", "casefold", "swapcase"):
        yield f"sum(ord(c) * i % 65521 for i in range(0, 0x20000, 2) for c in chr(i).{name}())"


def evaluate(expression):
    try:
        return ascii(eval(expression))
    except Exception as error:
        return f"{type(error).__name__}: {ascii(error.args)}"


def main():
    warnings.simplefilter("ignore")
    rng = random.Random(20230411)
    with open("expressions.txt", encoding="utf-8") as file:
        expressions = file.read().splitlines()
    expressions += [*str_expressions(rng), *byte_expressions(rng), *number_expressions(rng), *unicode_expressions()]
    with open("text.txt", "w", encoding="utf-8") as file:
        for expression in dict.fromkeys(expressions):
            file.write(f"{expression} => {evaluate(expression)}\n")


main()
