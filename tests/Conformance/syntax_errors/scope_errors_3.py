import warnings

warnings.simplefilter("ignore")
CASES = [
    'def f():\n x = 1\n def g():\n  def h():\n   nonlocal x',
    'def f():\n def g():\n  nonlocal x\n x = 1',
    'def f():\n for x in y: pass\n def g():\n  nonlocal x',
    'def f():\n import x\n def g():\n  nonlocal x',
    'def f():\n from a import *',
    'class C:\n from a import *',
    'def f():\n def g(): pass\n from a import *',
    'from a import *\ndef f(): pass',
    'def f(a, a): pass',
    'def f(a, *, a): pass',
    'def f(a, *a): pass',
    'def f(*a, **a): pass',
    'def f(a, /, a): pass',
    'lambda a, a: 1',
    'lambda *a, a: 1',
    'def f(a=1, a=2): pass',
    'class C:\n def f(self, __x, __x): pass',
    'def f(__a): pass\nclass C:\n def g(__a, _C__a): pass',
    'def f():\n [x := 1 for x in y]',
    'def f():\n [[x := 1 for x in y] for z in w]',
    'class C:\n [x := 1 for y in z]',
    'def f():\n [y for x in (y := z)]',
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
