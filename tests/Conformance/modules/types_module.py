import types
from types import SimpleNamespace as NS, MappingProxyType, MethodType, FunctionType, GeneratorType, CoroutineType, ModuleType, BuiltinFunctionType, LambdaType, CodeType, TracebackType, FrameType, GenericAlias, UnionType, NoneType, EllipsisType, NotImplementedType, DynamicClassAttribute, CellType
n = NS(a=1, b="x"); n.c = [2]; print(n, n.a, n == NS(a=1, b="x", c=[2]), n != NS(), vars(n), NS(), repr(NS(x=NS(y=1))), NS(**{"z": 1})); del n.a; print(n, hasattr(n, "a"), n.__dict__)
for e in ("NS(1)", "n.zz", "NS() < NS()", "hash(NS())", "NS(a=1) == {'a': 1}", "len(NS())"):
    try: print(e, eval(e))
    except (TypeError, AttributeError) as x: print(e, "->", type(x).__name__, x)
d = {"k": 1}; p = MappingProxyType(d); d["j"] = 2; print(p, p["j"], len(p), list(p), "k" in p, p.get("q"), dict(p), p == d, p | {"z": 1}, p.copy(), sorted(p.items()), repr(p), type(int.__dict__).__name__, list(reversed(p)), p.keys() & {"k"})
for e in ("p.__setitem__('a', 1)", "p['zz']", "p.pop('k')", "p.update({})", "hash(p)", "MappingProxyType(5)", "MappingProxyType([])", "p | 5"):
    try: print(e, eval(e))
    except (TypeError, KeyError, AttributeError) as x: print(e, "->", type(x).__name__, x)
try: p["a"] = 1
except TypeError as x: print(x)
try: del p["k"]
except TypeError as x: print(x)
def f(x): return x, y if False else x
g = (i for i in [])
async def co(): pass
c = co(); print(isinstance(f, FunctionType), isinstance(lambda: 0, LambdaType), FunctionType is LambdaType, isinstance(g, GeneratorType), isinstance(c, CoroutineType), isinstance(len, BuiltinFunctionType), isinstance(types, ModuleType), isinstance(f.__code__, CodeType), isinstance([].append, types.BuiltinMethodType), isinstance(NS().__init__, types.MethodWrapperType), isinstance(str.upper, types.MethodDescriptorType), isinstance(int.__add__, types.WrapperDescriptorType), isinstance(None, NoneType), isinstance(..., EllipsisType), isinstance(NotImplemented, NotImplementedType), isinstance(int | str, UnionType), isinstance(list[int], GenericAlias), type(f.__get__(1)) is MethodType, isinstance(int.__dict__, MappingProxyType)); c.close()
m = MethodType(lambda self, a: (self, a), "me"); print(m(1), m.__self__, m == MethodType(m.__func__, "me"), MethodType(len, [1, 2])()); 
try: MethodType(5, 1)
except TypeError as x: print(x)
try: MethodType(len, None)
except TypeError as x: print(x)
C = types.new_class("C", (int,), {}, lambda ns: ns.update(attr=5, __doc__="d")); print(C, C(3) + 1, C.attr, C.__doc__, types.new_class("E").__mro__, types.prepare_class("X", (), {})[0])
class M(type):
    def __new__(m, n, b, d, **k): return super().__new__(m, n, b, dict(d, kw=k))
print(types.new_class("K", (), {"metaclass": M, "z": 1}).kw, types.resolve_bases((list[int], int)))
fn = FunctionType(f.__code__, {"__builtins__": {}}, "renamed"); print(fn(5), fn.__name__)
def outer():
    v = 1
    def inner(): return v
    return inner
cell = CellType(9); print(FunctionType(outer().__code__, {}, None, None, (cell,))(), cell.cell_contents, CellType() == CellType() if False else ""); cell.cell_contents = 10; print(cell.cell_contents)
code = f.__code__.replace(co_name="other"); print(code.co_name, code.co_argcount, f.__code__.co_name)
@types.coroutine
def tc(): return (yield 5)
async def use(): return await tc()
u = use(); print(u.send(None))
try: u.send("r")
except StopIteration as x: print(x.value)
import sys
try: 1 / 0
except ZeroDivisionError as e: tb = e.__traceback__; print(isinstance(tb, TracebackType), isinstance(tb.tb_frame, FrameType), tb.tb_frame.f_code.co_name, tb.tb_next, tb.tb_lineno > 0); t2 = TracebackType(None, tb.tb_frame, tb.tb_lasti, 5); print(t2.tb_lineno, t2.tb_next)
class Dyn:
    @DynamicClassAttribute
    def v(self): return "inst"
print(Dyn().v)
try: Dyn.v
except AttributeError: print("class access fails")
a = GenericAlias(list, (int,)); print(a, a.__origin__, a.__args__, a == list[int], (int | str).__args__, int | str == str | int, list[int] | None, isinstance(1, int | str), type(int | None), types.get_original_bases if hasattr(types, "get_original_bases") else "3.11", list[int]().__class__, dict[str, int].__parameters__)
