import warnings

warnings.simplefilter("ignore")
CASES = [
    '@\ndef f(): pass',
    '@a b\ndef f(): pass',
    '@a\nx = 1',
    '@a\n@b\nx',
    '@a def f(): pass',
    '@a; def f(): pass',
    '@a, b\ndef f(): pass',
    '@(a, b)\ndef f(): pass',
    '@a := b\ndef f(): pass',
    '@a if b else c\ndef f(): pass',
    '@lambda f: f\ndef f(): pass',
    '@[a][0]\ndef f(): pass',
    '@a.b.c(d)[e]\ndef f(): pass',
    '@a\nasync def f(): pass',
    '@a\nclass C: pass',
    '@a\nif x: pass',
    '@yield\ndef f(): pass',
    '@*a\ndef f(): pass',
    'lambda',
    'lambda:',
    'lambda: ',
    'lambda x',
    'lambda x:',
    'lambda x y: z',
    'lambda x=: y',
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
