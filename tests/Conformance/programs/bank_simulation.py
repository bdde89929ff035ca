from dataclasses import dataclass, field
from enum import Enum
from collections import defaultdict, deque
from contextlib import contextmanager
import random
class Kind(Enum): DEPOSIT = "+"; WITHDRAW = "-"; TRANSFER = ">"
class BankError(Exception): pass
class Insufficient(BankError):
    def __init__(self, acc, need): super().__init__(f"{acc.owner} has {acc.balance}, needs {need}"); self.short = need - acc.balance
class Frozen(BankError): pass
@dataclass
class Account:
    owner: str
    balance: int = 0
    frozen: bool = False
    history: list = field(default_factory=list, repr=False)
    def __post_init__(self):
        if self.balance < 0: raise ValueError("negative opening balance")
    def apply(self, delta):
        if self.frozen: raise Frozen(f"{self.owner} is frozen")
        if self.balance + delta < 0: raise Insufficient(self, -delta)
        self.balance += delta; self.history.append(delta)
class Bank:
    def __init__(self): self.acc, self.log, self.stats = {}, deque(maxlen=5), defaultdict(int)
    def __getitem__(self, k):
        try: return self.acc[k]
        except KeyError: raise BankError(f"no account {k!r}") from None
    def open(self, n, b=0):
        if n in self.acc: raise BankError(f"{n} exists")
        self.acc[n] = Account(n, b); return self.acc[n]
    @contextmanager
    def tx(self, *names):
        saved = {n: (self[n].balance, len(self[n].history)) for n in names}
        try: yield [self[n] for n in names]
        except BankError as e:
            for n, (b, h) in saved.items(): self[n].balance = b; del self[n].history[h:]
            self.stats[type(e).__name__] += 1; raise
        else: self.stats["ok"] += 1
    def do(self, kind, *args):
        match kind, args:
            case Kind.DEPOSIT, (n, amt):
                with self.tx(n) as [a]: a.apply(amt)
            case Kind.WITHDRAW, (n, amt):
                with self.tx(n) as [a]: a.apply(-amt)
            case Kind.TRANSFER, (src, dst, amt):
                with self.tx(src, dst) as (a, b): b.apply(amt); a.apply(-amt)
            case k, a: raise BankError(f"bad operation {k.name} {a}")
        self.log.append((kind.value, *args))
    def total(self): return sum(a.balance for a in self.acc.values())
b = Bank()
for n, v in (("ann", 100), ("bob", 50), ("cid", 0)): b.open(n, v)
b["cid"].frozen = True
for op in ((Kind.DEPOSIT, "ann", 25), (Kind.WITHDRAW, "bob", 80), (Kind.TRANSFER, "ann", "bob", 60), (Kind.TRANSFER, "ann", "cid", 5), (Kind.TRANSFER, "bob", "ann", 500), (Kind.DEPOSIT, "zed", 1), (Kind.DEPOSIT, "ann"), (Kind.TRANSFER, "ann", "ann", 10)):
    try: b.do(*op); print(op[0].name, op[1:], "ok", b.total())
    except BankError as e: print(op[0].name, op[1:], "->", type(e).__name__, e, getattr(e, "short", ""))
print(*b.acc.values(), sep="\n"); print(dict(b.stats), list(b.log)); 
for f in (lambda: b.open("ann"), lambda: Account("x", -1)):
    try: f()
    except (BankError, ValueError) as e: print(type(e).__name__, e)
b["cid"].frozen = False; rng = random.Random(3); names = list(b.acc); before = b.total(); fails = 0
for _ in range(300):
    s, d = rng.sample(names, 2)
    try: b.do(Kind.TRANSFER, s, d, rng.randint(1, 90))
    except Insufficient: fails += 1
print(b.total() == before, fails, {n: (a.balance, len(a.history), sum(a.history)) for n, a in b.acc.items()}); errors = []
for n in ("ann", "nope", "bob"):
    try: b.do(Kind.WITHDRAW, n, 10 ** 6)
    except BankError as e: errors.append(e)
try: raise ExceptionGroup("batch failed", errors)
except* Insufficient as g: print(len(g.exceptions), [e.short > 0 for e in g.exceptions])
except* BankError as g: print([str(e) for e in g.exceptions])
