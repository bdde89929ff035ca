import os
p = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"conformance_open_{os.getpid()}.txt")
f = open(p, "w"); print(f.write("line 1\nline 2\nlast"), f.name == p, f.mode, f.closed, f.writable(), f.readable(), f.seekable(), type(f).__name__, f.encoding, f.newlines, f.errors, f.line_buffering); f.close(); print(f.closed)
with open(p) as f: print(f.read(), f.read() == "")
with open(p) as f: print(f.readline(), f.readlines(), f.readline() == "")
with open(p) as f: print([l.rstrip() for l in f], f.tell())
with open(p, "rb") as f: print(f.read(6), f.tell(), f.seek(0), f.read(), f.seek(-4, 2), f.read(), type(f).__name__)
with open(p, "a") as f: f.write("\nappended")
with open(p, "r+") as f: print(f.read(4)); f.seek(0); f.write("LINE"); f.seek(0); print(f.readline())
with open(p, "x" if not os.path.exists(p) else "w+") as f: print(f.write("new"), f.seek(0), f.read())
for e in ("open('/nonexistent/file')", "open(p, 'x')", "open(p, 'q')", "open(p, 'rw')", "open(p, '')", "open(p, 'rb', encoding='utf-8')", "open(p, 'r', 0)", "open(p, 'b')", "open(p, 'rt+b')", "open(5.5)", "open(None)", "open()", "open(p, 5)", "open('/tmp')", "open('')", "open(p, newline='x')", "open(p, encoding='nope')", "open(p, 'rb', errors='strict')", "open(p, 'rb', newline='')", "open('a\\0b')", "open(-1)", "open(99999)", "open(p, 'rU')", "open(p, 'rr')", "open(p, closefd=False)", "open(p, foo=1)"):
    try: r = eval(e); print(e, "ok"); r.close()
    except (OSError, ValueError, TypeError, LookupError) as x: print(e, "->", type(x).__name__, str(x).replace(p, "P"))
f = open(p, "w")
for e in ("f.read()", "f.readline()", "f.write(5)", "f.write(b'x')", "f.write()", "f.seek('a')", "f.writelines(['a', 'b'])", "f.writelines(5)", "f.writelines([1])", "next(f)", "f.nope", "f.truncate(0)", "f.flush()", "f.fileno() > 2", "f.isatty()"):
    try: print(e, eval(e))
    except Exception as x: print(e, "->", type(x).__name__, x)
f.close()
for e in ("f.write('x')", "f.read()", "f.seek(0)", "f.tell()", "f.flush()", "f.close()", "f.fileno()", "list(f)", "f.__enter__()", "f.closed", "f.name == p", "f.mode"):
    try: print(e, eval(e))
    except ValueError as x: print(e, "->", x)
with open(p, "w", newline="") as f: f.write("a\r\nb\rc\nd")
for nl in (None, "", "\n", "\r", "\r\n"):
    with open(p, newline=nl) as f: print(repr(nl), f.readlines(), repr(f.newlines))
for nl in (None, "", "\n", "\r\n", "\r"):
    with open(p, "w", newline=nl) as f: f.write("x\ny\r\n")
    with open(p, "rb") as f: print(repr(nl), f.read())
with open(p, "w", encoding="utf-8") as f: f.write("é日😀")
for enc, err in (("utf-8", "strict"), ("ascii", "strict"), ("ascii", "replace"), ("ascii", "ignore"), ("latin-1", "strict"), ("ascii", "backslashreplace"), ("ascii", "surrogateescape")):
    try:
        with open(p, encoding=enc, errors=err) as f: print(enc, err, ascii(f.read()))
    except UnicodeDecodeError as x: print(enc, err, "->", x)
try:
    with open(p, "w", encoding="ascii") as f: f.write("é")
except UnicodeEncodeError as x: print(x)
os.remove(p); print(os.path.exists(p))
