import warnings

warnings.simplefilter("ignore")
CASES = [
    'def f():\n x = 1\n global x',
    'def f():\n print(x)\n global x',
    'def f(x):\n global x',
    'def f():\n global x\n global x',
    'def f():\n def x(): pass\n global x',
    'def f():\n class x: pass\n global x',
    'def f():\n import x\n global x',
    'def f():\n for x in y: pass\n global x',
    'def f():\n with y as x: pass\n global x',
    'def f():\n try: pass\n except E as x: pass\n global x',
    'def f():\n x: int\n global x',
    'def f():\n x: int = 1\n global x',
    'def f():\n del x\n global x',
    'def f():\n (x := 1)\n global x',
    'def f():\n [x for x in y]\n global x',
    'def f():\n lambda x: x\n global x',
    'def f():\n x += 1\n global x',
    'def f():\n x.y = 1\n global x',
    'def f():\n global x\n x: int = 1',
    'def f():\n global x\n x = 1',
    'def f():\n global x\n def g(): x = 1',
    'global x\nx: int = 1',
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
