import warnings

warnings.simplefilter("ignore")
CASES = [
    'x = 1\nglobal x',
    'print(x)\nglobal x',
    'global x\nx = 1',
    'class C:\n x = 1\n global x',
    'class C:\n global x\n x = 1',
    'def f():\n nonlocal x',
    'x = 1\ndef f():\n nonlocal x',
    'def f():\n x = 1\n def g():\n  nonlocal x',
    'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x',
    'def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x',
    'def f(x):\n nonlocal x',
    'def f():\n x = 1\n def g(x):\n  nonlocal x',
    'def f():\n x = 1\n def g():\n  nonlocal x\n  x: int = 2',
    'def f():\n global x\n def g():\n  nonlocal x',
    'def f():\n global x\n nonlocal x',
    'def f():\n x = 1\n def g():\n  global x\n  nonlocal x',
    'def f():\n class C:\n  nonlocal x',
    'def f():\n x = 1\n class C:\n  nonlocal x\n  x = 2',
    'class C:\n x = 1\n def f():\n  nonlocal x',
    'class C:\n nonlocal x',
    'nonlocal x',
    'lambda: (nonlocal x)',
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
