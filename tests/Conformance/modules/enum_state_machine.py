from enum import Enum, auto, IntEnum, Flag
class State(Enum):
    IDLE = auto(); RUNNING = auto(); PAUSED = auto(); DONE = auto()
    @property
    def final(self): return self is State.DONE
    def next(self, event):
        try: return TRANSITIONS[self, event]
        except KeyError: raise ValueError(f"{event.name} not allowed in {self.name}") from None
class Event(Enum): START = "start"; PAUSE = "pause"; RESUME = "resume"; STOP = "stop"
TRANSITIONS = {(State.IDLE, Event.START): State.RUNNING, (State.RUNNING, Event.PAUSE): State.PAUSED, (State.PAUSED, Event.RESUME): State.RUNNING, (State.RUNNING, Event.STOP): State.DONE, (State.PAUSED, Event.STOP): State.DONE}
s = State.IDLE
for e in ("start", "pause", "start", "resume", "stop", "resume"):
    try: n = s.next(Event(e)); print(s.name, "->", n.name, n.final); s = n
    except ValueError as x: print("error:", x)
try: Event("explode")
except ValueError as x: print(x)
class Level(IntEnum):
    DEBUG = 10; INFO = 20; WARN = 30; ERROR = 40
    @classmethod
    def parse(cls, v): return cls[v.upper()] if isinstance(v, str) else cls(v)
log = [(Level.INFO, "a"), (Level.ERROR, "b"), (Level.DEBUG, "c"), (Level.WARN, "d")]
print([m for l, m in log if l >= Level.WARN], sorted(log), max(log)[1], Level.parse("info") + 5, Level.parse(40).name, [l.name for l in Level if l > Level.INFO], Level.DEBUG < 15 < Level.INFO)
class Suit(Enum):
    SPADES = "♠"; HEARTS = "♥"; DIAMONDS = "♦"; CLUBS = "♣"
    @property
    def red(self): return self in (Suit.HEARTS, Suit.DIAMONDS)
class Rank(IntEnum): TWO = 2; JACK = 11; QUEEN = 12; KING = 13; ACE = 14
deck = [(r, s) for s in Suit for r in Rank]; print(len(deck), [f"{r.name[0]}{s.value}" for r, s in deck[:6]], sum(s.red for _, s in deck), max(deck, key=lambda c: c[0])[0].name, {s: [r.name for r, q in deck if q is s][-1] for s in Suit})
class Perm(Flag): READ = auto(); WRITE = auto(); EXEC = auto(); ALL = READ | WRITE | EXEC
def check(have, need): return need in have, need & have == need, bool(have & need)
print(check(Perm.READ | Perm.WRITE, Perm.READ), check(Perm.READ, Perm.EXEC), check(Perm.ALL, Perm.READ | Perm.EXEC), [p.name for p in Perm.ALL], Perm.ALL & ~Perm.WRITE)
def handle(x):
    match x:
        case State.IDLE | State.PAUSED: return "waiting"
        case State(): return f"state {x.name}"
        case Level.ERROR: return "level error"
        case Suit(value="♥"): return "hearts"
        case Suit() as q if q.red: return "other red"
        case _: return "other"
print([handle(v) for v in (State.IDLE, State.DONE, Level.ERROR, Suit.HEARTS, Suit.DIAMONDS, Suit.CLUBS, 5)])
class Op(Enum):
    ADD = "+"; SUB = "-"; MUL = "*"
    def __call__(self, a, b): return {"+": a + b, "-": a - b, "*": a * b}[self.value]
def rpn(t):
    st = []
    for x in t.split():
        if x in {o.value for o in Op}: b, a = st.pop(), st.pop(); st.append(Op(x)(a, b))
        else: st.append(int(x))
    return st
print(rpn("3 4 + 2 *"), rpn("10 2 - 3 *"), {o.name: o(6, 3) for o in Op})
class Light(Enum):
    RED = 3; GREEN = 2; YELLOW = 1
    def after(self): m = list(type(self)); return m[(m.index(self) + 1) % len(m)]
l = Light.RED; seq = []
for _ in range(5): seq.append(f"{l.name}({l.value})"); l = l.after()
print(seq, sum(x.value for x in Light)); counts = {m: 0 for m in Light}
for v in (1, 2, 3, 3, 1, 1): counts[Light(v)] += 1
print(counts, {k.name: v for k, v in sorted(counts.items(), key=lambda p: -p[1])})
