from dataclasses import dataclass
@dataclass(frozen=True)
class Num: v: float
@dataclass(frozen=True)
class Var: n: str
@dataclass(frozen=True)
class Bin: op: str; l: object; r: object
@dataclass(frozen=True)
class Neg: x: object
@dataclass(frozen=True)
class Let: n: str; e: object; b: object
@dataclass(frozen=True)
class Call: f: str; args: tuple
def ev(e, env):
    match e:
        case Num(v): return v
        case Var(n) if n in env: return env[n]
        case Var(n): raise NameError(n)
        case Neg(x): return -ev(x, env)
        case Bin("+", l, r): return ev(l, env) + ev(r, env)
        case Bin("-", l, r): return ev(l, env) - ev(r, env)
        case Bin("*", l, r): return ev(l, env) * ev(r, env)
        case Bin("/", l, r): return ev(l, env) / ev(r, env)
        case Let(n, e, b): return ev(b, {**env, n: ev(e, env)})
        case Call("max", (a, b)): return max(ev(a, env), ev(b, env))
        case Call("sum", args): return sum(ev(a, env) for a in args)
        case _: raise TypeError(f"cannot evaluate {e!r}")
def simp(e):
    match e:
        case Bin(op, l, r):
            match Bin(op, simp(l), simp(r)):
                case Bin("+", Num(0), x) | Bin("+", x, Num(0)): return x
                case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return Num(0)
                case Bin("*", Num(1), x) | Bin("*", x, Num(1)): return x
                case Bin("-", x, y) if x == y: return Num(0)
                case Bin("+" | "*" | "-" as op, Num(a), Num(b)): return Num(ev(Bin(op, Num(a), Num(b)), {}))
                case other: return other
        case Neg(Neg(x)): return simp(x)
        case Neg(Num(v)): return Num(-v)
        case Neg(x): return Neg(simp(x))
        case Let(n, e, b): return Let(n, simp(e), simp(b))
        case _: return e
def show(e, p=0):
    match e:
        case Num(v): return str(v)
        case Var(n): return n
        case Neg(x): return f"-{show(x, 9)}"
        case Bin(op, l, r):
            q = {"+": 1, "-": 1, "*": 2, "/": 2}[op]
            s = f"{show(l, q)} {op} {show(r, q + 1)}"
            return f"({s})" if q < p else s
        case Let(n, e, b): return f"let {n} = {show(e)} in {show(b)}"
        case Call(f, args): return f"{f}({', '.join(show(a) for a in args)})"
def d(e, x):
    match e:
        case Num(): return Num(0)
        case Var(n): return Num(int(n == x))
        case Bin("+" | "-" as op, l, r): return Bin(op, d(l, x), d(r, x))
        case Bin("*", l, r): return Bin("+", Bin("*", d(l, x), r), Bin("*", l, d(r, x)))
        case Neg(y): return Neg(d(y, x))
x, y = Var("x"), Var("y")
es = [Bin("+", Num(1), Bin("*", Num(2), x)), Bin("*", Bin("+", x, Num(0)), Num(1)), Bin("-", Bin("*", x, y), Bin("*", x, y)), Neg(Neg(Neg(Num(5)))), Let("z", Num(3), Bin("*", Var("z"), x)), Call("max", (x, y)), Call("sum", (x, y, Num(10))), Bin("*", Bin("+", x, y), Bin("-", x, Num(1)))]
for e in es: print(show(e), "=", ev(e, {"x": 4, "y": 7}), "|", show(simp(e)))
print(show(d(es[7], "x")), "->", show(simp(d(es[7], "x"))))
for bad in (Var("q"), Bin("^", x, y), Call("max", (x,)), "str", Bin("/", Num(1), Num(0))):
    try: ev(bad, {"x": 1, "y": 2})
    except Exception as e: print(type(e).__name__, e)
def json_type(v):
    match v:
        case None: return "null"
        case bool(): return "bool"
        case int() | float(): return "num"
        case str(): return "str"
        case [] : return "[]"
        case [f, *r]: return f"[{json_type(f)}x{1 + len(r)}]"
        case {}if not v: return "{}"
        case {**kw}: return "{" + ",".join(f"{k}:{json_type(x)}" for k, x in kw.items()) + "}"
print(json_type({"a": [1, 2], "b": None, "c": {"d": True, "e": "s", "f": [], "g": {}, "h": 1.5}}))
