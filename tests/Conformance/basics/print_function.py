import io, sys
print()
print(1, 2, 3)
print(1, 2, 3, sep="")
print(1, 2, 3, sep=", ", end="!\n")
print("a", end="")
print("b", end=None)
print("c", sep=None)
print(*range(5), sep="\n")
print("x", file=sys.stdout)
out = io.StringIO()
print("to", "file", 1.5, None, file=out, end="<>")
print(repr(out.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("FLUSH")
w = W()
print("a", 1, file=w, flush=True)
print(w.parts)
w = W()
print("a", "b", sep="", end="", file=w)
print(w.parts)
for kwargs in ({"sep": 1}, {"end": 2}, {"file": 3}, {"foo": 4}):
    try:
        print("x", **kwargs)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(print("inner"))
class S:
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
print(S(), [S()], (S(),), {S(): S()}, f"{S()} {S()!r}")
class Bad:
    def __str__(self): return 5
try:
    print(Bad())
except TypeError as e:
    print(e)
class OnlyRepr:
    def __repr__(self): return "only repr"
print(OnlyRepr(), str(OnlyRepr()))
print("tab\tnew\\n", "quote'\"", [ "quote'\"", "\n\t\\", "é", "\x00\x7f\x80\xa0\xad", "\u200b\ud7ff\U0001f600"])
old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))
sys.stdout.write("direct\n")
print(sys.stdout.write("12345"), "chars")
