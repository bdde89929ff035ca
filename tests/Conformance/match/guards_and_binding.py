log = []
def t(x, r=True): log.append(x); return r
def f(v):
    match v:
        case x if t("g1", False): return 1
        case x if x > 5 and t("g2"): return f"big {x}"
        case [a, b] if t("never for ints"): return a
        case x if t("g4"): return f"last {x}"
print(f(10) if True else 0, log); log.clear(); print(f(1), log); log.clear()
def binding():
    match [1, 2, 3]:
        case [a, b]: pass
        case [c, *d] if c == 2: pass
        case [e, *g]: pass
    return sorted(k for k in locals())
print(binding())
def partial():
    match (1, (2, 3)):
        case (a, (b, 4)): return "no"
        case _: pass
    try: return a, b
    except UnboundLocalError as e: return str(e)
print(partial())
def guard_raises(x):
    match x:
        case n if 1 / n > 0: return "positive"
        case _: return "rest"
try: guard_raises(0)
except ZeroDivisionError as e: print(e)
def walrus(x):
    match x:
        case n if (m := n * 2) > 10: return m
        case n: return m
print(walrus(3), walrus(6))
def closure():
    match [1, 2]:
        case [a, b]: return (lambda: a + b)()
print(closure())
def loop():
    out = []
    for item in [1, "a", None, [1], 2.5]:
        match item:
            case None: break
            case str(): continue
            case v: out.append(v)
    else: out.append("else")
    return out
print(loop())
class C:
    match 5:
        case x: y = x + 1
print(C.x, C.y)
glob = 0
def g():
    global glob
    match 42:
        case glob: pass
g(); print(glob)
def nl():
    n = 1
    def inner():
        nonlocal n
        match 7:
            case n: pass
    inner(); return n
print(nl())
def gen(items):
    for i in items:
        match i:
            case int(n): yield n * 2
            case [*x]: yield from x
            case _: return
print(list(gen([1, [2, 3], "stop", 4])))
subject_calls = []
def subject(): subject_calls.append(1); return 3
match subject():
    case 1: pass
    case 2: pass
    case 3: print("evaluated", len(subject_calls))
def tryf(x):
    try:
        match x:
            case 0: raise ValueError("zero")
            case 1: return "one"
    except ValueError as e: return f"caught {e}"
    finally: log.append("fin")
    return "none"
print(tryf(0), tryf(1), tryf(2), log)
def nested(x):
    match x:
        case [y, *r]:
            match y:
                case [z]: return z
                case 1:
                    match r:
                        case []: return "empty r"
                        case [q]: return q
        case _: return "outer default"
    return "fell"
print(nested([[5]]), nested([1]), nested([1, 2]), nested([3]), nested(4))
with open(__file__) as fh:
    match fh.readline().strip():
        case str(s) if s.startswith("log"): print("file line", s)
match 1, 2:
    case a, b if a < b: print("ok")
match [1, 2, 3, 4, 5]:
    case [a, b, *c] if len(c) == 3: print(a, b, c)
match "hello":
    case s if s[::-1] == "olleh": print(s)
def eq_order():
    class E:
        def __eq__(self, o): log.append(("eq", o)); return o == 3
    log.clear()
    match E():
        case 1: pass
        case 2 | 3: log.append("matched")
    return log
print(eq_order())
