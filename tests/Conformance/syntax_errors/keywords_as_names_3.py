import warnings

warnings.simplefilter("ignore")
CASES = [
    'f(lambda x: x=1)',
    'f(not x=1)',
    'f(None)',
    'x.None',
    'x.None = 1',
    'x.class',
    'x.if = 1',
    'x.match',
    'x.1',
    'x.',
    'x..y',
    'x.y.',
    'del None',
    'del x.None',
    'del f()',
    'del 1',
    'del x + y',
    'del (x, 1)',
    'del [x, f()]',
    'del x, y',
    'del (x, y), [z]',
    'del *x',
    'del (*x,)',
    'del',
    'del x y',
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
