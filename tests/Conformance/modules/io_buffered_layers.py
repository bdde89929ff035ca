"""Buffers before raw files of every kind: short reads and writes, nothing there yet, wrong answers, errors in close()."""
import io


class Raw(io.RawIOBase):
    """A raw file that does little at a time and tells what is asked of it."""

    def __init__(self, data=b"", size=3, blocked=()):
        self.data, self.position, self.size, self.log = bytearray(data), 0, size, []
        self.blocked = set(blocked)

    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True

    def readinto(self, buffer):
        self.log.append(f"r{len(buffer)}")
        if len(self.log) in self.blocked:
            return None
        part = self.data[self.position:self.position + min(self.size, len(buffer))]
        buffer[:len(part)] = part
        self.position += len(part)
        return len(part)

    def write(self, buffer):
        self.log.append(f"w{len(buffer)}")
        if len(self.log) in self.blocked:
            return None
        part = bytes(buffer[:self.size])
        self.data[self.position:self.position + len(part)] = part
        self.position += len(part)
        return len(part)

    def seek(self, offset, whence=0):
        self.log.append(f"s{offset},{whence}")
        self.position = offset + (0, self.position, len(self.data))[whence]
        return self.position

    def tell(self):
        return self.position


raw = Raw(b"0123456789abcdefghij")
reader = io.BufferedReader(raw, 8)
print(reader.read(2), reader.peek(), reader.read(7), reader.read1(4), reader.read1(), reader.tell(), reader.read(), reader.read(), reader.read1())
print(raw.log)
raw = Raw(b"0123456789abcdefghij")
reader = io.BufferedReader(raw, 8)
target = bytearray(11)
print(reader.readinto1(target), reader.readinto(target), target, reader.seek(-2, 1), reader.read(1), reader.seek(0), reader.read(3))
print(reader.seek(1, 1), reader.read(1), reader.seek(-4, 2), reader.read(), reader.seek(100), reader.read())
raw = Raw(b"one\ntwo\n\nlonger than the buffer is\nlast", 5)
reader = io.BufferedReader(raw, 6)
print(reader.readline(), reader.readline(2), reader.readline(), reader.readline(), reader.readline(10), reader.readline(0), reader.readline(), list(reader))
print(io.BufferedReader(Raw(b"a\nb\nc", 1)).readlines(2), list(Raw(b"x\ny", 2)), Raw(b"abc", 2).readline(), Raw(b"abc", 2).readall())

# Nothing there yet.
reader = io.BufferedReader(Raw(b"abcdef", 3, blocked={1, 3}), 4)
print(reader.read(2), reader.read(2), reader.read(5), reader.read(5), reader.read(5))
reader = io.BufferedReader(Raw(b"abcdef", 3, blocked={1, 2, 3}), 4)
print(reader.read1(3), reader.peek(), reader.readinto(bytearray(2)), reader.readline(), reader.read())

writer = io.BufferedWriter(raw := Raw(size=4), 6)
print(writer.write(b"abc"), raw.log, writer.write(b"defg"), raw.log, writer.write(b"0123456789ABCDEF"), raw.log, writer.tell())
writer.flush()
print(bytes(raw.data), raw.log, writer.seek(2), writer.write(b"XY"), writer.tell())
writer.flush()
print(bytes(raw.data))
writer = io.BufferedWriter(Raw(size=4, blocked={1, 2, 3, 4}), 6)
print(writer.write(b"abcde"))
for data in (b"fg", b"h", b"0123456789"):
    try:
        print(writer.write(data))
    except BlockingIOError as error:
        print(error, error.errno, error.characters_written)
try:
    writer.flush()
except BlockingIOError as error:
    print(error, error.characters_written)
writer.flush()
print(bytes(writer.raw.data))

both = io.BufferedRandom(raw := Raw(b"0123456789", 4), 5)
print(both.read(3), both.write(b"ab"), both.tell(), both.read(2), both.peek(1)[:1], both.tell(), both.seek(1), both.write(b"Z"), both.seek(0), both.read(), bytes(raw.data))
both.seek(8)
both.write(b"tail of it")
both.seek(-3, 1)
print(both.read(), bytes(raw.data), both.readable(), both.writable(), both.seekable())

# Wrong answers.
for name, answer in (("readinto", 10 ** 6), ("readinto", -1), ("readinto", "x"), ("write", 10 ** 6), ("write", -5), ("write", "x"), ("tell", -1), ("seek", -7)):
    broken = Raw(b"data")
    setattr(broken, name, lambda *args: answer)
    reader, writer, both = io.BufferedReader(broken), io.BufferedWriter(broken, 1), io.BufferedRandom(broken)
    for use in ("reader.read(3)", "writer.write(b'abc')", "both.tell()", "reader.seek(9)"):
        try:
            print(name, answer, use, eval(use))
        except Exception as error:
            print(name, answer, use, type(error).__name__, error)
    del broken.__dict__[name]

# Abilities that are missing.
for ability in ("readable", "writable", "seekable"):
    lacking = Raw(b"x")
    setattr(lacking, ability, lambda: False)
    kept = []
    for cls in (io.BufferedReader, io.BufferedWriter, io.BufferedRandom):
        try:
            kept.append(cls(lacking))
            print(ability, cls.__name__, kept[-1].closed)
        except io.UnsupportedOperation as error:
            print(ability, cls.__name__, error)


class Failing(Raw):
    def __init__(self, flush=False, close=False):
        super().__init__()
        self.fails = flush, close

    def write(self, buffer):
        if self.fails[0]:
            raise OSError("cannot write")
        return super().write(buffer)

    def close(self):
        super().close()
        if self.fails[1]:
            raise OSError("cannot close")


for fails in ((True, False), (False, True), (True, True)):
    raw = Failing(*fails)
    text = io.TextIOWrapper(io.BufferedWriter(raw), encoding="ascii")
    text.write("x")
    try:
        text.close()
    except OSError as error:
        print(fails, error, repr(error.__context__), text.closed, raw.closed)
    raw.fails = False, False


class Tracing(io.BytesIO):
    def close(self):
        print("close")
        super().close()

    def flush(self):
        print("flush", self.closed)
        super().flush()


with io.TextIOWrapper(io.BufferedWriter(Tracing())) as text:
    text.write("x")
print(text.closed)
inner = Tracing(b"abc")
reader = io.BufferedReader(inner)
print(reader.read(1), reader.detach() is inner, inner.tell())
for use in ("reader.read()", "reader.raw", "reader.closed", "reader.detach()", "reader.name", "repr(reader)", "reader.flush()", "reader.close()"):
    try:
        print(use, eval(use))
    except ValueError as error:
        print(use, "->", error)
inner.close()

pair = io.BufferedRWPair(Raw(b"input"), out := Raw())
print(pair.read(2), pair.peek(1)[:1], pair.read1(1), pair.readinto(target := bytearray(1)), target, pair.write(b"output"), pair.flush(), bytes(out.data))
print(pair.readable(), pair.writable(), pair.seekable(), pair.isatty(), pair.closed, pair.close(), pair.closed)


class Reentrant(Raw):
    def readinto(self, buffer):
        try:
            return self.outer.read(1)
        except RuntimeError as error:
            print(str(error).split(" ")[:3])
        return 0


raw = Reentrant()
raw.outer = io.BufferedReader(raw)
print(raw.outer.read(5))
for closed in (io.BufferedReader(Raw(b"abc")), io.BufferedWriter(Raw()), io.BufferedRandom(Raw())):
    closed.close()
    for use in ("closed.read()", "closed.read1()", "closed.peek()", "closed.readline()", "closed.write(b'')", "closed.flush()", "closed.seek(0)", "closed.tell()", "closed.truncate()", "closed.readinto(bytearray(1))", "closed.readable()", "closed.close()", "next(closed)", "closed.__enter__()"):
        try:
            print(type(closed).__name__, use, eval(use))
        except (ValueError, AttributeError, TypeError) as error:
            print(type(closed).__name__, use, "->", type(error).__name__, error)
