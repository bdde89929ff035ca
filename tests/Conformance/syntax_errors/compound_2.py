import warnings

warnings.simplefilter("ignore")
CASES = [
    'for x of y: pass',
    'for (x in y): pass',
    'try: pass',
    'try:\n pass\nexcept',
    'try: pass\nexcept x y: pass',
    'try: pass\nexcept x, y: pass',
    'try: pass\nexcept (x, y): pass',
    'try: pass\nexcept x as: pass',
    'try: pass\nexcept x as 1: pass',
    'try: pass\nexcept x as y.z: pass',
    'try: pass\nexcept: pass\nexcept x: pass',
    'try: pass\nelse: pass',
    'try: pass\nfinally: pass\nexcept: pass',
    'try: pass\nexcept: pass\nelse: pass\nfinally: pass\nfinally: pass',
    'except: pass',
    'finally: pass',
    'try pass',
    'with x',
    'with x as: pass',
    'with x as 1: pass',
    'with x as f(): pass',
    'with: pass',
    'with x, : pass',
    'with (x as y, z as): pass',
    'with x as y.z: pass',
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
