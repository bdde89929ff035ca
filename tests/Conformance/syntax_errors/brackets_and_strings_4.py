import warnings

warnings.simplefilter("ignore")
CASES = [
    "fb'a'",
    "rb'a'",
    "br'a'",
    "rf'a'",
    "fr'a'",
    "ru'a'",
    "ur'a'",
    "rrb'a'",
    "'\\x'",
    "'\\xg'",
    "'\\x1'",
    "'\\u123'",
    "'\\U12345678'",
    "'\\U0010ffff'",
    "'\\N{'",
    "b'\\x'",
    "b'\\u1234'",
    "r'\\x'",
    "'\\777'",
    "b'\\777'",
    "'a''b'",
    "'a'\n'b'",
    "('a'\n'b')",
    "'a' 1",
    "1 'a'",
]


def show(src, mode="exec"):
    try:
        compile(src, "<case>", mode)
        print(repr(src), "compiles")
    except SyntaxError as e:
        print(repr(src))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, "|", repr(e.text))
    except (ValueError, OverflowError, MemoryError) as e:
        print(repr(src), type(e).__name__, e)

for source in CASES:
    show(source)
