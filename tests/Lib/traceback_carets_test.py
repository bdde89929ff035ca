import traceback,sys


class Output:
    """Standard output without the folder of this file."""
    def __init__(self, stream): self.stream = stream
    def write(self, text): return self.stream.write(text.replace(__file__, "FILE"))
    def flush(self): self.stream.flush()


sys.stdout = Output(sys.stdout)
def f(x):
    return g(x,
       1/0)
def g(*a): pass
def h(a,b):
    return (a) + (b)
def i(a):
    return ((a)[0])
def j(a):
    return f(1) + (lambda: 3)() * a  [ 'q' ]
def k(a):
    raise ValueError("multi\nline")
def l(a):
    return a. b. c
def m(a):
    return 'é' + a['ü'] + 'x'
def n(a):
    x = g(a)(
        3,
        4)
def o(a): return a @ 3
def p(a): return a ** -a ** 'x'
def q(a): return not a + 'x'
def r(a): return a if a + 'x' else 3
def s(a): return a[1:2,3]
def t(a):
    assert a == 3, "foo"
def u(a): a += 'x'
def v(a): a['x'] += 'x'
def w(a): a['x'] = 'x'
def x(a): del a['x']
def y(a): return -'x'
def z(a): return [1 + c for c in 'x']
def aa(a):
    for q in 3: pass
def bb(a):
    from sys import nothing
def cc(a):
    with a as q: pass
def dd(a):
    return a \
      + 'x'
def ee(a):
    return (a
      + 'x')
def ff(a): return a   -   'x'
def gg(a): return a//'x'
def hh(a): return a<<'x'
def ii(a): return a.foo(3)[4](5)
def jj(a): return a < 'x'
def kk(a): return a['x']['y']
def ll(a): return {1:2}[ a ]
def mm(a): return (1,2)[ a :'x' ]
def nn(a): return "x[+]" % a + 3
def oo(a): return a[0 + a['x']] + 1
def pp(a): return f"{a['x']}"
def qq(a): return (a+1)*(a-'x')/'x'
def rr(a): return (a+1)*(a-1)/'x'
def ss(a): return (a+1)*'x'/(a-'x')
def tt(a): return (a/0)
def uu(a): return ((a+1)) / ((0))
def vv(a): return lambda: a + 1, a + 'x'
def ww(a): return 1 + 1 + (yield)
def xx(a): return "a"  .join(   a)
def yy(a): a.b = 3
def zz(a): print(a['x'], a)
def aaa(a): return (a +1)['x']
def bbb(a): return [1,2,3][a] + [1][5]
def ccc(a): return a and a['b'] or 4
def ddd(a): return 1 if a['x']else 2
def eee(a): return a +~ a - 'x'
def fff(a): return a  %   'x'.foo
def ggg(a): return 1 .foo[3]
def hhh(a): return 1.5e3-'x'
def iii(a): return 0x1f+'x'
def jjj(a): return a+b'abc'
def kkk(a): return a+(b"a]b" b'c'b"[")[0] if 0 else a+rb'ab\'c'[a:'x']
def lll(a): return (yield) + 'x'
for fn,arg in [(f,1),(h,3),(h,'x'),(i,3),(j,{}),(k,0),(l,0),(m,{}),(n,3),(o,3),(p,3),(q,3),(r,3),(s,[]),(t,0),(u,1),(v,{}),(v,{'x':3}),(w,3),(x,{}),(y,1),(z,1),(aa,1),(bb,1),(cc,3),(dd,3),(ee,3),(ff,3),(gg,1),(hh,1),(ii,2),(jj,2),(kk,{}),(ll,3),(mm,1),(nn,1),(oo,{}),(pp,{}),(qq,1),(rr,1),(ss,1),(tt,1),(uu,1),(vv,1),(xx,1),(yy,1),(zz,{}),(aaa,1),(bbb,1),(ccc,{'x':0}),(ddd,{}),(eee,1),(fff,1),(ggg,1),(hhh,1),(iii,1),(jjj,1),(kkk,1)]:
    try: fn(h if fn is h and 0 else (arg))
    except BaseException as e:
        if fn is h and arg==3:
            try: h(3,'x')
            except BaseException as e: print(traceback.format_exc())
            continue
        print(''.join(traceback.format_exception(e)))
