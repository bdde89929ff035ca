import sys, io
class W:
    def __init__(self): self.out = []
    def write(self, s): self.out.append(s); return len(s)
w = W(); print("a", "b", file=w); print(file=w); print("x", sep="-", end="", file=w); print(1, 2, sep="", file=w); print(w.out)
class NoWrite: pass
class BadWrite:
    def write(self, s): raise OSError("disk full")
for f in (NoWrite(), BadWrite(), 5, "s"):
    try: print("x", file=f)
    except (AttributeError, OSError, TypeError) as e: print(type(e).__name__, e)
print("none file", file=None)
try: print("x", flush=True, file=w)
except AttributeError as e: print(e)
print("a\tb", "c\\d", 'q"', [1, "x"], {"k": None}, (1,), sep="|", end="$\n")
print(*[], sep="x"); print(*"abc", sep="\n"); print("", ""); print("end", end="\n\n"); print("é", "日本", "😀", "\u00e9")
s = io.StringIO(); print("to", "string", file=s, end=""); print(repr(s.getvalue()))
old, sys.stdout = sys.stdout, io.StringIO(); print("hidden"); cap, sys.stdout = sys.stdout.getvalue(), old; print("captured", repr(cap))
for kw in ({"sep": 5}, {"end": 5}, {"sep": b""}, {"nope": 1}, {"sep": "-", "end": None}, {"sep": None, "end": ";\n"}):
    try: print(1, 2, **kw)
    except TypeError as e: print(e)
print() ; print("" if print("side effect") else "returned None")
class S:
    def __str__(self): print("str called"); return "S"
print(S(), S()); print([S.__name__]); print(f"{S()}")
def f(a, b=2): c = 3; return sorted(vars().items()), sorted(locals()), sorted(dir())
print(f(1)); class_ns = []
class C: x = 1; class_ns.append(sorted(k for k in locals() if not k.startswith("_")))
print(class_ns, sorted(k for k in vars(C) if not k.startswith("_")))
sys.stdout.write("direct write\n"); sys.stdout.writelines(["a", "b\n"]); sys.stdout.flush(); print(sys.stdout.encoding, sys.stdout.name, sys.stdout.isatty() in (True, False), sys.stdout.fileno(), sys.stdout.errors, sys.stdout.writable())
sys.stderr.write(""); print("unbuffered order"); print("big " * 3, end=""); print()
print("x" * 100); print(*range(30)); print(1.0, 1e100, -0.0, True, None, ..., 2 ** 100, 1j, b"\xff", sep=" / ")
sys.stdout.buffer.write(b"bytes\n") if sys.stdout.flush() is None else 0; sys.stdout.flush()
help_ = quit_ = None
print(type(sys.displayhook).__name__, sys.displayhook(5), sys.displayhook("s"), sys.displayhook(None))
import builtins; print(builtins._, hasattr(builtins, "_"))
