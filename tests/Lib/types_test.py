import types

def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


print(sorted(types.__all__))
for name in sorted(types.__all__):
    value = getattr(types, name)
    if isinstance(value, type):
        print(name, value.__module__, value.__qualname__)
print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))

order = []


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        order.append(("prepare", name, bases, kw))
        return {"prepared": True}

    def __new__(mcls, name, bases, namespace, **kw):
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)


C = types.new_class("C", (), {"metaclass": Meta, "x": 1}, lambda ns: ns.update(y=2))
print(C.__name__, C.y, C.prepared, type(C).__name__, order, C.__module__)
D = types.new_class("D", (C,))
print(D.__mro__[1].__name__, type(D).__name__)
print(types.new_class("E").__bases__)


class Stand:
    def __init__(self, *entries):
        self.entries = entries

    def __mro_entries__(self, bases):
        return self.entries


stand = Stand(int)
print(types.resolve_bases((stand,)), types.resolve_bases((int,)), types.resolve_bases([Stand()]))
F = types.new_class("F", (stand,))
print(F.__bases__, F.__orig_bases__ == (stand,))
print(types.new_class("G", (list[int],)).__orig_bases__)


class BadStand:
    def __mro_entries__(self, bases):
        return [int]


attempt("bad entries", types.resolve_bases, (BadStand(),))


class Other(type):
    pass


attempt("conflict", types.new_class, "X", (C, Other("O", (), {})))
print(types.prepare_class("P", (C,), {"a": 1}))
print(types.prepare_class("P"))
print(types.prepare_class("P", (), {"metaclass": max}))


class Dyn:
    def __getattr__(cls, name):
        return "meta " + name


class DynMeta(type):
    def __getattr__(cls, name):
        return f"meta {name}"


class HasDyn(metaclass=DynMeta):
    def __init__(self):
        self._v = 1

    @types.DynamicClassAttribute
    def v(self):
        "doc of v"
        return self._v

    @v.setter
    def v(self, value):
        self._v = value

    @v.deleter
    def v(self):
        del self._v

    @types.DynamicClassAttribute
    def w(self):
        return 2


h = HasDyn()
print(HasDyn.v, h.v, HasDyn.__dict__["v"].__doc__)
h.v = 5
print(h.v)
del h.v
attempt("gone", lambda: h.v)
attempt("set", setattr, h, "w", 1)
attempt("delete", delattr, h, "w")


@types.coroutine
def gen_coroutine():
    got = yield 1
    return got


async def user():
    return await gen_coroutine()


c = user()
print(c.send(None))
try:
    c.send("value")
except StopIteration as stop:
    print(stop.value)
attempt("not callable", types.coroutine, 3)


class GenLike:
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n == 3:
            raise StopIteration(value)
        return self.n

    def throw(self, typ, val=None, tb=None):
        raise typ

    def close(self):
        pass

    def __next__(self):
        return self.send(None)

    def __iter__(self):
        return self


@types.coroutine
def wrapped():
    return GenLike()


async def use_wrapped():
    return await wrapped()


c = use_wrapped()
print(c.send(None), c.send(None))
try:
    c.send("end")
except StopIteration as stop:
    print("stopped", stop.value)
print(type(wrapped()).__name__)
print(types.coroutine(user) is user)
print(types.GenericAlias(list, (int,)), types.UnionType, isinstance(int | None, types.UnionType))
