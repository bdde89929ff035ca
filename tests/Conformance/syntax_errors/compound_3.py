import warnings

warnings.simplefilter("ignore")
CASES = [
    'with (x): pass',
    'with (x, y): pass',
    'with (x as y): pass',
    'with (x as y), z: pass',
    'def',
    'def f',
    'def f:',
    'def f()',
    'def f(): ',
    'def f(:\n pass',
    'def f() -> : pass',
    'def 1(): pass',
    'def f.x(): pass',
    'def f()\n pass',
    'def f(x y): pass',
    'def f((x)): pass',
    'def f(x=): pass',
    'def f(x:): pass',
    'def f(*): pass',
    'def f(**): pass',
    'def f(**x, y): pass',
    'def f(*x, *y): pass',
    'def f(x, *, **y): pass',
    'def f(x=1, y): pass',
    'def f(x, x): pass',
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
