import warnings

warnings.simplefilter("ignore")
CASES = [
    '1_.5',
    '1e_5',
    '1e5_',
    '1_0e1_0',
    '1j',
    '1J',
    '1jj',
    '1.5j',
    '1ej',
    '0xj',
    '0x1j',
    '0b1j',
    '01j',
    '1l',
    '1L',
    '0777',
    '0777.5',
    '0777e1',
    '0777j',
    '1if x else y',
    '1or 2',
    '0xfor x in y',
    '0b1in x',
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
