"""What files and open() say to wrong arguments, and how the layers describe themselves."""
import io


def show(expression):
    try:
        print(expression, "=", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


t = io.TextIOWrapper(io.BytesIO(b"abc\ndef"), encoding="utf-8")
for expression in (
    't.reconfigure(newline=5)',
    't.reconfigure(encoding=5)',
    't.reconfigure(errors=5)',
    "t.reconfigure(newline='x')",
    "t.reconfigure(line_buffering='x')",
    't.reconfigure(line_buffering=2)',
    't.line_buffering',
    "t.reconfigure(encoding='nope')",
    "t.reconfigure(errors='nope')",
    't.errors',
    "t.reconfigure(encoding='latin-1')",
    '(t.encoding,t.errors)',
    "t.reconfigure(encoding='latin-1',errors='ignore')",
    't.errors',
    "t.reconfigure(encoding='utf-8')",
    't.errors',
    't.read(1)',
    "t.reconfigure(newline='')",
    "t.reconfigure(encoding='ascii')",
    't.reconfigure(line_buffering=True)',
    't.line_buffering',
    't._CHUNK_SIZE',
    "setattr(t,'_CHUNK_SIZE',0)",
    "setattr(t,'_CHUNK_SIZE','x')",
    "delattr(t,'_CHUNK_SIZE')",
    "setattr(t,'_CHUNK_SIZE',5)",
    't._CHUNK_SIZE',
    'io.TextIOWrapper()',
    'io.TextIOWrapper(5)',
    'io.TextIOWrapper(io.BytesIO(),5)',
    'io.TextIOWrapper(io.BytesIO(),None,5)',
    'io.TextIOWrapper(io.BytesIO(),None,None,5)',
    "io.TextIOWrapper(io.BytesIO(),'hex')",
    "io.TextIOWrapper(io.BytesIO(),'a\\0')",
    "io.TextIOWrapper(io.BytesIO(),newline='xx')",
    "t.write('é')",
    't.read()',
       't.encoding',
    't.closed',
    't.name',
    't.errors',
    'repr(t)',
    'io.BufferedReader(io.BytesIO(),0)',
    'io.BufferedReader()',
    "io.BufferedReader(io.BytesIO(),'a')",
    'io.FileIO()',
    "io.FileIO('x','q')",
    'io.FileIO(-5)',
    "io.FileIO('x',5)",
    'io.FileIO(2**40)',
    "io.open('/dev/null','r+').mode",
    "io.open('/dev/null','w+b')",
    "io.open('/dev/null','rb+',0)",
    "io.open('/dev/null','x+')",
    "io.open('/dev/null',buffering='a')",
    "io.open('/dev/null',encoding=5)",
    "io.open('/dev/null','rt').mode",
    "io.open('/dev/null','+r')",
    "io.open('/dev/null','r++')",
    "io.open('/dev/null','ab').mode",
    'io.text_encoding(None)',
    "io.text_encoding('x')",
    'io.text_encoding(5)',
    'io.text_encoding()',
    "io.open_code('/dev/null')",
    'io.open_code(5)',
    'io.IncrementalNewlineDecoder()',
    'io.IncrementalNewlineDecoder(None,False).decode(5)',
    'io.IncrementalNewlineDecoder(None,False).getstate()',
    'io.IncrementalNewlineDecoder(None,False).setstate(5)',
    'io.open(True,closefd=False)',
    'io.BufferedRWPair(io.BytesIO(),5)',
    'io.BufferedRWPair()',
    "io.BufferedRandom(io.BytesIO(b'abc')).mode",
    'io.BufferedReader(io.BytesIO()).name',
    'io.BufferedReader(io.BytesIO()).read(-2)',
    "io.BufferedReader(io.BytesIO()).read('x')",
    "io.BufferedReader(io.BytesIO()).read1('x')",
    'io.BufferedReader(io.BytesIO()).seek(0,7)',
    'io.BufferedReader(io.BytesIO()).truncate()',
    "io.BufferedReader(io.BytesIO()).peek('a')",
    "io.BufferedWriter(io.BytesIO()).write('a')",
    "io.BufferedReader(io.BytesIO()).readinto('a')",
    "io.BufferedReader(io.BytesIO()).readinto(b'a')",
    "io.FileIO('/dev/null').readinto(b'a')",
    "io.FileIO('/dev/null').write(b'a')",
    "io.FileIO('/dev/null','w').read()",
    "io.FileIO('/dev/null','w').write('a')",
    "io.FileIO('/dev/null').seek('a')",
    "io.FileIO('/dev/null').seek(0,9)",
    "io.FileIO('/dev/null').truncate()",
    "io.FileIO('/dev/null','w').truncate('a')",
    "io.FileIO('/dev/null').seek(1.5)",
    "io.BufferedReader(io.BytesIO()).seek('a')",
    "io.TextIOWrapper(io.BytesIO()).read('x')",
    "io.TextIOWrapper(io.BytesIO()).readline('x')",
    'io.TextIOWrapper(io.BytesIO()).readline(1.5)',
    'io.TextIOWrapper(io.BytesIO()).write()',
    'io.TextIOWrapper(io.BytesIO()).read(-5)',
    'io.TextIOWrapper(io.BytesIO()).seek(0,5)',
    'io.TextIOWrapper(io.BytesIO()).seek(-1)',
    'io.TextIOWrapper(io.BytesIO()).seek()',
    "io.TextIOWrapper(io.BytesIO(b'abc')).seek(2**70)",
    "print('a', file=None)",
    "print('a', file=5)",
    "print('a',flush=5)",
    'input(1,2)',
    "input('x','y')",
):
    show(expression)
t.detach()
for expression in ("t.detach()", "t.read()", "t.encoding", "t.closed", "t.name", "t.errors", "t", "t.close()", "t.flush()"):
    show(expression)
for cls in (io.TextIOWrapper, io.BufferedReader, io.BufferedWriter, io.StringIO, io.FileIO, io.BytesIO, io.BufferedRWPair, io.IncrementalNewlineDecoder):
    t = cls.__new__(cls)
    for expression in (
        "t.read()", "t.closed", "t.encoding", "t.buffer", "t.write('x')", "t.write(b'x')", "t.close()", "t.name", "t.newlines", "t.errors",
        "t.line_buffering", "t.raw", "t.seek(0)", "t.mode", "t.peek()", "t.tell()", "t.detach()", "t.getvalue()", "t.fileno()", "t.flush()",
        "t.decode('x')", "t.readable()",
    ):
        print(cls.__name__, end=" ")
        show(expression)
names = ("_IOBase", "_RawIOBase", "_BufferedIOBase", "_TextIOBase", "FileIO", "BytesIO", "StringIO", "BufferedReader", "BufferedWriter",
         "BufferedRandom", "BufferedRWPair", "TextIOWrapper", "IncrementalNewlineDecoder", "UnsupportedOperation")
import _io
for name in names:
    cls = getattr(_io, name)
    print(name, cls, cls.__module__, [base.__name__ for base in cls.__mro__], hasattr(cls, "__dict__"), sorted(set(dir(cls)) - set(dir(object)) - {"__module__", "__weakref__"}))
for f in (io.FileIO("/dev/null"), io.FileIO("/dev/null", "w"), io.open("/dev/null"), io.open("/dev/null", "ab"), io.open("/dev/null", "r+b", 0),
          io.open("/dev/null", "w", encoding="ascii", errors="ignore", newline="")):
    print(f, f.name, f.mode, f.closed, f.readable(), f.writable(), f.isatty(), sorted(f.__dict__.items()))
    f.close()
    print(f, f.closed)
print(sorted(io.__all__), open is io.open, open.__module__, open.__name__)
state = io.StringIO("a\nb", newline="\r\n")
state.read(2)
state.extra = 5
print(state.__getstate__())
again = io.StringIO()
again.__setstate__(state.__getstate__())
print(again.getvalue(), again.tell(), again.extra, again.read())
state = io.BytesIO(b"bytes")
state.seek(2)
print(state.__getstate__())
again = io.BytesIO()
again.__setstate__((b"other", 1, {"x": 1}))
print(again.read(), again.x)
for bad in ((), (b"", "x", None), (b"", -1, None), (b"", 0, 5), ("", 0, None)):
    show(f"io.BytesIO().__setstate__({bad!r})")
for bad in ((), ("", "\n", "x", None), ("", "\n", -1, None), ("", "\n", 0, 5), (5, "\n", 0, None)):
    show(f"io.StringIO().__setstate__({bad!r})")
