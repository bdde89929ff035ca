import warnings

warnings.simplefilter("ignore")
CASES = [
    'for x[0] in y: pass',
    'for (x) in y: pass',
    'for [x, y] in z: pass',
    'for x in lambda: y: pass',
    'for x in y if z else w: pass',
    'for x in (yield): pass',
    'raise x from y',
    'raise x from *y',
    'raise *x',
    'raise x, y, z',
    'return *x, y',
    'return x,',
    'return (yield)',
    'assert x, *y',
    'assert *x',
    'import x.y.z as w, v',
    'from ...x.y import z as w',
    'from .... import x',
    'from x import (y as z,)',
    'from x import y, (z)',
    'print >> x, y',
    'print >>x',
    "exec 'x' in y",
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
