for spec in ("", "10", "<10", ">10", "^10", "*^12", ".2", "10.3", "é<8"):
    print(repr(spec), [f"{v:{spec}}" for v in ("text", "", "日本", "é")])
for spec in ("", "d", "5d", "<6", "^7", "+", "#x", "#o", "08b", ",", "_", "e", ".1f", "c", "%", "n", "=+8", "x>6"):
    print(repr(spec), [f"{v:{spec}}" for v in (0, 7, 65, 12345)])
for spec in ("", ".0f", ".3f", "10.2f", "<10.1f", "+.1f", "e", ".2e", "g", ".3g", "%", ".1%", ",.2f", "010.2f", "n", "_.1f", "#.0f", ".10", "=+10.1f"):
    print(repr(spec), [f"{v:{spec}}" for v in (0.0, 1.5, -2.25, 1234567.891, 1e-7)])
for v in (None, [1, 2], (1,), {"a": 1}, {1}, b"x", True, 1j, ..., int, range(3)):
    print(f"{v}", f"{v!r}", f"{v!s:>12}", f"{v!a:<15}|")
import sys
class Sub(str):
    def __format__(self, s): return "Sub:" + super().__format__(s)
class SubI(int):
    def __format__(self, s): return f"<{int(self):{s}}>"
    def __str__(self): return "SubI str"
print(f"{Sub('x')}", f"{Sub('x'):>4}", f"{SubI(5)}", f"{SubI(5):03}", f"{SubI(5)!s}", f"{SubI(5)!r}", f"{SubI(5)!s:>10}")
class S2(str):
    def __str__(self): return "s2 str"
    def __repr__(self): return "s2 repr"
print(f"{S2('raw')}", f"{S2('raw')!s}", f"{S2('raw')!r}", f"{S2('raw'):5}|", "%s" % S2("raw"), "{}".format(S2("raw")), str(S2("raw")), S2("raw") + "")
class D:
    def __format__(self, spec):
        match spec:
            case "": return "default"
            case "long": return "long form"
            case s if s.isdigit(): return "d" * int(s)
            case _: raise ValueError(f"bad spec {spec!r}")
print(f"{D()} {D():long} {D():3}", "{:2}".format(D()), format(D(), "1"))
try: f"{D():oops}"
except ValueError as e: print(e)
from enum import Enum, IntEnum
class E(Enum): A = 1
class I(IntEnum): B = 2
class SE(str, Enum): C = "c"
print(f"{E.A} {E.A!r} {I.B} {I.B:03} {I.B!r} {SE.C} {SE.C:>4}|", "%s %d" % (I.B, I.B), "{}".format(SE.C), str(I.B))
print(f"{10 ** 20:,}", f"{-5:+}", f"{5:+}", f"{0:+}", f"{-0.0:+}", f"{255:#06x}", f"{255:#X}", f"{255:#010b}", f"{1_000_000:_}", f"{0xdeadbeef:_x}", f"{3:0>5}", f"{3:0<5}", f"{3:05}", f"{-3:05}", f"{-3:=5}", f"{'3':05}", f"{True:05}", f"{1.0}", f"{1e20}", f"{1e16}", f"{1e15}", f"{float('inf'):5}|{float('nan'):<5}|", f"{2 ** 70}", f"{2 ** 70:e}", f"{2 ** 70:.3g}")
