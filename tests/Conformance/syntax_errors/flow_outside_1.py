import warnings

warnings.simplefilter("ignore")
CASES = [
    'return',
    'return 1',
    'yield',
    'yield 1',
    'yield from x',
    'await x',
    'break',
    'continue',
    'class C: return',
    'class C: yield',
    'class C: break',
    'class C: await x',
    'if x: break',
    'if x: return',
    'for x in y: pass\nelse: break',
    'while x: pass\nelse: continue',
    'for x in y:\n def f(): break',
    'for x in y:\n class C: break',
    'while x:\n lambda: (yield)',
    'def f():\n for x in y: pass\n break',
    'def f(): break',
    'def f(): continue',
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
