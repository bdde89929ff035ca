import warnings

warnings.simplefilter("ignore")
CASES = [
    'del f()',
    'del a + b',
    'del (a, 5)',
    "del 's'",
    '5 += x',
    'f() += x',
    '(a, b) += x',
    '[a] += x',
    'a + b += x',
    'None += x',
    "'s' += x",
    '(a for a in b) += x',
    '5: int',
    'f(): int',
    '(a, b): int',
    '[a]: int',
    'a, b: int',
    "'s': int",
    'a + b: int',
    '(5 := x)',
    '(a.b := x)',
    '(a[0] := x)',
    '(f() := x)',
    '((a, b) := x)',
    '(None := x)',
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
