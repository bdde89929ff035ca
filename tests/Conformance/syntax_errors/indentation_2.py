import warnings

warnings.simplefilter("ignore")
CASES = [
    'match x:\n case 1:\n pass',
    'match x:\n case 1:\n  pass\n  case 2: pass',
    'async def f():\nx',
    'async def f():\n async for x in y:\n z',
    'def f():\n  x\n    y\n',
    'def f():\n    x\n  y\n',
    'def f():\n\tx\n    y',
    'def f():\n    x\n\ty',
    'def f():\n \tx\n \ty',
    'def f():\n\t x\n        y',
    '@d\n def f(): pass',
    '@d\n\ndef f(): pass',
    '@d\n# c\ndef f(): pass',
    'x = (\n1\n  )\n y',
    'x = [\n    1,\n2]\ny',
    'if x:\n    y = (1,\n2)\n    z',
    'x\n\n\n  y',
    '\n\n  x',
    '# c\n  x',
    '  # c\nx',
    'x  # c\n  # d\ny',
    'if x:\n  # only comment',
    'if x:\n  # comment\n  y',
    'if x:\n# comment\n  y',
    'if x:\n  y\n# comment\n  z',
    'if x:\n    y\n  # comment\n    z',
    "if x:\n  '''doc\nstring'''\n  y",
    "if x:\n  '''doc\nstring'''\n y",
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
