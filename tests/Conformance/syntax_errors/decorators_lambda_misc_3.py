import warnings

warnings.simplefilter("ignore")
CASES = [
    'if y else z',
    'x if y else z else w',
    'x if y else z if w else v',
    'x if (y else z)',
    '(x if y) else z',
    '[x if y]',
    '[x if y else]',
    'f(x if y)',
    'x if y = z else w',
    'x if y: z',
    'not',
    'not not',
    'not x y',
    'x not y',
    'x not in',
    'x is not not y',
    'x in not y',
    'x == not y',
    'x + not y',
    '- not x',
    'not -x',
    '~not x',
    'x ** not y',
    'x ** -y',
    'x ** + y',
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
