import warnings

warnings.simplefilter("ignore")
CASES = [
    'x & & y',
    '|',
    '<',
    '<=',
    '<>',
    'x <> y',
    '=>',
    'x => y',
    '->',
    ':=',
    '...',
    '..',
    '.',
    'x...y',
    '....',
    '0x',
    '0xg',
    '0x1g',
    '0b',
    '0b2',
    '0b12',
    '0o',
    '0o8',
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
