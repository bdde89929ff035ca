def f(exc, mode="normal"):
    log = []
    try:
        log.append("try")
        if exc: raise exc
        if mode == "return": return log
    except (ValueError, TypeError) as e: log.append(f"VT {e}")
    except KeyError: log.append("K"); 
    except LookupError as e: log.append(f"L {type(e).__name__}")
    except Exception: log.append("E")
    except: log.append("bare")
    else: log.append("else")
    finally: log.append("finally"); print(log)
    return "end"
for x in (None, ValueError("v"), TypeError, KeyError("k"), IndexError("i"), OSError(), KeyboardInterrupt, SystemExit): print(f(x))
f(None, "return")
def order():
    try: return print("return expr") or "r"
    finally: print("finally")
print(order())
def override():
    for i in range(3):
        try: return i
        finally:
            if i < 2: continue
    return "end"
print(override())
def nested():
    try:
        try: raise ValueError("inner")
        except KeyError: print("no")
        else: print("no")
        finally: print("inner finally")
    except ValueError as e: print("outer", e)
    else: print("no")
nested()
try:
    try: raise ValueError(1)
    except ValueError:
        try: raise KeyError(2)
        except KeyError as k: print("inner", k)
        raise
except ValueError as v: print("reraised", v)
def exc_in_except():
    try: raise ValueError("first")
    except ValueError as e: raise TypeError("second")
    finally: print("still finally")
try: exc_in_except()
except TypeError as e: print(e, repr(e.__context__))
def exc_in_else():
    try: pass
    except ValueError: print("not here")
    else: raise ValueError("from else")
try: exc_in_else()
except ValueError as e: print(e)
def exc_in_finally():
    try: raise ValueError("lost")
    finally: raise KeyError("wins")
try: exc_in_finally()
except KeyError as e: print(e, repr(e.__context__))
for bad in (5, "x", None, [ValueError], (ValueError, 5), object, int, (), (ValueError, (TypeError,))):
    try:
        try: raise ValueError("v")
        except bad: print(bad, "matched")
    except TypeError as e: print(bad, "->", e)
    except ValueError as e: print(bad, "not matched")
def dynamic(): print("evaluated"); return KeyError
try:
    try: raise ValueError("q")
    except dynamic(): pass
except ValueError: print("fell through")
e = "outer"
try: 1 / 0
except ZeroDivisionError as e: print(e)
try: e
except NameError as n: print(n)
try: raise
except RuntimeError as r: print(r)
import sys
print(sys.exc_info())
try: raise ValueError("info")
except ValueError:
    t, v, tb = sys.exc_info(); print(t.__name__, v, tb is v.__traceback__, sys.exception() is v)
print(sys.exc_info()[0], sys.exception())
def loop():
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            yield i
        finally: yield f"f{i}"
print(list(loop()))
while True:
    try: raise ValueError
    except ValueError: break
    finally: print("loop finally")
def gen_cleanup():
    try: yield 1
    except GeneratorExit: print("exit"); raise
g = gen_cleanup(); next(g); g.close()
