log = []
def raiser(*excs): raise ExceptionGroup("g", list(excs))
def attempt(*excs):
    try:
        try: raiser(*excs)
        except* ValueError as e: log.append(("V", len(e.exceptions)))
        except* LookupError as e: log.append(("L", [type(x).__name__ for x in e.exceptions]))
        except* OSError: log.append("O")
        else: log.append("else")
        finally: log.append("fin")
    except BaseExceptionGroup as rest: log.append(("rest", repr(rest)))
    print(log); log.clear()
attempt(ValueError(1), KeyError(2), IndexError(3), OSError(4))
attempt(TypeError(1), ValueError(2), ExceptionGroup("n", [ValueError(3), TypeError(4), ExceptionGroup("m", [KeyError(5)])]))
attempt(TypeError("only"))
try:
    try: raise ExceptionGroup("x", [ValueError("a"), KeyError("b")])
    except* ValueError as eg:
        print(eg.__traceback__ is not None, repr(eg.__context__), repr(eg))
        try: raise eg
        except ExceptionGroup as inner: print(inner is eg)
    except* KeyError: raise RuntimeError("r1")
except ExceptionGroup as e: print(repr(e), [repr(x.__context__) for x in e.exceptions])
try:
    try: raise ExceptionGroup("x", [ValueError("a"), KeyError("b")])
    except* ValueError: raise TypeError("t1") from None
    except* KeyError: raise TypeError("t2")
except ExceptionGroup as e: print(repr(e), e.message == "")
e = 5
try: raise ExceptionGroup("x", [ValueError()])
except* ValueError as e: pass
try: e
except NameError as n: print(n)
def nested():
    try:
        try: raise ExceptionGroup("o", [ValueError(1), TypeError(2), KeyError(3)])
        except* ValueError: print("inner handles V")
    except* TypeError: print("outer handles T")
try: nested()
except ExceptionGroup as e: print("left", repr(e))
def conditional():
    try: raise ExceptionGroup("o", [OSError(2, "nf"), OSError(13, "perm")])
    except* FileNotFoundError as e: print("FNF", e.exceptions)
    except* PermissionError as e: print("PE", e.exceptions)
conditional()
def g():
    try: yield 1
    except* ValueError as e: yield ("caught", type(e).__name__, e.exceptions)
x = g(); next(x); print(x.throw(ValueError("naked")))
try:
    try: raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
    except* ValueError: print("v")
except BaseExceptionGroup as e: print(type(e).__name__, repr(e))
for t in (5, "x", (ValueError, 5), BaseExceptionGroup, (ExceptionGroup, ValueError)):
    try:
        try: raise ValueError("q")
        except* t: print("matched")
    except TypeError as e: print(e)
    except BaseException as e: print("other", repr(e))
def loop():
    for i in range(3):
        try:
            if i: raise ExceptionGroup("l", [ValueError(i)])
        except* ValueError as e: print("loop", i)
        else: print("loop else", i)
loop()
try:
    try: raise ExceptionGroup("eg", [ValueError(1)])
    except* ValueError:
        try: raise
        except* ValueError as again: print("again", repr(again))
except BaseException as e: print("escaped", repr(e))
