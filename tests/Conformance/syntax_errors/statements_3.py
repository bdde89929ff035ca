import warnings

warnings.simplefilter("ignore")
CASES = [
    'x := 1',
    '@',
    '@x',
    '@x\ny = 1',
    '1x',
    'x 1',
    'x\n  y',
    '  x',
    '\tx',
    'x = (1 +',
    'x = [1, 2',
    'x = {1: 2',
    "x = 'abc",
    'x = "abc',
    "x = '''abc",
    'x = 1 +',
    'x = 1 + * 2',
    'x = +',
    'x = not',
    'x ! y',
    'x !',
    '!x',
    'x <> y',
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
