import warnings

warnings.simplefilter("ignore")
CASES = [
    "'a'.",
    "'a'.1",
    "''''",
    "''''''",
    "'''''''",
    "x = 'it's'",
    'x = "say "hi""',
    '\\',
    'x = \\',
    'x = \\ 1',
    'x = \\\n1',
    'x = 1 \\\n',
    '\\\nx',
    'x \\\\\ny',
    '#',
    '# \xe9',
    'x # comment',
    'x = ( # comment\n1)',
    "'#'",
    'x\\#',
    'x = 1 \\ # c',
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
