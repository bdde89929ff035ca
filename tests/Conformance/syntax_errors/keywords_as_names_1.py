import warnings

warnings.simplefilter("ignore")
CASES = [
    'None',
    'None = 1',
    'True = False',
    'def None(): pass',
    'class True: pass',
    'import None',
    'import x as None',
    'from x import None',
    'from x import y as True',
    'for None in x: pass',
    'with x as None: pass',
    'except None: pass',
    'try: pass\nexcept x as None: pass',
    'def f(None): pass',
    'def f(*None): pass',
    'def f(**None): pass',
    'def f(x, *, None): pass',
    'lambda None: 1',
    'f(None=1)',
    'f(True=1)',
    'f(x.y=1)',
    'f(1=2)',
    "f('a'=1)",
    'f(x+1=2)',
    'f(x()=1)',
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
