import warnings

warnings.simplefilter("ignore")
CASES = [
    'f(x=1, x=2)',
    'f(**x, *y)',
    'f(x=1, y)',
    'f(**x, y)',
    'f(x for x in y, z)',
    'f(z, x for x in y)',
    'f(x for x in y)',
    'f(x, y for y in z, w)',
    'f(*x, y, *z, w=1, **v)',
    'f(*)',
    'f(**)',
    'f(x y)',
    'f(x,, y)',
    'f(,)',
    'f(x',
    'f(x, y=',
    'f(=1)',
    'f(x := 1)',
    'f(x := 1 for x in y)',
    'f(a=x for x in y)',
    'f(a, b=c d)',
    'f(if)',
    'f(class=1)',
    'f(a.b)',
    'f(a.b.c = 1)',
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
