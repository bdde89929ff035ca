import warnings

warnings.simplefilter("ignore")
CASES = [
    'if x: \\\n  y',
    'if x:\\\n  y',
    '\\\n  x',
    'x = 1\\\n  + 2',
    'if x:\n  y;\n  z',
    'if x:\n  y; z;\n w',
    'if x: y; z',
    'if x: if y: z',
    'if x: for y in z: w',
    'if x: def f(): pass',
    'for x in y: for z in w: v',
    'while x: while y: z',
    'class C: def f(): pass',
    'class C: x = 1; y = 2',
    'def f(): x = 1; return x',
    'try: x\nexcept: y\nelse: z\nfinally: w',
    'with x: y; z',
    'lambda:\n x',
    'x =\n 1',
    'x = 1 +\n 2',
    'return\n x',
    'f(\nx\n)\n(y)',
    'if x:\n pass\n\n\n \n pass',
    'if x:\n pass\n   # trailing\n',
    'if x:\n pass\n \t \n pass',
    'if 1:\n  if 2:\n    if 3:\n      x\n   y',
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
