import warnings

warnings.simplefilter("ignore")
CASES = [
    'import a from b',
    'from a b',
    'from a import',
    'from a import (b c)',
    'import a b',
    'class C(A B): pass',
    'def f(a b): pass',
    'def f(a, b=1, c): pass',
    'def f(*a, b, *c): pass',
    'lambda a b: c',
    'a = b c',
    'a b = c',
    'raise A B',
    'raise A, B',
    'assert a b',
    'assert a = b',
    'async a',
    'await a b',
    'a.b c',
    'a[b c]',
    'a[b, c d]',
    '{a: b c: d}',
    '{a: b, c d}',
    '{a b: c}',
    '{a, b c}',
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
