import io
b = io.BytesIO(b"hello\nworld\n"); print(b.read(2), b.tell(), b.readline(), b.readlines(), b.read(), b.seek(0), b.getvalue(), b.seek(-3, 2), b.read(), b.seek(2), b.seek(2, 1), b.read(1)); b.seek(0); print(list(b)); ba = bytearray(5); b.seek(0); print(b.readinto(ba), ba, b.read1(3), b.readinto1(bytearray(2)))
w = io.BytesIO(); print(w.write(b"abc"), w.write(bytearray(b"de")), w.write(memoryview(b"f")), w.getvalue(), w.tell()); w.seek(1); w.write(b"XX"); print(w.getvalue()); w.seek(10); w.write(b"z"); print(w.getvalue()); print(w.truncate(4), w.getvalue(), w.tell()); w.writelines([b"1", b"2"]); print(w.getvalue())
v = w.getbuffer(); v[0] = 90; print(w.getvalue()[:4], len(v), v.readonly)
try: w.write(b"x" * 100)
except BufferError as e: print(e)
v.release(); w.seek(0, 2); print(w.write(b"ok"))
for e in ("w.write('str')", "w.write(5)", "w.seek(-1)", "w.seek(0, 5)", "w.seek(-100, 2)", "w.read('a')", "w.fileno()", "w.truncate(-1)", "io.BytesIO('x')", "io.BytesIO(5)", "io.BytesIO(None).getvalue()", "w.writelines([1])", "w.writelines(b'ab')", "w.readinto(b'x')", "w.readinto('x')", "w.readline(None)", "io.BytesIO(initial_bytes=b'q').read()", "w.nope", "w.isatty()", "w.readable()", "w.detach()", "w.peek()", "w.closed"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError, OSError, AttributeError) as x: print(e, "->", type(x).__name__, x)
w.close()
for e in ("w.read()", "w.getvalue()", "w.write(b'')", "w.getbuffer()", "w.seek(0)", "w.closed"):
    try: print(e, eval(e))
    except ValueError as x: print(e, "->", x)
with io.BytesIO(b"q") as c: print(c.read())
t = io.TextIOWrapper(io.BytesIO("é\nline2\r\n日本".encode()), encoding="utf-8"); print(t.readline(), t.read(3), t.read(), t.encoding, t.newlines, t.errors); raw = io.BytesIO(); t = io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n", write_through=True); t.write("é\nx"); t.flush(); print(raw.getvalue(), t.buffer is raw, t.detach() is raw)
try: t.write("x")
except ValueError as e: print(e)
br = io.BufferedReader(io.BytesIO(b"buffered data here"), 4); print(br.peek(2)[:2], br.read(3), br.tell(), br.read1(4), br.seek(0), br.readline(), br.raw is not None, br.readable(), br.writable()); out = io.BytesIO(); bw = io.BufferedWriter(out, 8); bw.write(b"abc"); print(out.getvalue()); bw.flush(); print(out.getvalue()); bw.write(b"0123456789abcdef"); bw.flush(); print(out.getvalue()); rw = io.BufferedRandom(io.BytesIO(b"random access")); rw.seek(7); rw.write(b"ACC"); rw.seek(0); print(rw.read()); pair = io.BufferedRWPair(io.BytesIO(b"in"), o := io.BytesIO()); print(pair.read(), pair.write(b"out"), pair.flush(), o.getvalue())
class Raw(io.RawIOBase):
    def __init__(self, d): self.d, self.p = d, 0
    def readable(self): return True
    def readinto(self, b): n = min(len(b), 3, len(self.d) - self.p); b[:n] = self.d[self.p:self.p + n]; self.p += n; return n
print(Raw(b"abcdefgh").read(5), Raw(b"abcdefgh").readall(), io.BufferedReader(Raw(b"l1\nl2\nl3")).readlines(), io.TextIOWrapper(io.BufferedReader(Raw("é日\nx".encode()))).read(), Raw(b"ab\ncd").readline(), list(Raw(b"x\ny")))
for f in (lambda: io.TextIOWrapper(io.BytesIO(b"\xff")).read() if False else io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8").read(), lambda: io.TextIOWrapper(io.BytesIO(), encoding="ascii").write("é"), lambda: io.BufferedReader(5), lambda: io.TextIOWrapper(io.BytesIO(), encoding="nope"), lambda: Raw(b"").write(b"x"), lambda: io.RawIOBase().read(), lambda: io.IOBase().readline()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
