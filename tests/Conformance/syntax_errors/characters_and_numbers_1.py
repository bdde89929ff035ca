import warnings

warnings.simplefilter("ignore")
CASES = [
    '\xe9 = 1',
    'x = \xe9',
    'x = \u201ca\u201d',
    'x = \u2018a\u2019',
    'x = 1\u20132',
    'x = 1 \u2212 2',
    'x = 3\xd74',
    'x = \u221a2',
    'x = a\u2026b',
    'x = 5\u20ac',
    '\u20ac',
    'x\xa0= 1',
    'x\u200b= 1',
    'x = 1\u2028y = 2',
    'x = \u3000 1',
    '\xb2x = 1',
    'x\xb2 = 1',
    'x = \u0663',
    "x = '\u0663'",
    '\U0001f600 = 1',
    'x = \U0001f600',
    '\U0001d431 = 1',
    'x\x00',
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
