import warnings

warnings.simplefilter("ignore")
CASES = [
    'x ++',
    '++x',
    'x++ + y',
    'x === y',
    'x = y = ',
    'x += ',
    '+= x',
    'x += y += z',
    'x, y += 1',
    '(x) += 1',
    '(x, y) += 1',
    '[x] += 1',
    'f() += 1',
    '1 += x',
    'x.y += 1',
    'x[0] += 1',
    '*x += 1',
    'x: int += 1',
    'x || y',
    'x && y',
    '!= x',
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
