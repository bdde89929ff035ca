import io
s = io.StringIO("line one\nline two\nlast"); print(s.read(4), s.tell(), s.readline(), s.readlines(), s.read() == "", s.seek(0), s.readline(3), s.getvalue()); s.seek(0); print([l for l in s], s.tell())
w = io.StringIO(); print(w.write("abc"), w.write("é\n"), w.tell(), repr(w.getvalue())); w.writelines(["x", "y"]); w.seek(1); w.write("ZZZZ"); print(repr(w.getvalue())); w.seek(0, 2); w.write("end"); w.truncate(3); print(repr(w.getvalue()), w.tell()); w.seek(10); w.write("gap"); print(repr(w.getvalue()))
print(w.closed, w.readable(), w.writable(), w.seekable(), w.isatty(), w.encoding, w.newlines, w.line_buffering, w.errors); w.close(); print(w.closed)
for e in ("w.read()", "w.write('x')", "w.getvalue()", "w.tell()", "list(w)", "w.close()", "w.__enter__()"):
    try: print(e, eval(e))
    except ValueError as x: print(e, "->", x)
s = io.StringIO("abc")
for e in ("s.write(5)", "s.write(b'x')", "s.seek(-1)", "s.seek(1, 1)", "s.seek(0, 1)", "s.seek(0, 2)", "s.seek(1, 5)", "s.read('a')", "s.fileno()", "s.truncate(-1)", "s.detach()", "s.read(None)", "s.read(-1)", "io.StringIO(5)", "io.StringIO(b'x')", "io.StringIO('a', 'b')", "io.StringIO(None).read()", "s.writelines('ab')", "s.writelines([1])", "s.writelines(5)", "s.nope", "io.StringIO(initial_value='q').read()", "s.seek('a')", "s.readline('a')", "s.flush()", "s.buffer"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError, OSError, AttributeError, io.UnsupportedOperation) as x: print(e, "->", type(x).__name__, x)
for nl in ("\n", "", None, "\r", "\r\n"):
    n = io.StringIO("a\r\nb\rc\nd", newline=nl); print(repr(nl), n.readlines(), repr(n.getvalue())); n = io.StringIO(newline=nl); n.write("x\ny\r\nz"); print(repr(n.getvalue()))
with io.StringIO("ctx") as c: print(c.read())
print(c.closed, isinstance(c, io.TextIOBase), isinstance(c, io.IOBase), issubclass(io.StringIO, io.TextIOBase))
p = io.StringIO(); print("to", "stringio", 5, sep="|", end="$", file=p); print(p.getvalue()); r = io.StringIO("a\nb\n"); print(next(r), list(r), next(r, "end")); e = io.StringIO(); print(repr(e.read()), repr(e.readline()), e.readlines(), e.tell())
class U(io.StringIO):
    def write(self, s): return super().write(s.upper())
u = U(); print("hello", file=u, end=""); print(u.getvalue()); lines = io.StringIO("k=v\n# c\n\nx=1"); print(dict(l.strip().split("=") for l in lines if "=" in l)); big = io.StringIO(); [big.write(f"{i},") for i in range(1000)]; print(len(big.getvalue()), big.getvalue()[-10:]); big.seek(100); print(big.read(10), big.tell()); big.seek(0); big.truncate(); print(repr(big.getvalue())); s = io.StringIO("日本語😀x"); print(s.read(2), s.tell(), s.read(1), s.tell(), s.read()); s.seek(3); print(s.read(1)); s.seek(1); s.write("Q"); print(s.getvalue())
