class CellError(Exception): pass
class Sheet:
    def __init__(self): self.f, self.cache, self.deps, self.evals = {}, {}, {}, 0
    def __setitem__(self, k, v): self.f[k] = v; self.invalidate(k)
    def invalidate(self, k, seen=None):
        seen = seen if seen is not None else set()
        if k in seen: return
        seen.add(k); self.cache.pop(k, None)
        for d in sorted(self.deps.get(k, ())): self.invalidate(d, seen)
    def __getitem__(self, k): return self.value(k, ())
    def value(self, k, stack):
        if k in stack: raise CellError("cycle " + "->".join(stack[stack.index(k):] + (k,)))
        if k not in self.cache:
            raw = self.f.get(k, 0); self.evals += 1
            self.cache[k] = Parser(raw[1:], self, k, stack + (k,)).parse() if isinstance(raw, str) and raw.startswith("=") else raw
        return self.cache[k]
    def show(self, cols, rows):
        out = []
        for r in range(1, rows + 1):
            line = []
            for c in cols:
                try: v = self[f"{c}{r}"]; line.append(f"{v:>9.2f}" if isinstance(v, float) else f"{v!s:>9}")
                except (CellError, ZeroDivisionError) as e: line.append(f"{'#' + type(e).__name__[:7]:>9}")
            out.append("".join(line))
        return "\n".join(out)
class Parser:
    FN = {"SUM": sum, "MAX": max, "MIN": min, "AVG": lambda v: sum(v) / len(v), "COUNT": len, "IF": None}
    def __init__(self, s, sheet, cell, stack): self.s, self.i, self.sheet, self.cell, self.stack = s.replace(" ", ""), 0, sheet, cell, stack
    def parse(self):
        v = self.cmp()
        if self.i < len(self.s): raise CellError(f"junk {self.s[self.i:]!r}")
        return v
    def peek(self): return self.s[self.i:self.i + 1]
    def cmp(self):
        a = self.add()
        while self.peek() and self.peek() in "<>=": o = self.peek(); self.i += 1; b = self.add(); a = {"<": a < b, ">": a > b, "=": a == b}[o]
        return a
    def add(self):
        a = self.mul()
        while self.peek() and self.peek() in "+-": o = self.peek(); self.i += 1; b = self.mul(); a = a + b if o == "+" else a - b
        return a
    def mul(self):
        a = self.unary()
        while self.peek() and self.peek() in "*/": o = self.peek(); self.i += 1; b = self.unary(); a = a * b if o == "*" else a / b
        return a
    def unary(self):
        if self.peek() == "-": self.i += 1; return -self.unary()
        if self.peek() == "(":
            self.i += 1; v = self.cmp()
            if self.peek() != ")": raise CellError("missing )")
            self.i += 1; return v
        j = self.i
        while self.peek().isalnum() or self.peek() == ".": self.i += 1
        w = self.s[j:self.i]
        if not w: raise CellError(f"expected value at {j}")
        if w[0].isdigit(): return float(w) if "." in w else int(w)
        if self.peek() == "(": return self.call(w)
        return self.ref(w)
    def ref(self, k):
        if not (k[0].isalpha() and k[1:].isdigit()): raise CellError(f"bad name {k}")
        self.sheet.deps.setdefault(k, set()).add(self.cell); return self.sheet.value(k, self.stack)
    def call(self, fn):
        if fn not in self.FN: raise CellError(f"unknown {fn}")
        self.i += 1; args = []
        while self.peek() != ")":
            j = self.i
            while self.peek().isalnum(): self.i += 1
            a = self.s[j:self.i]
            if self.peek() == ":":
                self.i += 1; j = self.i
                while self.peek().isalnum(): self.i += 1
                b = self.s[j:self.i]; args += [self.ref(f"{chr(c)}{r}") for c in range(ord(a[0]), ord(b[0]) + 1) for r in range(int(a[1:]), int(b[1:]) + 1)]
            else: self.i = j; args.append(self.cmp())
            if self.peek() == ",": self.i += 1
            elif self.peek() != ")": raise CellError("bad arguments")
        self.i += 1
        return (args[1] if args[0] else args[2]) if fn == "IF" else self.FN[fn](args)
s = Sheet()
for k, v in {"A1": 10, "A2": 20.5, "A3": "=A1+A2*2", "B1": "=SUM(A1:A3)", "B2": "=AVG(A1:A2)/0.5", "B3": "=IF(A1>5,MAX(A1,A2),-1)", "C1": "=C2", "C2": "=C3+1", "C3": "=C1", "D1": "=A1/Z9", "D2": "=(A1+", "D3": "=NOPE(1)", "A4": "text", "B4": "=COUNT(A1:B3)", "C4": "=A1<A2", "D4": "=-(A1-3)*2"}.items(): s[k] = v
print(s.show("ABCD", 4)); n = s.evals; s["A3"]; print(s.evals - n); s["A1"] = 100; print(s["A3"], s["B1"], s["B3"], s.evals - n); print(s.show("AB", 3))
for k in ("C1", "D2", "D3", "D1"):
    try: print(k, s[k])
    except (CellError, ZeroDivisionError) as e: print(k, type(e).__name__, e)
s["C3"] = 5; print([s[f"C{i}"] for i in (1, 2, 3)]); s["E1"] = "=A4+1"
try: s["E1"]
except TypeError as e: print(e)
for i in range(1, 60): s[f"F{i}"] = f"=F{i - 1}+{i}" if i > 1 else 1
print(s["F59"], sorted(s.deps["A1"])); s["F1"] = 1000; print(s["F59"])
