"""The names of container classes that can be given arguments (List, Mapping, Callable, …), part of typing."""
import sys

from typing import (
    _BaseGenericAlias, _check_count, _GenericAlias, _is_param_expr, _tp_cache, _type_check, _type_convert, _type_repr,
    _TYPE_MESSAGE, _Unionable,
)

__name__ = "typing"


class _SpecialGenericAlias(_Unionable, _BaseGenericAlias, _root=True):
    """A name for a class that can be given arguments, like List."""

    __iter__ = None

    def __init__(self, origin, nparams, *, inst=True, name=None):
        if name is None:
            name = origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        module = "" if origin.__module__ == "builtins" else origin.__module__ + "."
        self.__doc__ = f"A generic version of {module}{origin.__qualname__}."

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_check(param, _TYPE_MESSAGE) for param in params])
        _check_count(self, len(params), self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


class _RegexAlias(_SpecialGenericAlias, _root=True):
    """Pattern and Match, whose module is loaded only when they are looked at more closely."""

    def __init__(self, name):
        self._inst = True
        self._name = name
        self._nparams = 1
        self.__slots__ = None
        self.__doc__ = f"A generic version of re.{name}."

    def __getattr__(self, attr):
        if attr == "__origin__":
            import re
            return getattr(re, self._name)
        return super().__getattr__(attr)


class _CallableGenericAlias(_GenericAlias, _root=True):
    _takes_apart = True
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return (f"typing.Callable[[{', '.join([_type_repr(arg) for arg in args[:-1]])}], "
                f"{_type_repr(args[-1])}]")

    def __reduce__(self):
        from _operator import getitem
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return getitem, (sys.modules["typing"].Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst, _paramspec_tvars=True)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        # A list cannot be hashed, which the cache needs.
        return self._getitem((tuple(args) if isinstance(args, list) else args, result))

    @_tp_cache
    def _getitem(self, params):
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            return self.copy_with((..., result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with((*[_type_convert(arg) for arg in args], result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*[_type_check(param, msg) for param in params[:-1]], ...))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple([_type_check(param, msg) for param in params]))


# Aliases of classes: module, name, number of parameters.
_ALIASES = {
    **{name: ("_collections_abc", name, 1) for name in (
        "Awaitable", "AsyncIterable", "AsyncIterator", "Iterable", "Iterator", "Reversible", "Container",
        "Collection", "MutableSet", "Sequence", "MutableSequence", "MappingView", "KeysView", "ValuesView")},
    "Hashable": ("_collections_abc", "Hashable", 0),
    "Sized": ("_collections_abc", "Sized", 0),
    "ByteString": ("_collections_abc", "ByteString", 0),
    "AbstractSet": ("_collections_abc", "Set", 1),
    "Mapping": ("_collections_abc", "Mapping", 2),
    "MutableMapping": ("_collections_abc", "MutableMapping", 2),
    "ItemsView": ("_collections_abc", "ItemsView", 2),
    "Coroutine": ("_collections_abc", "Coroutine", 3),
    "Generator": ("_collections_abc", "Generator", 3),
    "AsyncGenerator": ("_collections_abc", "AsyncGenerator", 2),
    "Callable": ("_collections_abc", "Callable", 2),
    "ContextManager": ("contextlib", "AbstractContextManager", 1),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 1),
    "Tuple": ("builtins", "tuple", -1),
    "List": ("builtins", "list", 1),
    "Set": ("builtins", "set", 1),
    "FrozenSet": ("builtins", "frozenset", 1),
    "Dict": ("builtins", "dict", 2),
    "Type": ("builtins", "type", 1),
    "Deque": ("collections", "deque", 1),
    "DefaultDict": ("collections", "defaultdict", 2),
    "OrderedDict": ("collections", "OrderedDict", 2),
    "Counter": ("collections", "Counter", 1),
    "ChainMap": ("collections", "ChainMap", 2),
}
_CLASSES = {"Callable": _CallableType, "Tuple": _TupleType}


def make_alias(name):
    """The alias of the name, or None if there is none."""
    if name in ("Pattern", "Match"):
        return _RegexAlias(name)
    if name not in _ALIASES:
        return None
    module, attribute, nparams = _ALIASES[name]
    origin = getattr(__import__(module), attribute)
    # The built-in classes themselves are there to be called.
    return _CLASSES.get(name, _SpecialGenericAlias)(origin, nparams, inst=module != "builtins", name=name)
