import warnings

warnings.simplefilter("ignore")
CASES = [
    'def f(x, /, /): pass',
    'def f(/): pass',
    'def f(*, /, x): pass',
    'class',
    'class C',
    'class C(',
    'class C():',
    'class C:\npass',
    'class 1: pass',
    'class C(x y): pass',
    'class C(x for x in y): pass',
    'class C(*x, **y): pass',
    'class C(x=1, y): pass',
    'async',
    'async x',
    'async def',
    'async for x in y: pass',
    'async with x: pass',
    'async def f(): async x',
    'async if x: pass',
    'match x: pass',
    'match x:\n pass',
    'match x:\n case 1',
    'match x:\n case 1: pass\n else: pass',
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
