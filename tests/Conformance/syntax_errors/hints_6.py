import warnings

warnings.simplefilter("ignore")
CASES = [
    '{**a b}',
    '(a, b c)',
    '(a b, c)',
    'f(a b=c)',
    'f(a=b c)',
    'f(a, *b c)',
    'f(a, **b c)',
    'f(a b, c)',
    'f(a, b, c d, e)',
    'f(g(a b))',
    "x = 'a' b 'c'",
    "x = f'{a b}'",
    "x = a 'b'",
    "x = 'a' b",
    'x = 1 a',
    'x = a 1',
    'x = a.b 1',
    'x = (a).b (c) d',
    'x = not',
    'x = a not b',
    'x = a is is b',
    'x = a in in b',
    'x = a not not b',
    'x = a and and b',
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
