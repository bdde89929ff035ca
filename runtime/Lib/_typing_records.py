"""Named tuples and typed dicts, part of the module typing."""
from typing import Annotated, Generic, NotRequired, Required, _caller, _type_check, get_args, get_origin

__name__ = "typing"

_PROHIBITED = frozenset([
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
])


def _checked_types(fields):
    return {name: _type_check(tp, f"field {name} annotation must be a type") for name, tp in fields}


def _make_tuple(typename, types, defaults, module, bases=(tuple,), namespace=None):
    from collections import _check_field_names, _namedtuple_class
    _check_field_names(typename, types)
    result = _namedtuple_class(typename, list(types), defaults, module, bases, namespace)
    result.__annotations__ = types
    result.__new__.__annotations__ = types
    return result


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = namespace.get("__annotations__", {})
        with_default = []
        for name in types:
            if name in namespace:
                with_default.append(name)
            elif with_default:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default "
                                f"field{'s' if len(with_default) > 1 else ''} {', '.join(with_default)}")
        generic = {}
        if Generic in bases:
            # Generic looks for its parameters while the class is being made.
            generic = {"__orig_bases__": namespace["__orig_bases__"],
                       "__class_getitem__": classmethod(Generic.__class_getitem__.__func__)}
        result = _make_tuple(
            typename, _checked_types(types.items()), [namespace[name] for name in with_default],
            namespace["__module__"], tuple([tuple if base is _NamedTuple else base for base in bases]), generic)
        for name, value in namespace.items():
            if name in _PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in ("__module__", "__name__", "__annotations__") and name not in result._fields:
                setattr(result, name, value)
        return result


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple whose fields have types; also the base of a class statement that lists them."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    return _make_tuple(typename, _checked_types(fields), (), _caller())


NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any([issubclass(base, Generic) for base in bases]) else ()
        result = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {key: _type_check(tp, msg, module=result.__module__)
               for key, tp in namespace.get("__annotations__", {}).items()}
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        annotations.update(own)
        for key, tp in own.items():
            origin = get_origin(tp)
            if origin is Annotated:
                origin = get_origin(get_args(tp)[0])
            if origin is Required:
                required.add(key)
            elif origin is NotRequired:
                optional.add(key)
            else:
                (required if total else optional).add(key)
        result.__annotations__ = annotations
        result.__required_keys__ = frozenset(required)
        result.__optional_keys__ = frozenset(optional)
        if not hasattr(result, "__total__"):
            result.__total__ = total
        return result

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict whose keys have types; also the base of a class statement that lists them."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    if kwargs:
        import warnings
        warnings.warn("The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will be removed "
                      "in Python 3.13, and may not be understood by third-party type checkers.", DeprecationWarning,
                      stacklevel=2)
    namespace = {"__annotations__": dict(fields)}
    module = _caller()
    if module is not None:
        namespace["__module__"] = module
    return _TypedDictMeta(typename, (), namespace, total=total)


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether it is a class made with TypedDict."""
    return isinstance(tp, _TypedDictMeta)
