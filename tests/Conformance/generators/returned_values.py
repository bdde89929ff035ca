def inner():
    yield 1
    return 'r'
def outer():
    x = yield from inner()
    print('x', x)
    return 'outer'
g=outer(); next(g)
try: next(g)
except StopIteration as e: print(repr(e), e.value, e.args)
def d():
    r = yield from outer()
    print(r)
list(d())
class It:
    def __iter__(s): return s
    def __next__(s): raise StopIteration('v')
def y():
    print((yield from It()))
list(y())
g=inner(); next(g)
try: g.send(None)
except StopIteration as e: print(e.value)
g=inner(); next(g); print(next(g, 'dflt'))
