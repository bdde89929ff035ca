import warnings

warnings.simplefilter("ignore")
CASES = [
    '[(yield) for x in y]',
    '{(yield): 1 for x in y}',
    'def f(): [(yield x) for x in y]',
    'def f(): (lambda: (yield))',
    'def f(x=(yield)): pass',
    'def f(x: (yield)): pass',
    'class C(x=(yield)): pass',
    '@(yield)\ndef f(): pass',
    'def g():\n @(yield)\n def f(): pass',
    'def g():\n class C((yield)): pass',
    'def f(): return (yield)',
    'def f(): x = yield = 1',
    'def f(): yield = 1',
    'def f(): (yield) = 1',
    'def f(): del (yield)',
    'def f(): (yield) += 1',
    'def f(): x = yield y',
    'def f(): x = yield from y',
    'def f(): f(yield)',
    'def f(): f((yield))',
    'def f(): yield x, y',
    'def f(): yield *x, y',
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
