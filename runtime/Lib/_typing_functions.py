"""What the module typing offers beside types: declarations that only type checkers heed, and overloads."""
import sys

__name__ = "typing"


def cast(typ, val):
    """The value, which type checkers take to be of the type."""
    return val


def assert_type(val, typ, /):
    """The value, of which type checkers confirm that it is of the type."""
    return val


def assert_never(arg, /):
    """Fail, since type checkers have confirmed that this cannot be reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """The object, whose type is printed."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    """Mark a method not to be overridden, or a class not to be derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        # Some objects take no attributes.
        pass
    return f


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Mark a decorator, base class or metaclass that makes classes like dataclasses."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


# By module and qualified name: the overloads, by their first line.
_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    """Declare one of the signatures of a function whose implementation follows."""
    function = getattr(func, "__func__", func)
    try:
        key = function.__module__, function.__qualname__
        _overloads.setdefault(key, {})[function.__code__.co_firstlineno] = func
    except AttributeError:
        # Not a function: it cannot be found again.
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures that overload() has declared for a function."""
    function = getattr(func, "__func__", func)
    key = getattr(function, "__module__", None), getattr(function, "__qualname__", None)
    return list(_overloads.get(key, {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()
