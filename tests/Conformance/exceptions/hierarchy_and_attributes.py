import builtins
excs = sorted((n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException)))
for n in excs:
    c = getattr(builtins, n)
    print(n, [k.__name__ for k in c.__mro__[1:-1]])
e = ValueError("a", 1)
print(e, repr(e), e.args, str(ValueError()), repr(ValueError()), str(ValueError("x")), repr(ValueError("x")), str(ValueError(None)), repr(ValueError((1,))), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.args = (9,); print(e, e.args); e.args = "ab"; print(e.args); e.extra = 5; print(e.extra, e.__dict__)
for s in ("e.args = 5", "e.__cause__ = 5", "e.__context__ = 'x'", "e.__traceback__ = 5", "del e.args", "e.__suppress_context__ = 5", "BaseException.__new__(int)", "raise 5", "raise 'str'", "raise int", "raise None", "raise ValueError from 5", "raise ValueError from int", "raise (ValueError,)", "raise [ValueError]", "raise object()", "raise type('X', (), {})"):
    try: exec(s); print(s, "ok")
    except BaseException as err: print(s, "->", type(err).__name__, err)
print(str(KeyError("k")), str(KeyError()), str(KeyError(1, 2)), repr(KeyError("k")), str(KeyError("a'b")))
s = SystemExit(3); print(s.code, SystemExit().code, SystemExit(1, 2).code)
st = StopIteration(4); print(st.value)
o = OSError(2, "No such", "file.txt"); print(o, repr(o), o.errno, o.strerror, o.filename, type(o), o.args, OSError("plain"), OSError(5, "x"), type(OSError(17, "e")).__name__, type(OSError(13, "p")).__name__, OSError(2, "a", "b", None, "c"), OSError(1, 2, 3, 4, 5).filename2)
n = NameError("msg", name="nm"); print(n, n.name); a = AttributeError("msg", name="x", obj=5); print(a, a.name, a.obj); i = ImportError("m", name="n", path="p"); print(i, i.name, i.path, repr(i))
for s in ("NameError(foo=1)", "ImportError(foo=1)", "AttributeError(1, bar=2)", "ValueError(x=1)", "OSError(x=1)", "StopIteration(value=1)", "UnicodeDecodeError()", "SyntaxError(1, 2)", "SyntaxError('m', (1, 2))", "BaseExceptionGroup()"):
    try: print(s, repr(eval(s)))
    except TypeError as err: print(s, "->", err)
se = SyntaxError("msg", ("f.py", 3, 5, "text\n", 3, 9)); print(se, se.msg, se.filename, se.lineno, se.offset, se.text, se.end_lineno, se.end_offset, se.print_file_and_line, str(SyntaxError("just msg")), SyntaxError().msg, str(SyntaxError("m", ("f", None, None, None))))
class E(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
    def __str__(self): return f"E<{self.args}, {self.b}>"
x = E(1, 2); print(x, repr(x), x.args)
class NoSuper(Exception):
    def __init__(self, a, b=2): self.a = a
print(repr(NoSuper(1)), NoSuper(1, 5).args, str(NoSuper("z")))
class Multi(ValueError, KeyError): pass
print(str(Multi("k")), isinstance(Multi(), LookupError), Multi.__mro__[1:4])
try:
    class Bad(ValueError, OSError, SyntaxError): pass
except TypeError as err: print(err)
print(ValueError("a") == ValueError("a"), ValueError is IOError, IOError is OSError, EnvironmentError is OSError, issubclass(FileNotFoundError, OSError))
err = ValueError("w").with_traceback(None); print(err, err.__traceback__); r = e.__reduce__(); print(r[0].__name__, r[1])
