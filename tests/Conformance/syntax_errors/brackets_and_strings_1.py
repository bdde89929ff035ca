import warnings

warnings.simplefilter("ignore")
CASES = [
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '(]',
    '[)',
    '{)',
    '(}',
    '(()',
    '())',
    '[[]',
    '[]]',
    '{{}',
    '{}}',
    'f(x]',
    'x[1)',
    'x = (1,\n2]',
    '(\n\n\n',
    'x = [\n1,\n2\n',
    'foo(a, b\nbar(c)',
    "x = {\n'a': 1,\n'b': 2\ny = 3",
    'if x:\n  y = (1,\n  z = 2',
    'x = (1 2)',
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
