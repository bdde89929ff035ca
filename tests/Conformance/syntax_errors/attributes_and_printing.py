import traceback
for src in ("x = = 1", "def f(:\n    pass", "if True:\nx", "print 'hi'", "a = 1\nb = (2,\nc = 3", "x = 'unterminated", "f(**k, *a)", "é = “x”", "for x in range(5)\n    pass", "class C:\n  x = 1\n y = 2", "x = 1 +\n", "return 5", "a, b += 1", "x = [1,\n     2,\n     3\ny = 4", "\tx = 1\n        y = 2", "lambda x=1, y: x", "'''abc\ndef", "x = {1: 2, 3}", "async def f():\n    yield from x", "def f():\n    nonlocal q"):
    try: compile(src, "dir/file.py", "exec")
    except SyntaxError as e:
        print(e, "|", e.args)
        print(e.filename, e.print_file_and_line, type(e).__mro__[1].__name__)
        print("".join(traceback.format_exception_only(e)), end="")
        print(len(e.args), len(e.args[1:]))
e = SyntaxError("custom", ("f.py", 2, 3, "some text\n", 2, 7)); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("no details"); print("".join(traceback.format_exception_only(e)), end=""); print(e.lineno, e.text, str(e))
e = SyntaxError("partial", ("f.py", 10, None, None)); print("".join(traceback.format_exception_only(e)), end=""); print(str(e))
e = SyntaxError("no text", ("f.py", 10, 5, None)); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("indented", ("f.py", 3, 9, "    x = = 1\n", 3, 10)); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("zero offset", ("f.py", 3, 0, "abc\n", 3, 0)); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("beyond", ("f.py", 3, 50, "abc\n", 3, 60)); print("".join(traceback.format_exception_only(e)), end="")
e = IndentationError("ind", ("f.py", 1, 2, " x\n")); print("".join(traceback.format_exception_only(e)), end=""); print(repr(e), isinstance(e, SyntaxError))
e.msg, e.lineno, e.offset, e.text, e.filename = "changed", 7, 2, "new text", "other.py"; print("".join(traceback.format_exception_only(e)), end=""); print(str(e), e.args[0])
for args in ((), ("m",), ("m", ("f",)), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2, "t", 3)), ("m", ("f", 1, 2, "t", 3, 4)), ("m", ("f", 1, 2, "t", 3, 4, 5)), ("m", "abcd"), ("m", 5), ("a", "b", "c")):
    try: x = SyntaxError(*args); print(args, "->", x.msg, x.filename, x.lineno, x.offset, x.text, x.end_lineno, x.end_offset)
    except TypeError as t: print(args, "->", t)
