import warnings

warnings.simplefilter("ignore")
CASES = [
    'del {x}',
    'del x if y else z',
    "del 'a'",
    'del ()',
    'del []',
    'del (x)',
    'del x[0], y.z',
    'del x := 1',
    'global None',
    'nonlocal True',
    'import if',
    'import x.if',
    'from if import x',
    'class = 1',
    'def = 1',
    'if = 1',
    'lambda = 1',
    'in = 1',
    'is = 1',
    'x is',
    'x not y',
    'x not',
    'x is not',
    'not in x',
    'x in',
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
