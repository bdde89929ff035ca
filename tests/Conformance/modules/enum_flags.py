from enum import Flag, IntFlag, auto, STRICT, CONFORM, EJECT, KEEP, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
    NONE = 0
print(P.R, P.R | P.X, repr(P.R | P.X), P.RW, P(3), P(5), P(0), list(P), len(P), P.R in P.RW, P.X in P.RW, P.RW & P.W, P.RW ^ P.R, ~P.R, ~P.RW, bool(P.NONE), bool(P.R), P.RW.value, (P.R | P.X).name, P.NONE.name, list(P.RW), list(P.R | P.X), len(P.RW | P.X), P.R | P.W is P.RW, P["RW"], P.RW == P(3), hash(P(3)) == hash(P.RW), P.R != P.W, str(P.R | P.X), f"{P.R | P.W | P.X}", isinstance(P.R | P.X, P), P.R.value | 8)
for e in ("P(8)", "P(-1)", "P.R | 1", "P.R & 'x'", "P.R < P.W", "P('R')", "P['Q']", "P.R + P.W", "1 in P.RW", "P.R in 5", "~P(0)", "P.R ^ P.R", "P(1.5)", "P.X in P.R | P.X", "P.R.R", "int(P.R)"):
    try: print(e, "=", repr(eval(e)))
    except (ValueError, TypeError, KeyError, AttributeError) as x: print(e, "->", type(x).__name__, x)
class I(IntFlag):
    A = 1; B = 2; C = 4; AB = 3
print(I.A | I.C, repr(I.A | 8), I.A + 1, I.A | 2, type(I.A | 2).__name__, I(16), repr(I(9)), I.AB & 1, ~I.A, I.A == 1, I.A < I.B, I(0), repr(I(0)), I.A ^ 7, 5 & I.C, list(I(7)), I.AB in I(7), f"{I.A:d} {I.A}", "%d" % I.C, int(I.AB), I.C >> 1, I.A << 3, sorted([I.C, I.A]), bool(I(0)), I["AB"], len(I(7)), str(I(12)), repr(~I.AB), I.A.bit_length(), isinstance(I.A, int))
class St(Flag, boundary=STRICT): A = 1; B = 2
class Co(Flag, boundary=CONFORM): A = 1; B = 2
class Ej(IntFlag, boundary=EJECT): A = 1; B = 2
class Ke(Flag, boundary=KEEP): A = 1; B = 2
for c in (St, Co, Ej, Ke):
    try: print(c.__name__, repr(c(7)), repr(c(3)), type(c(7)).__name__)
    except ValueError as x: print(c.__name__, str(x).split("\n")[0])
@verify(CONTINUOUS)
class Ok(Enum): A = 1; B = 2; C = 3
try:
    @verify(CONTINUOUS)
    class Gap(Enum): A = 1; C = 3
except ValueError as x: print(x)
try:
    @verify(UNIQUE)
    class Dup(Enum): A = 1; B = 1
except ValueError as x: print(x)
class Days(Flag):
    MON = auto(); TUE = auto(); WED = auto(); THU = auto(); FRI = auto(); SAT = auto(); SUN = auto()
    WEEKEND = SAT | SUN
    WEEK = MON | TUE | WED | THU | FRI
    @classmethod
    def parse(cls, s): 
        r = cls(0)
        for d in s.split(): r |= cls[d]
        return r
    def __str__(self): return "+".join(d.name[:2] for d in self) or "none"
print(Days.WEEKEND, Days.WEEK, Days.parse("MON SUN"), Days.parse(""), ~Days.WEEK, Days.WEEK & Days.parse("FRI SAT"), Days.SAT in Days.WEEKEND, [d.value for d in Days], Days.WEEKEND.value, len(Days), Days.__members__.keys() - {d.name for d in Days} == {"WEEKEND", "WEEK"})
x = P.R; x |= P.X; print(x); x &= ~P.R; print(x); x ^= P.W; print(x, x == P.W | P.X)
class E(IntFlag): pass
print(repr(E(0)), list(E), len(E)); class_members = [m for m in I]; print(class_members, [n for n in I.__members__], I._value2member_map_ is not None)
