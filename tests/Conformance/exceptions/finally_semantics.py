log = []
def t(x): log.append(x); return x
def show(label): print(label, log); log.clear()
def f1():
    try: return t("try")
    finally: t("fin")
f1(); show("return")
def f2():
    try: return t("try")
    finally: return t("fin wins")
print(f2()); show("override")
def f3():
    while True:
        try: t("body"); break
        finally: t("fin")
    t("after")
f3(); show("break")
def f4():
    for i in range(2):
        try: t(i); continue
        finally: t(f"fin{i}")
f4(); show("continue")
def f5():
    try:
        try: raise ValueError
        finally: t("inner")
    except ValueError: t("caught")
    finally: t("outer")
f5(); show("nested raise")
def f6():
    try:
        try: return t("r")
        finally: t("a")
    finally: t("b")
f6(); show("nested return")
def f7():
    for i in range(3):
        try:
            try:
                if i == 1: return t("ret")
            finally: t(f"x{i}")
        finally:
            t(f"y{i}")
            if i == 1: break
    return t("end")
print(f7()); show("break cancels return")
def f8():
    x = [1]
    try: return x
    finally: x.append(2)
print(f8())
def f9():
    x = 1
    try: return x
    finally: x = 2
print(f9())
def f10():
    try: raise ValueError("lost")
    finally:
        for _ in [1]: break
try: f10()
except ValueError as e: print("kept", e)
def f11():
    try: raise ValueError("replaced")
    finally: raise KeyError("new")
try: f11()
except KeyError as e: print(e, repr(e.__context__))
def f12():
    for i in [1]:
        try: raise ValueError("swallowed by break")
        finally: break
    return "survived"
print(f12())
def f13():
    try:
        try: 1 / 0
        except ZeroDivisionError: return t("handler return")
        else: t("no")
        finally: t("fin1")
    finally: t("fin2")
f13(); show("except return")
def f14():
    try: pass
    except ValueError: t("no")
    else: return t("else return")
    finally: t("fin")
f14(); show("else return")
def f15():
    with open(__file__) as f:
        try: return t("with-try")
        finally: t(f.closed)
    t("no")
f15(); show("with")
def f16(n):
    try:
        if n == 0: return t("base")
        return f16(n - 1)
    finally: t(n)
f16(3); show("recursive")
def f17():
    try: yield t("y1"); yield t("y2")
    finally: t("gen fin")
list(f17()); show("gen full")
g = f17(); next(g); g.close(); show("gen closed")
def f18():
    try:
        while True:
            try: raise StopIteration
            except StopIteration: break
            finally: t("wf")
    finally: t("of")
    return t("done")
f18(); show("loop")
def f19():
    result = []
    for i in range(5):
        try:
            if i == 1: raise ValueError
            if i == 3: raise KeyError
            result.append(i)
        except ValueError: result.append("V"); continue
        except KeyError: result.append("K"); break
        else: result.append("e")
        finally: result.append("f")
    return result
print(f19())
def f20():
    try:
        try: raise ValueError(1)
        except ValueError as e:
            try: raise TypeError(2) from e
            finally: t("in")
    except TypeError as e: t(repr(e.__cause__)); 
    finally: t("out")
f20(); show("chain")
lam = lambda: (yield_ := [t("lambda")])
lam(); show("lambda")
try: t("module try")
finally: t("module fin")
show("module")
class C:
    try: a = t("class try")
    finally: b = t("class fin")
show("class"); print(C.a, C.b)
import sys
def f21():
    try: raise ValueError("exc")
    except ValueError: pass
    finally: t(sys.exc_info()[0])
f21(); show("exc_info cleared")
def f22():
    try: raise ValueError("exc")
    finally: t(sys.exc_info()[0].__name__)
try: f22()
except ValueError: pass
show("exc_info in finally")
