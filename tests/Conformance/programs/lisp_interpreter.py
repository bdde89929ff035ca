import operator as op
from functools import reduce
class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        super().__init__()
        self.outer = outer
        if isinstance(params, str): self[params] = list(args)
        else:
            if len(params) != len(args): raise TypeError(f"expected {len(params)} args, got {len(args)}")
            self.update(zip(params, args))
    def find(self, k):
        e = self
        while e is not None:
            if k in e: return e
            e = e.outer
        raise NameError(f"unbound {k}")
class Lambda:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
    def __call__(self, *args): return ev(self.body, Env(self.params, args, self.env))
def tokenize(s): return s.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()
def read(toks):
    if not toks: raise SyntaxError("unexpected end")
    t = toks.pop(0)
    if t == "'": return ["quote", read(toks)]
    if t == "(":
        out = []
        while toks and toks[0] != ")": out.append(read(toks))
        if not toks: raise SyntaxError("missing )")
        toks.pop(0); return out
    if t == ")": raise SyntaxError("unexpected )")
    for f in (int, float):
        try: return f(t)
        except ValueError: pass
    return {"#t": True, "#f": False}.get(t, t)
G = Env(); G.update({"+": lambda *a: sum(a), "-": lambda a, *r: -a if not r else reduce(op.sub, r, a), "*": lambda *a: reduce(op.mul, a, 1), "/": op.truediv, "<": op.lt, ">": op.gt, "<=": op.le, "=": op.eq, "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, b: [a] + b, "list": lambda *a: list(a), "null?": lambda l: l == [], "length": len, "append": lambda *l: sum(l, []), "not": op.not_, "mod": op.mod, "apply": lambda f, a: f(*a), "map": lambda f, l: [f(x) for x in l], "eq?": lambda a, b: a == b, "abs": abs, "max": max})
def ev(x, env):
    while True:
        if isinstance(x, str): return env.find(x)[x]
        if not isinstance(x, list): return x
        match x:
            case ["quote", v]: return v
            case ["if", c, a, *b]: x = a if ev(c, env) is not False else (b[0] if b else False)
            case ["define", [name, *params], *body]: env[name] = Lambda(params, ["begin", *body], env); return None
            case ["define", name, v]: env[name] = ev(v, env); return None
            case ["set!", name, v]: env.find(name)[name] = ev(v, env); return None
            case ["lambda", params, *body]: return Lambda(params, ["begin", *body], env)
            case ["begin", *body, last]:
                for b in body: ev(b, env)
                x = last
            case ["let", binds, *body]: x = [["lambda", [b[0] for b in binds], *body], *[b[1] for b in binds]]
            case ["cond", *clauses]:
                for c, r in clauses:
                    if c == "else" or ev(c, env) is not False: x = r; break
                else: return None
            case ["and", *xs]: return all(ev(y, env) is not False for y in xs)
            case ["or", *xs]: return any(ev(y, env) is not False for y in xs)
            case []: raise SyntaxError("empty application")
            case _:
                f, *args = [ev(y, env) for y in x]
                if isinstance(f, Lambda): x, env = f.body, Env(f.params, args, f.env)
                elif callable(f): return f(*args)
                else: raise TypeError(f"{show(f)} is not callable")
def show(v): return "(" + " ".join(map(show, v)) + ")" if isinstance(v, list) else "#t" if v is True else "#f" if v is False else "<lambda>" if isinstance(v, Lambda) else str(v)
for src in ("(+ 1 2 (* 3 4))", "(define x 10)", "(if (> x 5) 'big 'small)", "(define (fact n) (if (<= n 1) 1 (* n (fact (- n 1)))))", "(fact 20)", "(map (lambda (n) (* n n)) '(1 2 3 4))", "(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))", "(loop 5000 0)", "(let ((a 1) (b 2)) (list a b (+ a b)))", "(define (counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))", "(define c (counter))", "(list (c) (c) (c))", "(cond ((> x 100) 'huge) ((> x 5) 'medium) (else 'tiny))", "(define (filter p l) (cond ((null? l) '()) ((p (car l)) (cons (car l) (filter p (cdr l)))) (else (filter p (cdr l)))))", "(filter (lambda (n) (= 0 (mod n 3))) '(1 2 3 4 5 6 9))", "((lambda args (length args)) 1 2 3)", "(define (sort l) (if (null? l) '() (append (sort (filter (lambda (y) (<= y (car l))) (cdr l))) (list (car l)) (sort (filter (lambda (y) (> y (car l))) (cdr l))))))", "(sort '(3 1 4 1 5 9 2 6))", "(apply + '(1 2 3))", "(and #t (> 1 2))", "fact", "'(a (b c) 1.5)", "(undefined 1)", "(1 2)", "(fact 1 2)", "(+ 1", ")", "()", "(car '())", "(/ 1 0)", "(set! nope 1)"):
    try:
        r = ev(read(tokenize(src)), G)
        if r is not None: print(src, "=>", show(r))
    except Exception as e: print(src, "!!", type(e).__name__, e)
