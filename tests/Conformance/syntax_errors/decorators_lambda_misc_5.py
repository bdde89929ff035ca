import warnings

warnings.simplefilter("ignore")
CASES = [
    'def f(): x: int = yield',
    'x: int, y: int',
    'x: *y',
    'x: y = *z',
    'x: y = *z, w',
    '(x): int',
    '(x.y): int',
    'x.y: int',
    'x[0]: int',
    'x[0]: int = 1',
    'x(): int',
    'with x as y, z as w: pass',
    'with (x as y, z as w): pass',
    'with (x, y) as z: pass',
    'with x as (y, z): pass',
    'with x as [y, *z]: pass',
    'with *x: pass',
    'with x, *y: pass',
    'with (yield): pass',
    'async with x: pass',
    'for *x, y in z: pass',
    'for x, *y, *z in w: pass',
    'for x in *y, z: pass',
    'for x in y, : pass',
    'for x.y in z: pass',
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
