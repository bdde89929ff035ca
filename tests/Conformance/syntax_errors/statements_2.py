import warnings

warnings.simplefilter("ignore")
CASES = [
    '[x for x in y] = 1',
    '(yield) = 1',
    'await x = 1',
    'x.y() = 1',
    'x[0]() = 1',
    "f'{x}' = 1",
    '`x`',
    'x = $',
    'x ? y',
    'x = 1;; y',
    '; x',
    'x;',
    ':',
    'pass pass',
    'pass 1',
    'x,, y',
    '(,)',
    '[,]',
    '{,}',
    'x = (,)',
    'x :',
    'x : int : str',
    'x -> y',
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
