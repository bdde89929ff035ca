import warnings

warnings.simplefilter("ignore")
CASES = [
    'a < b = c',
    'a if b else c = d',
    "'s' = x",
    '5 = x',
    '5.5 = x',
    "b's' = x",
    '... = x',
    'None = x',
    '[a, 5] = x',
    "(a, 's') = x",
    '{a, b} = x',
    '{a: b} = x',
    'lambda: a = x',
    '(a for a in b) = x',
    '[a for a in b] = x',
    'for 5 in x: pass',
    'for f() in x: pass',
    'for a + b in x: pass',
    "for 's' in x: pass",
    'for (a, 5) in x: pass',
    'for None in x: pass',
    'with a as 5: pass',
    'with a as b + c: pass',
    'with a as (b, 5): pass',
    'del 5',
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
