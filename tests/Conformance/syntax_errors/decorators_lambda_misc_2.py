import warnings

warnings.simplefilter("ignore")
CASES = [
    'lambda x, : y',
    'lambda *: x',
    'lambda *, x: y',
    'lambda *x, y: z',
    'lambda **x: y',
    'lambda **x, y: z',
    'lambda (x): y',
    'lambda x: int: y',
    'lambda x: (yield)',
    'lambda x: yield',
    'lambda x: return',
    'lambda x: y = z',
    'lambda x: (y := z)',
    'lambda x: y := z',
    'lambda: lambda: x',
    'lambda x: x if y else z',
    'lambda x: *y',
    'lambda x: (*y,)',
    'lambda /: x',
    'lambda x, /: y',
    'lambda x, /, y=1, *, z: w',
    'x if',
    'x if y',
    'x if y else',
    'x if else z',
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
