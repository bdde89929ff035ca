import warnings

warnings.simplefilter("ignore")
CASES = [
    'with x\n  pass',
    'if x == 1\n  pass',
    'lambda x\n',
    'if x:\n  y\nelseif z:\n  w',
    'else if x: pass',
    'switch x: pass',
    'do: pass',
    'x := 5',
    'import a.b as c.d',
    'from a import b.c',
    'from a import b as c.d',
    'from . import *, a',
    'import a, b as',
    'def f(a, b):\n  return a b',
    'return a b',
    'x = yield = 1',
    'x + 1 = y',
    'x + 1 == y = z',
    'f() = x',
    'x.y() = 5',
    'a, b + 1 = c',
    'a, f() = c',
    '(a, b) + c = d',
    'a and b = c',
    'not a = b',
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
