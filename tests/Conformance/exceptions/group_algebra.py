def show(e, d=0):
    print(' '*d, type(e).__name__, e.args[0] if e.args else '', e.__traceback__ is not None, getattr(e,'__notes__',None))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show(x, d+2)
def f(g, h=None):
    try:
        try: raise g
        except* ValueError as e:
            show(e, 1)
            if h: raise h
        except* TypeError as e:
            show(e, 1); raise
        except* OSError as e: pass
    except BaseException as e:
        show(e); print(repr(e.__context__), repr(e.__cause__))
G=ExceptionGroup
g = G('top',[ValueError(1), TypeError(2), G('in',[KeyError(3), ValueError(4), OSError(5)])]); g.add_note('n')
f(g); f(g, RuntimeError('x')); f(ValueError(1)); f(ValueError(1), RuntimeError(3)); f(KeyError(2)); f(TypeError(1)); f(OSError(2,'x'))
f(BaseExceptionGroup('b',[KeyboardInterrupt(), ValueError(1)]))
class MG(ExceptionGroup):
    def __new__(cls, m, ex, code=0):
        s = super().__new__(cls, m, ex); s.code=code; return s
    def __init__(self, m, ex, code=0): super().__init__(m, ex)
    def derive(self, ex): return MG(self.message, ex, self.code)
m = MG('m',[ValueError(1), TypeError(2)], 7)
a,b = m.split(ValueError); print(type(a).__name__, a.code, a, repr(b))
import sys
def deep():
    g = ValueError(1)
    for i in range(3000): g = ExceptionGroup('x',[g])
    try: g.split(TypeError)
    except RecursionError as e: print(e)
deep()
e=ValueError(1); e.x=2; print(e.__reduce__(), e.__getstate__() if hasattr(e,'__getstate__') else 0)
try: absent
except NameError as e: print(e.name)
try: 'a'.foo
except AttributeError as e: print(e.name, e.obj)
try: b'\xff'.decode()
except UnicodeDecodeError as e: print(e, e.start, e.object, e.encoding, e.reason)
try: '\u1234'.encode('ascii')
except UnicodeEncodeError as e: print(e, e.start, e.object, e.encoding, e.reason)
