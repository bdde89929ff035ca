import warnings

warnings.simplefilter("ignore")
CASES = [
    'x[1 2]',
    'x[*y]',
    'x[*y, 1]',
    'x[**y]',
    'x[y=1]',
    'x[y:=1]',
    'x[1:*y]',
    'x[lambda: y]',
    'x[y for y in z]',
    'x[if]',
    "'abc",
    '"abc',
    "'abc\ndef'",
    "'''abc",
    "'''abc\ndef",
    '"""',
    "'\\",
    "'abc\\",
    "b'\xe9'",
    "'a' b'b'",
    "b'a' 'b'",
    "f'a' b'b'",
    "u'a' 'b'",
    "ub'a'",
    "bu'a'",
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
