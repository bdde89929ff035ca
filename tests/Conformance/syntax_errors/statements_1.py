import warnings

warnings.simplefilter("ignore")
CASES = [
    'x =',
    '= 1',
    'x = = 1',
    'x y',
    'x = 1 2',
    '1 = x',
    'x + 1 = 2',
    'f() = 1',
    "'a' = 1",
    'None = 1',
    'True = 1',
    '... = 1',
    'x + y = z',
    '(x, 1) = y',
    '[x, f()] = y',
    '{x} = y',
    '{1: x} = y',
    'x if y else z = 1',
    'lambda: x = 1',
    'not x = 1',
    '-x = 1',
    'x < y = 1',
    'x and y = 1',
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
