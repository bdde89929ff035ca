import warnings

warnings.simplefilter("ignore")
CASES = [
    'def f():\n [i for i in x if (i := 1)]',
    '[i := i for i in x]',
    '[[j := 0 for i in x] for j in y]',
    '[(i, (i := 1)) for i in x]',
    '{i: (i := 1) for i in x}',
    '((i := 1) for i in x)',
    'lambda: [i := 1 for i in x]',
    'from __future__ import annotations',
    'x = 1\nfrom __future__ import annotations',
    "'doc'\nfrom __future__ import annotations",
    "'doc'\n'other'\nfrom __future__ import annotations",
    'import a\nfrom __future__ import annotations',
    '# c\nfrom __future__ import annotations',
    'from __future__ import nope',
    'from __future__ import annotations as a, generators',
    'from __future__ import (division, print_function)',
    'from __future__ import braces',
    'def f():\n from __future__ import annotations',
    'from __future__ import *',
    'from __future__ import barry_as_FLUFL',
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
