import warnings

warnings.simplefilter("ignore")
CASES = [
    'x = [1 2]',
    'x = {1 2}',
    'x = {1: 2 3: 4}',
    'x = {1: 2, 3}',
    'x = {1, 2: 3}',
    'x = {1:}',
    'x = {:1}',
    'x = {1: 2,, 3: 4}',
    'x = {**}',
    'x = {*}',
    'x = [*]',
    'x = (*)',
    'x = (*y)',
    'x = (**y)',
    'x = [**y]',
    'x = {1: *y}',
    'x = {1: **y}',
    'x = {*y: 1}',
    'x = {**y: 1}',
    'x[]',
    'x[1,]',
    'x[:]',
    'x[::]',
    'x[:::]',
    'x[1:2:3:4]',
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
