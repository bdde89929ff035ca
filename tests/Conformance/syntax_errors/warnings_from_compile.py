import warnings
cases = ["1 is 1", "x is 'a'", "x is not 5", "x is ()", "x is None", "x is True", "x is ...", "x is -1", "'a' is 'a'", "() is x", "b'' is x", "1.5 is x", "1j is x", "x is [1]", "assert (x, 'msg')", "assert ()", "assert (x,)", "assert [x, y]", "'\\d'", "b'\\d'", "'\\ '", "'\\8'", "'\\400'", "b'\\400'", "f'\\d{x}'", "r'\\d'", "'''\\q'''", "1()", "'a'()", "()()", "[]()", "{}()", "{1}()", "None()", "...()", "f'a'()", "(lambda: 1)()", "1[0]", "None[0]", "'a'['b']", "'a'[1.5]", "'a'[(1,)]", "[1]['a']", "[1][1.5]", "(1,)['a']", "b'a'['b']", "{1}[0]", "(x for x in y)[0]", "(lambda: 1)[0]", "f'a'['b']", "[1, 2][3, 4]", "[(1, 2) (3, 4)]", "['a' [1]]", "1if x else 2", "1or x", "0x1for x in y", "1in x", "1is x", "0b1and x", "1_0or x", "1.5if x else 2", "1else", "x == 1is y", "1jif x else y", "def f():\n try: pass\n finally: return", "for x in y:\n try: pass\n finally: break", "x = 1; x is 1", "while 1 is 2: pass", "if 'a' is x: pass", "[x is 1 for x in y]", "lambda x: x is 1", "x is 1 is 2", "x is y", "x == 1", "'\\d' '\\w'", "'\\d\\w'", "# '\\d'", "'\\\\d'", "'\\x41\\d'", "'multi\\\nline\\q'"]
for src in cases:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try: compile(src, "<case>", "exec"); status = "ok"
        except SyntaxError as e: status = f"SyntaxError {e.msg}"
    print(repr(src), status, [(w.category.__name__, str(w.message), w.lineno, w.filename) for w in caught])
for src in ("x is 1", "'\\d'", "assert (x, 'm')", "1()"):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try: compile(src, "<case>", "exec"); print(src, "ok")
        except SyntaxError as e: print(src, "-> SyntaxError", e.msg, e.lineno, e.offset, repr(e.text))
        except Warning as e: print(src, "->", type(e).__name__, e)
