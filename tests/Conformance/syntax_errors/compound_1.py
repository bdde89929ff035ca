import warnings

warnings.simplefilter("ignore")
CASES = [
    'if x',
    'if x:',
    'if x: pass\nelse',
    'if x:\npass',
    'if :\n pass',
    'if x = 1: pass',
    'if x == 1 pass',
    'if x: pass elif y: pass',
    'else: pass',
    'elif x: pass',
    'if x:\n pass\n  y',
    'if x:\n  pass\n y',
    'while x',
    'while :\n pass',
    'while x: pass\nelif y: pass',
    'for x',
    'for x in',
    'for x in y',
    'for x in y:\npass',
    'for in y: pass',
    'for x y: pass',
    'for 1 in y: pass',
    'for f() in y: pass',
    'for x, in y pass',
    'for x in y: pass\nelse: pass\nelse: pass',
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
