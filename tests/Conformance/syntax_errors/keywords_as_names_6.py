import warnings

warnings.simplefilter("ignore")
CASES = [
    'case = 1',
    '_ = 1',
    'type = 1',
    '__debug__ = 1',
    '__debug__',
    'del __debug__',
    'import __debug__',
    'def f(__debug__): pass',
    'def __debug__(): pass',
    'class __debug__: pass',
    'f(__debug__=1)',
    'x.__debug__ = 1',
    'x.__debug__',
    'for __debug__ in x: pass',
    'with x as __debug__: pass',
    'lambda __debug__: 1',
    'global __debug__',
    '(__debug__ := 1)',
    '__debug__: int',
    '__debug__ += 1',
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
