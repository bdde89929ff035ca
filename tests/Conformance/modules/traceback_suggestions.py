import traceback
def last(f):
    try: f()
    except Exception as e: print(traceback.format_exception_only(e)[-1].strip())
class Foo:
    blech = 1; bluch = 2; _private = 3; attribute_name = 4
    def method_one(self): return self.metod_one
    def typo(self): return self.atribute_name
class Empty: pass
class Slots: __slots__ = ("value",)
class Dyn:
    def __getattr__(self, n): raise AttributeError(f"custom message {n}")
class NoDir:
    def __dir__(self): raise RuntimeError
long_variable_name = 1; counter = 2; print_value = 3
for f in (lambda: Foo().blach, lambda: Foo().bluech, lambda: Foo().zzzz, lambda: Foo().method_one(), lambda: Foo().typo(), lambda: Foo().private, lambda: Foo.blec, lambda: Empty().x, lambda: Slots().valeu, lambda: Dyn().foo, lambda: NoDir().foo, lambda: [].apend(1), lambda: "".uppr(), lambda: {}.itemz(), lambda: (1).bit_lenght(), lambda: long_variable_nam, lambda: countr, lambda: prnt(1), lambda: lenght, lambda: Flase, lambda: x_y_z_q, lambda: ValueErorr, lambda: print_valu, lambda: rnage(5), lambda: Tru, lambda: a, lambda: self, lambda: Foo().__clas__, lambda: traceback.format_exec, lambda: Foo().BLECH, lambda: __import__("math").sqr, lambda: Foo().b, lambda: Foo().method_on()): last(f)
def scoped():
    local_name = 1; other = local_nam
def closure():
    outer_name = 1
    def inner(): return outer_name, outer_nam
    inner()
def params(argument_one): return argument_on
class Cls:
    attr = 1
    def m(self): return attr
    def n(self): return sel
for f in (scoped, closure, lambda: params(1), Cls().m, Cls().n): last(f)
for s in ("from math import squirt", "import mathh", "import collections.abcd"):
    try: exec(s)
    except ImportError as e: print(traceback.format_exception_only(e)[-1].strip())
e = AttributeError("manual", name="blac", obj=Foo()); print(traceback.format_exception_only(e)); e = AttributeError("no obj", name="blac"); print(traceback.format_exception_only(e)); e = NameError("manual", name="countr"); print(traceback.format_exception_only(e)); e = AttributeError("none name", name=None, obj=Foo()); print(traceback.format_exception_only(e)); print(str(AttributeError("plain", name="x", obj=1)))
