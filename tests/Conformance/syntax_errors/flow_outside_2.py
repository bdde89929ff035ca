import warnings

warnings.simplefilter("ignore")
CASES = [
    'def f():\n if x: continue',
    'try: break\nexcept: pass',
    'try: pass\nfinally: continue',
    'for x in y:\n try: pass\n finally: continue',
    'for x in y:\n try: continue\n finally: break',
    'async def f(): yield from x',
    'async def f():\n yield 1\n return 2',
    'async def f():\n yield 1\n return',
    'def f():\n async for x in y: pass',
    'def f():\n async with x: pass',
    'def f(): await x',
    'def f(): [x async for x in y]',
    'async def f(): [x async for x in y]',
    'async def f(): (x async for x in y)',
    '[x async for x in y]',
    '(x async for x in y)',
    'async def f():\n def g(): await x',
    'async def f():\n lambda: await x',
    'async def f():\n [await x for x in y]',
    'async def f():\n class C: await x',
    'lambda: return 1',
    'lambda: break',
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
