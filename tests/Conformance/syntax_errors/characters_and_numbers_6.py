import warnings

warnings.simplefilter("ignore")
CASES = [
    '1in x',
    '1is x',
    '1and x',
    '1not in x',
    '1else',
    '1_000_000',
    '1,000',
    '1 000',
    '12abc',
    '0b101abc',
    '0o17z',
    '1.5abc',
    '1e5x',
    '1.5.real',
    '1.real',
    '1 .real',
    '1..real',
    '0xff.real',
    '999999999999999999999999999999',
    '0b1111111111111111111111111111111111111111111111111111111111111111111111',
    '1e400',
    '0xffffffffffffffffffffffffffffffffffffffff',
    '1.0e-400',
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
