class Log:
    def __init__(self, name, result=None): self.name, self.result = name, result
    def __enter__(self): events.append(f"{self.name} in"); return self
    def __exit__(self, kind, value, tb): events.append(f"{self.name} out {kind.__name__ if kind else None}"); return self.result
events = []
def run(f):
    events.clear()
    try: r = f()
    except BaseException as e: r = f"raised {type(e).__name__}({e})"
    print(r, events)
def f1():
    with Log("a"): return "returned"
def f2():
    with Log("a"), Log("b"): raise ValueError("v")
def f3():
    with Log("a", True), Log("b"): raise ValueError("v")
    return "after swallowed"
def f4():
    for i in range(3):
        with Log(str(i)):
            if i == 0: continue
            break
    return "loop left"
def f5():
    with Log("a"):
        try: raise KeyError("k")
        except KeyError: return "handled inside"
        finally: events.append("inner finally")
def f6():
    with Log("a", True):
        try: return 1 / 0
        finally: events.append("fin")
    return "zero swallowed"
def f7():
    with Log("a"):
        with Log("b", True): raise SystemExit(3)
        events.append("between"); raise KeyboardInterrupt("ki")
def f8():
    def g():
        with Log("g"): yield 1; yield 2
    for x in g(): pass
    h = g(); next(h); h.close(); k = g(); next(k)
    try: k.throw(ValueError("t"))
    except ValueError: return "thrown through"
def f9():
    with Log("a", 0), Log("b", []), Log("c", "yes"): raise ValueError
    return "truthy string swallows"
def f10():
    with Log("a") as x, Log(x.name + "2") as y: return y.name
def f11():
    cms = [Log(str(i), i == 1) for i in range(3)]
    with cms[0], cms[1], cms[2]: raise LookupError("l")
    return "middle swallowed"
def f12():
    with Log("outer", True):
        with Log("inner"): raise ValueError("first")
    with Log("second", True):
        try: raise ValueError("x")
        except ValueError as e: raise TypeError("y") from e
    return "both swallowed"
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12): run(f)
