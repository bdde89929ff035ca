"""How types are written inside of the brackets of others."""

_Generic = type(list[int])
_Function = type(lambda: None)


def type_repr(obj):
    """The text of a type: its name without quotes, with its module unless that is builtins."""
    if isinstance(obj, _Generic):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, _Function):
        return obj.__name__
    return repr(obj)
