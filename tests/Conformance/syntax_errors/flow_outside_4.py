import warnings

warnings.simplefilter("ignore")
CASES = [
    'def f(): return *x, y',
    'def f(): print(yield x)',
    'def f(): [yield x]',
    'def f(): {yield: x}',
    'return yield',
    'def f(): raise (yield)',
    'def f(): assert (yield), (yield)',
    'def f(): await = 1',
    'async def f(): await',
    'async def f(): await = 1',
    'async def f(): await x = 1',
    'async def f(): await await x',
    'async def f(): -await x ** 2',
    'async def f(): await -x',
    'async def f(): await x.y[0](1)',
    'global x, y',
    'def f(): global',
    'def f(): global x.y',
    'def f(): global x = 1',
    'def f(): nonlocal x',
    'nonlocal x',
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
