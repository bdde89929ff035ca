import warnings

warnings.simplefilter("ignore")
CASES = [
    '0o18',
    '0B1',
    '0X1',
    '0O1',
    '01',
    '00',
    '001',
    '0_0',
    '0_1',
    '1_',
    '1__0',
    '_1',
    '1_a',
    '1.',
    '.1',
    '1.e',
    '1.e5',
    '1e',
    '1e+',
    '1e5.5',
    '1.2.3',
    '1..2',
    '1._5',
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
