# contextvars: variables, tokens, contexts.
import contextvars
import re

first = contextvars.ContextVar("first", default=1)
second = contextvars.ContextVar("second")
other = contextvars.ContextVar("other", default=[])


def plain(value):
    return re.sub(" at 0x[0-9a-f]+", "", str(value))


def attempt(call):
    try:
        print(plain(call()))
    except Exception as error:
        print(type(error).__name__, plain(error))


print(plain(first), plain(second), plain(other), first.name)
print(first.get(), first.get(5), second.get(None), other.get())
attempt(second.get)
token = first.set(10)
print(first.get(), first.get(5), plain(token), token.var is first, token.old_value is contextvars.Token.MISSING, contextvars.Token.MISSING)
inner = first.set(20)
print(first.get(), inner.old_value)
first.reset(inner)
print(first.get(), plain(inner))
attempt(lambda: first.reset(inner))
attempt(lambda: second.reset(token))
attempt(lambda: first.reset(1))
first.reset(token)
print(first.get())
attempt(lambda: contextvars.Token())
attempt(lambda: contextvars.ContextVar(1))
attempt(lambda: contextvars.Context(1))
attempt(lambda: hash(token))
attempt(lambda: hash(contextvars.Context()))
attempt(lambda: {first: 1}[first])

second.set("outer")
context = contextvars.copy_context()
print(len(context), second in context, first in context, context[second], context.get(first), context.get(first, "none"), list(context.values()))
attempt(lambda: context[first])
attempt(lambda: context["x"])
attempt(lambda: 1 in context)


def work(value, *, more):
    first.set(value)
    second.set(more)
    return first.get(), second.get(), len(contextvars.copy_context())


print(context.run(work, 7, more="inside"), first.get(), second.get(), context[first], context[second])
print(sorted((var.name, value) for var, value in context.items()), sorted(var.name for var in context), sorted(var.name for var in context.keys()))
attempt(lambda: context.run(lambda: context.run(int)))
attempt(lambda: context.run())
attempt(lambda: context.run(lambda: 1 / 0))
attempt(lambda: context.run(first.reset, first.set(3)))
attempt(lambda: context.run(lambda: contextvars.copy_context() == context))
print(context == context.copy(), context == contextvars.Context(), context != 1, context.copy() is context, len(contextvars.Context()))
print(contextvars.Context().run(lambda: (first.get(), second.get("gone"))))


def nested(depth):
    first.set(depth)
    if depth:
        contextvars.copy_context().run(nested, depth - 1)
    return first.get()


print(contextvars.copy_context().run(nested, 50), first.get())
for method in (context.__getitem__, first.set, first.reset):
    attempt(lambda: method())
attempt(lambda: setattr(first, "name", "x"))
attempt(lambda: contextvars.ContextVar[int])
attempt(lambda: contextvars.Token[str])
attempt(lambda: type("Sub", (contextvars.Context,), {}))
