import warnings

warnings.simplefilter("ignore")
CASES = [
    'and x',
    'x or',
    'x and or y',
    'print x',
    'print 1, 2',
    "print 'a'",
    'print',
    "exec 'x'",
    'exec x in y',
    'print x, y if z',
    'print(x) y',
    'raise x, y',
    'raise x from',
    'raise from x',
    'raise',
    'raise x from y from z',
    'assert',
    'assert x,',
    'assert x, y, z',
    'assert (x, y)',
    'assert(x)',
    'pass = 1',
    'async = 1',
    'await = 1',
    'match = 1',
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
