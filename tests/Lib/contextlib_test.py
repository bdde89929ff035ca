import contextlib
import sys
from contextlib import *


def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error, "| context", repr(error.__context__), "| cause", repr(error.__cause__))


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


print(sorted(contextlib.__all__))


@contextmanager
def tag(name):
    "the doc"
    print("<", name)
    try:
        yield name.upper()
    finally:
        print(">", name)


with tag("a") as value:
    print(value)
print(tag.__name__, tag.__doc__, tag("x").__doc__, type(tag("x")).__name__)


@tag("deco")
def decorated(x):
    "decorated doc"
    return x * 2


print(decorated(2), decorated(3), decorated.__name__, decorated.__doc__)


def body(cm, error=None):
    with cm:
        if error is not None:
            raise error


attempt("through", body, tag("t"), ValueError("v"))


@contextmanager
def swallow(kind):
    try:
        yield
    except kind as error:
        print("swallowed", repr(error))


@contextmanager
def transform():
    try:
        yield
    except Exception as error:
        raise KeyError("new") from error


@contextmanager
def none():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def stubborn():
    try:
        yield 1
    except Exception:
        yield 2


@contextmanager
def reraise_stop():
    yield


for error in [ValueError("v"), StopIteration("s"), RuntimeError("r"), GeneratorExit(), KeyboardInterrupt()]:
    attempt("swallow", body, swallow(type(error)), error)
    attempt("transform", body, transform(), error)
    attempt("plain", body, reraise_stop(), error)
attempt("none", body, none())
attempt("twice", body, twice())
attempt("stubborn", body, stubborn(), ValueError(1))
cm = tag("once")
attempt("first", body, cm)
attempt("second", body, cm)


class Closer:
    def close(self): print("closed")
    async def aclose(self): print("aclosed")


with closing(Closer()) as c:
    print(type(c).__name__)
with suppress(KeyError, ValueError):
    raise ValueError
with suppress():
    pass
attempt("suppress", body, suppress(KeyError), ValueError("not"))
with nullcontext(5) as five, nullcontext() as nothing:
    print(five, nothing)


class Log:
    def __init__(self): self.text = ""
    def write(self, text): self.text += text
    def flush(self): pass


log = Log()
redirect = redirect_stdout(log)
with redirect as target:
    print("inside")
    with redirect:
        print("again")
    print("still")
print(repr(log.text), target is log)
with redirect_stderr(log):
    print("err", file=sys.stderr)
print(repr(log.text[-4:]))


class CM:
    def __init__(self, name, result=None, fail=None): self.name, self.result, self.fail = name, result, fail
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, *details):
        print("exit", self.name, repr(details[1]))
        if self.fail:
            raise self.fail
        return self.result


def stack_test(*parts, error=None):
    with ExitStack() as stack:
        for part in parts:
            stack.enter_context(part)
        if error:
            raise error
    return "done"


attempt("stack", stack_test, CM(1), CM(2))
attempt("stack error", stack_test, CM(1), CM(2), error=ValueError("e"))
attempt("stack swallow", stack_test, CM(1), CM(2, True), CM(3), error=ValueError("e"))
attempt("stack raise", stack_test, CM(1), CM(2, fail=KeyError("k")), CM(3), error=ValueError("e"))
attempt("stack raise twice", stack_test, CM(1, fail=TypeError("t")), CM(2, fail=KeyError("k")), CM(3), error=ValueError("e"))
attempt("stack raise then swallow", stack_test, CM(1, True), CM(2, fail=KeyError("k")))
with ExitStack() as stack:
    stack.callback(print, "callback", 1, sep="-")
    stack.push(CM("pushed"))
    stack.push(lambda *details: print("exit function", details))
    print(stack.callback(len, "abc") is len)

    @stack.callback
    def registered():
        print("registered")

    moved = stack.pop_all()
print("now")
moved.close()
attempt("not a cm", ExitStack().enter_context, 3)
attempt("not an acm", lambda: run(AsyncExitStack().enter_async_context(3)))
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise ValueError("orig")
except ZeroDivisionError as error:
    print(repr(error.__context__), repr(error.__context__.__context__))
try:
    try:
        raise OSError("outer")
    except OSError:
        with ExitStack() as stack:
            stack.callback(lambda: 1 / 0)
            stack.callback(lambda: {}["k"])
            raise ValueError("orig")
except ZeroDivisionError as error:
    while error:
        print(repr(error))
        error = error.__context__


@asynccontextmanager
async def atag(name):
    print("a<", name)
    try:
        yield name
    finally:
        print("a>", name)


@asynccontextmanager
async def aswallow():
    try:
        yield
    except Exception as error:
        print("aswallowed", repr(error))


@asynccontextmanager
async def anone():
    if False:
        yield


@asynccontextmanager
async def atwice():
    yield
    yield


class ACM:
    async def __aenter__(self): return self
    async def __aexit__(self, *details): print("acm exit", details)


async def main():
    async with atag("x") as x:
        print(x)
    async with aswallow():
        raise ValueError("a")
    async with aclosing(Closer()) as c, nullcontext(3) as three:
        print(three)
    for bad in (anone, atwice):
        try:
            async with bad():
                pass
        except RuntimeError as error:
            print(error)
    for error in (StopIteration(1), StopAsyncIteration(2), ValueError(3)):
        try:
            async with atag("err"):
                raise error
        except Exception as caught:
            print(caught is error, repr(caught))

    async def acallback(*args, **kwds):
        print("acallback", args, kwds)

    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(atag("in stack")))
        print(stack.enter_context(CM("sync in async")))
        stack.push_async_callback(acallback, 1, k=2)
        stack.push_async_exit(ACM())
        stack.callback(print, "sync callback")
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(aswallow())
            raise ValueError("in stack")
    except ValueError:
        print("not swallowed")

    @atag("deco")
    async def f(x):
        return x

    print(await f(4), await f(5))
    return "main done"


try:
    print(run(main()))
except AttributeError as error:
    print(error)


class Mine(ContextDecorator):
    def __enter__(self): print("mine in")
    def __exit__(self, *exc): print("mine out")


@Mine()
def f(x):
    return x


print(f(3), issubclass(Mine, AbstractContextManager), isinstance(3, AbstractContextManager), issubclass(Closer, AbstractAsyncContextManager))
attempt("abstract", AbstractContextManager)
print(AbstractContextManager[int], isinstance(nullcontext(), AbstractAsyncContextManager))
