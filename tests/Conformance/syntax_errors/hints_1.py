import warnings

warnings.simplefilter("ignore")
CASES = [
    'if x = 3: pass',
    'while x = y: pass',
    'if (x = 3): pass',
    'f(a, b c)',
    '[a b]',
    '{a b}',
    '(a b c)',
    "print 'hello'",
    'print x',
    "exec 'code'",
    'x = [1, 2 3, 4]',
    "x = {'a': 1 'b': 2}",
    'foo(x for x in y, 1)',
    'f(a=1, 2)',
    'f(**a, 2)',
    'x = 5 if y',
    'x = 5 if y else',
    'x = if y else z',
    'for i in range(10)\n  pass',
    'while True\n  pass',
    'def f()\n  pass',
    'class C\n  pass',
    'if x\n  pass',
    'else\n  pass',
    'try\n  pass',
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
