from collections import namedtuple
T = namedtuple("T", "k v")
def lex(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1; continue
        if c.isdigit():
            j = i
            while j < len(s) and s[j].isdigit(): j += 1
            yield T("num", int(s[i:j])); i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum(): j += 1
            w = s[i:j]; yield T(w if w in ("if", "else", "while", "print", "def", "return", "and", "or", "not") else "id", w); i = j
        elif s[i:i + 2] in ("==", "!=", "<=", ">="): yield T(s[i:i + 2], None); i += 2
        elif c in "+-*/%()<>={},;": yield T(c, None); i += 1
        else: raise SyntaxError(f"bad char {c!r} at {i}")
    yield T("eof", None)
class Compiler:
    PREC = {"or": 1, "and": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}
    def __init__(self, src): self.t, self.i, self.code, self.funcs, self.locals = list(lex(src)), 0, [], {}, None
    @property
    def k(self): return self.t[self.i].k
    def eat(self, k=None):
        if k and self.k != k: raise SyntaxError(f"expected {k}, got {self.k}")
        self.i += 1; return self.t[self.i - 1].v
    def emit(self, *op): self.code.append(list(op)); return len(self.code) - 1
    def program(self):
        while self.k != "eof": self.stmt()
        self.emit("halt"); return self.code, self.funcs
    def block(self):
        self.eat("{")
        while self.k != "}": self.stmt()
        self.eat("}")
    def stmt(self):
        match self.k:
            case "if":
                self.eat(); self.expr(); j = self.emit("jz", None); self.block()
                if self.k == "else": self.eat(); e = self.emit("jmp", None); self.code[j][1] = len(self.code); self.block(); self.code[e][1] = len(self.code)
                else: self.code[j][1] = len(self.code)
            case "while": self.eat(); top = len(self.code); self.expr(); j = self.emit("jz", None); self.block(); self.emit("jmp", top); self.code[j][1] = len(self.code)
            case "print": self.eat(); self.expr(); self.emit("print"); self.eat(";")
            case "return": self.eat(); self.expr(); self.emit("ret"); self.eat(";")
            case "def":
                self.eat(); name = self.eat("id"); self.eat("("); params = []
                while self.k != ")":
                    params.append(self.eat("id"))
                    if self.k == ",": self.eat()
                self.eat(")"); j = self.emit("jmp", None); self.funcs[name] = (len(self.code), params); self.block(); self.emit("push", 0); self.emit("ret"); self.code[j][1] = len(self.code)
            case "id" if self.t[self.i + 1].k == "=": n = self.eat(); self.eat("="); self.expr(); self.emit("store", n); self.eat(";")
            case _: self.expr(); self.emit("pop"); self.eat(";")
    def expr(self, p=0):
        match self.k:
            case "num": self.emit("push", self.eat())
            case "(": self.eat(); self.expr(); self.eat(")")
            case "-": self.eat(); self.expr(7); self.emit("neg")
            case "not": self.eat(); self.expr(3); self.emit("not")
            case "id":
                n = self.eat()
                if self.k == "(":
                    self.eat(); c = 0
                    while self.k != ")":
                        self.expr(); c += 1
                        if self.k == ",": self.eat()
                    self.eat(")"); self.emit("call", n, c)
                else: self.emit("load", n)
            case k: raise SyntaxError(f"unexpected {k}")
        while (q := self.PREC.get(self.k, 0)) > p:
            op = self.k; self.eat()
            if op in ("and", "or"): self.emit("dup"); j = self.emit("jz" if op == "and" else "jnz", None); self.emit("pop"); self.expr(q); self.code[j][1] = len(self.code)
            else: self.expr(q); self.emit("bin", op)
class VM:
    BIN = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "%": lambda a, b: a % b, "<": lambda a, b: int(a < b), ">": lambda a, b: int(a > b), "<=": lambda a, b: int(a <= b), ">=": lambda a, b: int(a >= b), "==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b)}
    def __init__(self, code, funcs): self.code, self.funcs, self.st, self.frames, self.out, self.steps = code, funcs, [], [({}, None)], [], 0
    def run(self, limit=200000):
        pc, st = 0, self.st
        while True:
            self.steps += 1
            if self.steps > limit: raise RuntimeError("step limit")
            op, *a = self.code[pc]; pc += 1
            match op:
                case "push": st.append(a[0])
                case "pop": st.pop()
                case "dup": st.append(st[-1])
                case "load":
                    for f in (self.frames[-1][0], self.frames[0][0]):
                        if a[0] in f: st.append(f[a[0]]); break
                    else: raise NameError(a[0])
                case "store": self.frames[-1][0][a[0]] = st.pop()
                case "bin": b = st.pop(); st.append(self.BIN[a[0]](st.pop(), b))
                case "neg": st.append(-st.pop())
                case "not": st.append(int(not st.pop()))
                case "jmp": pc = a[0]
                case "jz": pc = a[0] if not st.pop() else pc
                case "jnz": pc = a[0] if st.pop() else pc
                case "print": self.out.append(st.pop())
                case "call":
                    if a[0] not in self.funcs: raise NameError(f"function {a[0]}")
                    addr, params = self.funcs[a[0]]
                    if len(params) != a[1]: raise TypeError(f"{a[0]} takes {len(params)} arguments, got {a[1]}")
                    args = st[len(st) - a[1]:]; del st[len(st) - a[1]:]; self.frames.append((dict(zip(params, args)), pc)); pc = addr
                case "ret": pc = self.frames.pop()[1]
                case "halt": return self.out
for src in ("print 1 + 2 * 3 - -4;", "x = 10; while x > 0 { print x; x = x - 3; }", "def fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } print fib(15);", "def gcd(a, b) { while b { t = a % b; a = b; b = t; } return a; } print gcd(1071, 462);", "i = 1; while i <= 15 { if i % 15 == 0 { print 0 - 15; } else { if i % 5 == 0 { print 0 - 5; } else { print i; } } i = i + 1; }", "print 1 and 0 or 7; print not 0 and 5; print 3 == 3 != 0;", "g = 5; def f(x) { g = x; return g + 1; } print f(1); print g;", "def noret() { x = 1; } print noret();", "print (1 + 2) * (3 + 4) % 5;", "print y;", "f(1);", "def f(a) { return a; } f(1, 2);", "print 1 / 0;", "while 1 { x = 1; }", "x = ;", "if 1 { print 1;", "print 1 @ 2;", "def f( { }", "print 2 print 3;", ""):
    try: code, funcs = Compiler(src).program(); vm = VM(code, funcs); print(vm.run(), len(code), vm.steps)
    except Exception as e: print(repr(src[:30]), type(e).__name__, e)
code, funcs = Compiler("a = 1; if a { print a + 2; }").program(); print(*(f"{i}:{' '.join(map(str, c))}" for i, c in enumerate(code)), sep="\n")
