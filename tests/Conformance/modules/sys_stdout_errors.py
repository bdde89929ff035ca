import sys
print("x", file=sys.stderr)
print("é日😀", file=sys.stderr)
sys.stderr.write("no newline")
sys.stderr.write("\n")
print(sys.stderr.writable(), sys.stderr.readable(), sys.stderr.fileno())
try: print("\ud800")
except UnicodeEncodeError as e: print(e)
print("\ud800", file=sys.stderr)
sys.stdout.reconfigure(errors="backslashreplace"); print("\ud800\udfff ok"); sys.stdout.reconfigure(errors="strict"); sys.stdout.reconfigure(newline="\n", line_buffering=False); print(sys.stdout.line_buffering, sys.stdout.errors, sys.stdout.write("abc\n"))
for e in ("sys.stdout.read()", "sys.stdin.write('x')", "sys.stdout.write(5)", "sys.stdout.write(b'x')", "sys.stdout.seek('a')", "sys.stdout.buffer.write('x')", "sys.stdout.reconfigure(encoding='nope')", "sys.stdin.read() == ''", "sys.stdin.isatty()", "sys.stdout.closed", "sys.stdin.buffer.read()"):
    try: print(e, eval(e))
    except Exception as x: print(e, "->", type(x).__name__, x)
sys.stdout.flush(); sys.stdout.buffer.write(b"raw \xc3\xa9\n"); sys.stdout.buffer.flush(); print("done", end=""); sys.stdout.flush()
