import warnings

warnings.simplefilter("ignore")
CASES = [
    '\x00x = 1',
    "x = '\x00'",
    'x\x01y',
    'x = \x7f1',
    'x\x0c= 1',
    'x = 1\x0b',
    '$x',
    'x$',
    '?',
    'x?',
    'a?b:c',
    'x@',
    '@@',
    'x @ y',
    'x = 1 @',
    '~',
    '~x',
    'x ~ y',
    '^',
    'x ^^ y',
    '%',
    'x %% y',
    '&',
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
