class C: pass
class F:
    def __format__(self, s): return 5
class R:
    def __format__(self, s): raise KeyError("format failed")
class S:
    def __str__(self): raise ValueError("str failed")
vals = {"n": 5, "f": 1.5, "s": "text", "l": [1], "c": C(), "F": F(), "R": R(), "S": S(), "none": None, "b": b"x", "d": {}, "t": (1,), "z": 1j, "T": True}
for e in ("{n:s}", "{n:.2}", "{n:z}", "{n:q}", "{s:d}", "{s:+}", "{s:,}", "{s:=5}", "{s:x}", "{s:05}", "{s:.2}", "{s:>.3}", "{f:d}", "{f:s}", "{f:x}", "{f:.}", "{f:c}", "{l:5}", "{l:d}", "{l}", "{none:5}", "{none}", "{F}", "{R}", "{R:x}", "{S}", "{S!r:.2}", "{d:>5}", "{t:1}", "{b:5}", "{b}", "{z:d}", "{z:.1f}", "{T:d}", "{T:5}", "{n:{s}}", "{n:{l}}", "{n:{n}}", "{n:{f}}", "{undefined}", "{n.nope}", "{l[5]}", "{d['x']}", "{1/0}", "{n:10000000000000000000000}", "{f:.10000000000000000000000f}", "{n:c}", "{n!s:d}", "{s!r:>10}", "{n:{'>'}{n}}", "{c:5}", "{C:5}", "{n:_}", "{n:,_}", "{f:_}", "{n:.0}", "{s:.0}|", "{s:1.1}|", "{s:{1}.{1}}|", "{int:5}", "{n:-}", "{n: }", "{n:#}", "{n:a>3}", "{n:é>3}", "{s:😀^8}", "{s:{{>6}", "{n:}}"):
    try: print(repr(e), eval("f" + repr(e), {**vals, "C": C}))
    except SyntaxError as x: print(repr(e), "SyntaxError", x.msg)
    except Exception as x: print(repr(e), type(x).__name__, x)
