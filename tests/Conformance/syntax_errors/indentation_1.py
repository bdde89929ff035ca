import warnings

warnings.simplefilter("ignore")
CASES = [
    ' x = 1',
    'x = 1\n y = 2',
    'if x:\ny',
    'if x:\n\ty\n        z',
    'if x:\n        y\n\tz',
    'if x:\n  y\n z',
    'if x:\n y\n  z',
    'if x:\n  y\n    z\n  w',
    'def f():\nx = 1',
    'def f():\n',
    'def f():\n# comment\n',
    'def f():\n    # comment\nx = 1',
    'def f(): pass\n  x',
    'class C:\n',
    'class C:\n  x = 1\n y = 2',
    'for x in y:\nz',
    'while x:\n\n\ny',
    'try:\nx\nexcept: pass',
    'try:\n  x\nexcept:\ny',
    'try:\n  x\nfinally:\ny',
    'try:\n  x\n  except: pass',
    'with x:\ny',
    'if x:\n  y\nelse:\nz',
    'if x:\n  y\nelif z:\nw',
    'if x:\n  y\n  else:\n    z',
    'if x: y\n  z',
    'if x: y\nelse: z\n  w',
    'match x:\ncase 1: pass',
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
