import io
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.UnsupportedOperation.__mro__[1:3], [c.__name__ for c in io.StringIO.__mro__], [c.__name__ for c in io.BytesIO.__mro__], [c.__name__ for c in io.TextIOWrapper.__mro__], io.open is open, io.BlockingIOError is BlockingIOError)
class W(io.RawIOBase):
    def __init__(self): self.out = []
    def writable(self): return True
    def write(self, b): self.out.append(bytes(b)); return len(b)
w = W(); bw = io.BufferedWriter(w, 5); bw.write(b"ab"); bw.write(b"cdefgh"); bw.flush(); print(b"".join(w.out)); t = io.TextIOWrapper(bw, encoding="utf-8"); t.write("é!"); t.flush(); print(b"".join(w.out)); t.close(); print(w.closed, bw.closed)
class R(io.RawIOBase):
    def __init__(self, *c): self.c = list(c)
    def readable(self): return True
    def readinto(self, b):
        if not self.c: return 0
        x = self.c.pop(0)
        if x is None: return None
        b[:len(x)] = x; return len(x)
print(R(b"ab", b"cd").read(1) if False else R(b"a").read(1), R(b"ab", b"cd").readall(), R(None).read(5), io.BufferedReader(R(b"ab", b"c\nd")).readline(), io.TextIOWrapper(io.BufferedReader(R(b"x\xc3", b"\xa9y"))).read())
class Custom(io.IOBase):
    def __init__(self): self.n = 0
    def readline(self, size=-1): self.n += 1; return f"line {self.n}\n" if self.n < 4 else ""
    def readable(self): return True
c = Custom(); print(list(c), c.closed, c.readable(), c.writable(), c.seekable(), c.isatty(), c.readlines()); c.close(); print(c.closed)
for e in ("c.readable()", "c.flush()", "list(c)", "c.__enter__()", "c.fileno()"):
    try: print(e, eval(e))
    except (ValueError, OSError) as x: print(e, "->", type(x).__name__, x)
class Cl(io.IOBase):
    log = []
    def close(self): Cl.log.append("close"); super().close()
    def flush(self): Cl.log.append("flush")
with Cl() as k: Cl.log.append("body")
print(Cl.log, k.closed); k.close(); print(Cl.log[-1])
for cls in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    o = cls(); res = []
    for m, a in (("read", ()), ("readline", ()), ("write", ("x",)), ("seek", (0,)), ("tell", ()), ("truncate", ()), ("fileno", ()), ("detach", ()), ("readable", ()), ("isatty", ()), ("flush", ()), ("readinto", (bytearray(1),))):
        try: res.append(f"{m}={getattr(o, m)(*a)}")
        except Exception as x: res.append(f"{m}:{type(x).__name__}:{x}")
    print(cls.__name__, res)
class TIO(io.TextIOBase):
    def __init__(self): self.b = ""
    def write(self, s): self.b += f"[{s}]"; return len(s)
t = TIO(); print("a", "b", file=t); t.writelines(["q", "r"]); print(t.b); import sys; old = sys.stdout; sys.stdout = TIO(); print("captured"); got = sys.stdout.b; sys.stdout = old; print(got)
class Up(io.TextIOWrapper):
    def read(self, *a): return super().read(*a).upper()
print(Up(io.BytesIO(b"abc")).read()); nl = io.IncrementalNewlineDecoder(None, translate=True); print(repr(nl.decode("a\r\nb\r")), repr(nl.decode("\nc\rd", final=True)), nl.newlines); tr = io.TextIOWrapper(io.BytesIO(b"a\r\nb\nc\rd")); print(tr.readlines(), tr.newlines); tell = io.TextIOWrapper(io.BytesIO("日本語\nabc".encode()), encoding="utf-8"); tell.read(1); pos = tell.tell(); rest = tell.read(); tell.seek(pos); print(tell.read() == rest, pos)
