import warnings

warnings.simplefilter("ignore")
CASES = [
    'x ** await y',
    '-x ** y',
    'x ** -y ** z',
    '* x',
    '** x',
    'x *',
    'x **',
    'x * * y',
    'x // / y',
    'x << > y',
    'x < > y',
    'x <<= y',
    'x <<<= y',
    'x ** = y',
    'x **= y',
    'x @= y',
    'x @ = y',
    'x -> = y',
    'x :',
    'x : y = ',
    'x : = y',
    'x: y: z',
    'x: (yield)',
    'def f(): x: (yield)',
    'x: int = yield',
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
