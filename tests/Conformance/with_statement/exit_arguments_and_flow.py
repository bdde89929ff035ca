import traceback
class Spy:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.t, self.v, self.tb = t, v, tb
        if t: print(t.__name__, type(v).__name__, v.args, tb.tb_lineno > 0, traceback.extract_tb(tb)[-1].name)
        else: print("clean")
        return True
def boom(): raise ValueError("deep", 1)
with Spy(): boom()
with Spy(): 1 / 0
with Spy(): pass
with Spy() as s: raise KeyError
print(s.v, s.tb is s.v.__traceback__)
def ret():
    with Spy(): return 1
    return 2
print(ret())
def ret2():
    with Spy(): raise ValueError; return 1
    return 2
print(ret2())
def loop():
    out = []
    for i in range(4):
        with Spy():
            if i == 1: raise ValueError(i)
            if i == 2: continue
            out.append(i)
    return out
print(loop())
def nested():
    with Spy():
        with Spy():
            try: boom()
            finally: print("finally inside")
        print("after inner")
    return "end"
print(nested())
class ExitRaises:
    def __enter__(self): pass
    def __exit__(self, *a): raise RuntimeError("from exit")
with Spy():
    with ExitRaises(): raise ValueError("orig")
try:
    with ExitRaises(): pass
except RuntimeError as e: print(e, e.__context__)
class BoolFails:
    def __enter__(self): pass
    def __exit__(self, *a): return Bad()
class Bad:
    def __bool__(self): raise TypeError("no bool")
with BoolFails(): print("clean exit does not test result")
try:
    with BoolFails(): raise ValueError("x")
except TypeError as e: print(e, repr(e.__context__))
class CM2:
    def __enter__(self): return self
    __exit__ = lambda self, *a: print("lambda exit", len(a))
with CM2(): pass
class Static:
    @staticmethod
    def __enter__(): return "static enter"
    @classmethod
    def __exit__(cls, *a): print("classmethod exit", cls.__name__)
with Static() as v: print(v)
class Few:
    def __enter__(self): pass
    def __exit__(self): pass
try:
    with Few(): pass
except TypeError as e: print(e)
def gen():
    with Spy():
        while True:
            try: yield
            except KeyError: print("gen handled")
g = gen(); next(g); g.throw(KeyError); g.close()
with Spy(), Spy(), Spy(): raise OSError(1, "x")
x = [Spy() for _ in range(2)]
with x[0] as a, x[1] as b: raise StopIteration("si")
print(a.t, b.t)
with Spy(): assert False, "assertion"
with Spy(): raise SystemExit(3)
with Spy(): raise GeneratorExit
exec("with Spy(): undefined_thing")
