import traceback,sys


class Output:
    """Standard output without the folder of this file."""
    def __init__(self, stream): self.stream = stream
    def write(self, text): return self.stream.write(text.replace(__file__, "FILE"))
    def flush(self): self.stream.flush()


sys.stdout = Output(sys.stdout)
print(traceback.format_exception(ValueError('x')))
e=ValueError('x'); e.add_note('a\nb'); e.add_note('')
print(traceback.format_exception(e), traceback.format_exception_only(e))
e.__notes__='str'; print(traceback.format_exception_only(e))
e.__notes__=5; print(traceback.format_exception_only(e))
e.__notes__=[1,'x']; print(traceback.format_exception_only(e))
class B:
    def __str__(self): raise ValueError
    __repr__=__str__
e.__notes__=B(); print(traceback.format_exception_only(e))
e.__notes__=[B()]; print(traceback.format_exception_only(e))
class X(Exception):
    def __str__(self): raise ValueError
print(traceback.format_exception_only(X()))
print(traceback.format_exception_only(None, None),traceback.format_exception_only(ValueError('')))
for f in [lambda: traceback.format_exception_only(X, 'v'), lambda: traceback.format_exception_only(ValueError, None), lambda: traceback.format_exception_only(3), lambda: traceback.format_exception_only('str'), lambda: traceback.format_exception(None), lambda: traceback.format_exception(ValueError), lambda: traceback.format_exception(ValueError('x'), None), lambda: traceback.format_exception(None,None,None), lambda: traceback.format_exception_only(None), lambda: traceback.print_exc(file=sys.stdout), lambda: traceback.format_exc(),lambda: traceback.format_exception(ValueError, ValueError('q'), None)]:
    try: print(f())
    except Exception as ex: print(type(ex), ex)
try: compile('x = (1,\n y = 3', 'file.py', 'exec')
except SyntaxError as e: print(''.join(traceback.format_exception_only(e)))
try: compile('  x = = 3\n', '', 'exec')
except SyntaxError as e: print(''.join(traceback.format_exception_only(e)))
for args in [('msg',),('msg',('f',1,2,'text')),('msg',('f',1,2,'  text\n',1,4)),('msg',('f',None,2,'text')),('msg',(None,1,2,'text')),('msg',('f',1,None,'text')),('msg',('f',1,9,'text',1,-1)),('msg',('f',1,3,'\t\ttext x',1,7)),('msg',('f',1,1,'  text x',1,7)),(None,),('',('f',1,1,None)),('m',('f',1,3,'abcdef',2,5)),('m',('f',1,3,'abcdef\nxxx',1,0))]:
    print(''.join(traceback.format_exception_only(SyntaxError(*args))))
class Foo:
    class Bar(Exception): pass
Foo.Bar.__module__='some.mod'
print(traceback.format_exception_only(Foo.Bar('z')))
Foo.Bar.__module__=3
print(traceback.format_exception_only(Foo.Bar('z')))
fs=traceback.FrameSummary('f',3,'n')
print(repr(fs), list(fs), fs==('f',3,'n',''), fs=='x', fs.line, len(fs), fs[0], fs[-1], fs[1:3], fs.__slots__, fs==traceback.FrameSummary('f',3,'n'), fs.locals)
fs=traceback.FrameSummary('f',3,'n',line='  foo  ',locals={'a':1,'b':'q'})
print(fs.line, fs.locals)
ss=traceback.StackSummary.from_list([('f',1,'n','line'),fs,('f',1,'n',None)])
print(ss, ss.format(), traceback.format_list(ss), traceback.format_list([('f',1,'n','line')]*7))
try: traceback.format_list([1])
except Exception as ex: print(type(ex), ex)
def rec(n):
    if n: rec(n-1)
    else: raise KeyError('k')
for n in (1,2,3,4,10):
    try: rec(n)
    except KeyError as e: print(traceback.format_exc()); print(traceback.format_exc(limit=2)); print(traceback.format_exc(limit=-2)); print(traceback.format_exc(0))
def lcl(a, b):
    c = a+b
    raise ValueError(c)
try: lcl(1,2)
except ValueError as e:
    te=traceback.TracebackException.from_exception(e, capture_locals=True)
    print(te.stack[-1].locals, te.stack.format()[-1])
    te=traceback.TracebackException.from_exception(e)
    print(te, te.__dict__.keys())
    te2=traceback.TracebackException(ValueError, e, e.__traceback__)
    print(te==te2, te2==traceback.TracebackException.from_exception(e), te==3, te!=3, te.exc_type, te.stack[-1])
    print([ (x.lineno,x.end_lineno,x.colno,x.end_colno,x.name) for x in te.stack])
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(traceback.extract_tb(e.__traceback__), traceback.format_tb(e.__traceback__,limit=1))
    te2.print(file=sys.stdout)
    print(te2._str, str(te2))
def st():
    traceback.print_stack(file=sys.stdout, limit=2); print(traceback.format_stack(limit=1), traceback.extract_stack(limit=2))
    traceback.print_stack(sys._getframe().f_back, file=sys.stdout,limit=1)
    print([f.f_code.co_name for f,_ in traceback.walk_stack(sys._getframe())][:2])
st()
try:
    try: 1/0
    except ZeroDivisionError as e:
        raise ValueError('from') from e
except ValueError as e: print(traceback.format_exc()); print(''.join(traceback.format_exception(e, chain=False)))
try:
    try: 1/0
    except ZeroDivisionError as e:
        raise ValueError('ctx')
except ValueError as e: print(traceback.format_exc())
try:
    try: 1/0
    except ZeroDivisionError as e:
        raise ValueError('none') from None
except ValueError as e: print(traceback.format_exc())
a=ValueError('a'); b=ValueError('b'); a.__context__=b; b.__context__=a
print(''.join(traceback.format_exception(a)))
def grp():
    excs=[]
    for i in range(3):
        try:
            try: 1/0
            except ZeroDivisionError: raise ValueError(i)
        except ValueError as e: e.add_note('note'); excs.append(e)
    try: raise ExceptionGroup('inner', excs[:2])
    except ExceptionGroup as g: 
        raise ExceptionGroup('outer\nsecond', [g, excs[2], TypeError('t')]) from KeyError('cause')
try: grp()
except ExceptionGroup as g:
    g.add_note('gnote')
    print(traceback.format_exc())
    try: raise g
    except ExceptionGroup as g2:
        try: raise RuntimeError('after')
        except RuntimeError: print(traceback.format_exc())
g=ExceptionGroup('many',[ValueError(i) for i in range(20)])
print(''.join(traceback.format_exception(g)))
g=ExceptionGroup('many',[ValueError(i) for i in range(16)])
print(''.join(traceback.format_exception(g)))
g=ValueError('deep')
for i in range(13): g=ExceptionGroup(str(i),[g])
print(''.join(traceback.format_exception(g)))
te=traceback.TracebackException.from_exception(ExceptionGroup('x',[ValueError(1),ValueError(2),ValueError(3)]),max_group_width=1,max_group_depth=2)
print(''.join(te.format()))
g=ExceptionGroup('x',[ExceptionGroup('y',[ValueError(1)]),ExceptionGroup('z',[ValueError(2)])])
print(''.join(traceback.format_exception(g)))
try: nope
except NameError: print(traceback.format_exc())
try: [].appendd
except AttributeError: print(traceback.format_exc())
e=ValueError(1); 
try: raise e
except: pass
traceback.clear_frames(e.__traceback__)
traceback.print_exception(e, file=sys.stdout)
exec(compile("def g():\n  1/0\n","<nofile>","exec"))
try: g()
except ZeroDivisionError: print(traceback.format_exc())
try: raise OSError(2,'msg','fn')
except OSError: print(traceback.format_exc())
try: raise KeyError('é\n')
except KeyError: print(traceback.format_exc())
sys.last_type, sys.last_value, sys.last_traceback = ValueError, ValueError('last'), None
traceback.print_last(file=sys.stdout)
