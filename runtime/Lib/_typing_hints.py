"""The evaluation of annotations, part of the module typing."""
import sys
from types import FunctionType, MethodType, ModuleType

from typing import (
    ForwardRef, NotRequired, Required, Unpack, _AnnotatedAlias, _BuiltinAlias, _GenericAlias, _is_flat_callable,
    _type_check, _UnionType,
)

__name__ = "typing"


def evaluate_reference(reference, globalns, localns, recursive_guard):
    """The type that a forward reference names; itself while it is being evaluated already."""
    text = reference.__forward_arg__
    if text in recursive_guard:
        return reference
    if not reference.__forward_evaluated__ or localns is not globalns:
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if reference.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(reference.__forward_module__), "__dict__", globalns)
        value = _type_check(
            eval(reference.__forward_code__, globalns, localns), "Forward references must evaluate to types.",
            is_argument=reference.__forward_is_argument__, allow_special_forms=reference.__forward_is_class__)
        reference.__forward_value__ = _eval_type(value, globalns, localns, recursive_guard | {text})
        reference.__forward_evaluated__ = True
    return reference.__forward_value__


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    """The type with all forward references inside evaluated."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if not isinstance(t, (_GenericAlias, _BuiltinAlias, _UnionType)):
        return t
    if isinstance(t, _BuiltinAlias):
        # These keep strings as they are.
        args = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__])
        unpacked = getattr(t, "__unpacked__", False)
        if _is_flat_callable(t.__origin__, args):
            t = t.__origin__[(args[:-1], args[-1])]
        else:
            t = t.__origin__[args]
        if unpacked:
            t = Unpack[t]
    new_args = tuple([_eval_type(arg, globalns, localns, recursive_guard) for arg in t.__args__])
    if new_args == t.__args__:
        return t
    if isinstance(t, _BuiltinAlias):
        return _BuiltinAlias(t.__origin__, new_args)
    if isinstance(t, _UnionType):
        from functools import reduce
        from _operator import or_
        return reduce(or_, new_args)
    return t.copy_with(new_args)


def _strip_annotations(t):
    """The type without Annotated, Required and NotRequired."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if isinstance(t, _GenericAlias) and t.__origin__ in (Required, NotRequired):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, _BuiltinAlias, _UnionType)):
        return t
    args = tuple([_strip_annotations(arg) for arg in t.__args__])
    if args == t.__args__:
        return t
    if isinstance(t, _BuiltinAlias):
        return _BuiltinAlias(t.__origin__, args)
    if isinstance(t, _UnionType):
        from functools import reduce
        from _operator import or_
        return reduce(or_, args)
    return t.copy_with(args)


# Of these the annotations may be missing altogether.
_DEFINABLE = (type(len), FunctionType, MethodType, ModuleType, type(object.__init__), type(str.join),
              type(object().__str__))


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class, method or module, with strings evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        hints = _object_hints(obj, globalns, localns)
    if include_extras:
        return hints
    return {name: _strip_annotations(tp) for name, tp in hints.items()}


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        if globalns is None:
            base_globals = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
        else:
            base_globals = globalns
        annotations = base.__dict__.get("__annotations__", {})
        if not isinstance(annotations, dict):
            annotations = {}
        base_locals = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # The names of the class hide those of the module only where the module does not have them itself.
            base_globals, base_locals = base_locals, base_globals
        for name, value in annotations.items():
            if value is None:
                value = type(None)
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=False, is_class=True)
            hints[name] = _eval_type(value, base_globals, base_locals)
    return hints


def _object_hints(obj, globalns, localns):
    if globalns is None:
        if isinstance(obj, ModuleType):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, _DEFINABLE):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    hints = dict(annotations)
    for name, value in hints.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, ModuleType), is_class=False)
        hints[name] = _eval_type(value, globalns, localns)
    return hints


def no_type_check(arg):
    """Mark the annotations of a function, or of everything in a class, as something else than types."""
    if isinstance(arg, type):
        for name in dir(arg):
            value = getattr(arg, name)
            if (not hasattr(value, "__qualname__") or value.__qualname__ != f"{arg.__qualname__}.{value.__name__}"
                    or getattr(value, "__module__", None) != arg.__module__):
                # It was only put here, or inherited.
                continue
            if isinstance(value, FunctionType):
                value.__no_type_check__ = True
            elif isinstance(value, MethodType):
                value.__func__.__no_type_check__ = True
            elif isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        # Built-in classes take no attributes.
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorate a decorator, so that what it decorates is marked by no_type_check()."""
    from functools import wraps

    @wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator
