"""Functions that make or wrap functions."""
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from _thread import RLock

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def __getattr__(name):
    # The named tuple of lru_cache's statistics needs `collections`, which most users of this module do without.
    if name != "_CacheInfo":
        raise AttributeError(f"module 'functools' has no attribute {name!r}")
    global _CacheInfo
    from collections import namedtuple
    _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps, and remember that as `__wrapped__`."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorate a wrapper with update_wrapper()."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _negation(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result

    return method


def _negation_and_unequal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result and self != other

    return method


def _negation_or_equal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result or self == other

    return method


def _also_unequal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result and self != other

    return method


def _or_equal(root):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result or self == other

    return method


# How the three other comparisons follow from one; the first one that a class defines is used.
_DERIVED = {
    "__lt__": {"__gt__": _negation_and_unequal, "__le__": _or_equal, "__ge__": _negation},
    "__le__": {"__ge__": _negation_or_equal, "__lt__": _also_unequal, "__gt__": _negation},
    "__gt__": {"__lt__": _negation_and_unequal, "__ge__": _or_equal, "__le__": _negation},
    "__ge__": {"__le__": _negation_or_equal, "__gt__": _also_unequal, "__lt__": _negation},
}


def _derived_name(name, root):
    return f"_{name.strip('_')}_from_{root.strip('_')}"


def _make_derived():
    """Make the twelve methods, as functions of this module by which they can be pickled."""
    for root, derived in _DERIVED.items():
        for name, derive in derived.items():
            method = derive(root)
            method.__name__ = name
            method.__qualname__ = _derived_name(name, root)
            method.__doc__ = getattr(int, name).__doc__
            globals()[method.__qualname__] = method


_make_derived()


def total_ordering(cls):
    """Fill in the missing comparisons of a class that defines one of them, and equality."""
    defined = {name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name, None)}
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(defined)
    for name in _DERIVED[root]:
        if name not in defined:
            setattr(cls, name, globals()[_derived_name(name, root)])
    return cls


def _unwrap_partial(func):
    """The function behind partial objects; `inspect` asks for it."""
    while isinstance(func, partial):
        func = func.func
    return func


class partialmethod:
    """A method with some arguments given beforehand."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = self.__class__
        return "{}.{}({}, {}, {})".format(
            cls.__module__, cls.__qualname__, self.func,
            ", ".join(map(repr, self.args)),
            ", ".join([f"{name}={value!r}" for name, value in self.keywords.items()]))

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _cache_info(hits, misses, maxsize, currsize):
    return (globals().get("_CacheInfo") or __getattr__("_CacheInfo"))(hits, misses, maxsize, currsize)


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the most recent calls; None for all of them."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """Remember the results of all calls."""
    return lru_cache(maxsize=None)(user_function)


def _merge_orders(sequences):
    """The C3 merge: the one order in which every sequence keeps its own."""
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            head = sequence[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(head)
        sequences = [sequence[1:] if sequence[0] is head else sequence for sequence in sequences]


def _c3_mro(cls, abcs=()):
    """The method resolution order of a class as if it inherited from the ABCs that it only implements.

    An ABC goes where the class first implements it: behind the bases that are themselves abstract.
    """
    bases = list(cls.__bases__)
    split = len(bases)
    while split and not hasattr(bases[split - 1], "__abstractmethods__"):
        split -= 1
    implied = [abc for abc in abcs
               if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    others = [abc for abc in abcs if abc not in implied]
    groups = [bases[:split], implied, bases[split:]]
    orders = [_c3_mro(base, others) for group in groups for base in group]
    return _merge_orders([[cls], *orders, *groups])


def _relevant_abcs(cls, types):
    """The registered types that the class is a virtual subclass of, the most specific ones first."""
    bases = set(cls.__mro__)
    candidates = [typ for typ in types
                  if typ not in bases and hasattr(typ, "__mro__") and not isinstance(typ, GenericAlias)
                  and issubclass(cls, typ)]
    candidates = [typ for typ in candidates
                  if not any(typ is not other and typ in other.__mro__ for other in candidates)]
    wanted = set(candidates)
    result = []
    for typ in candidates:
        # Unregistered subclasses of an ABC, which the class implements too, bring further registered types in.
        paths = [[base for base in sub.__mro__ if base in wanted]
                 for sub in typ.__subclasses__() if sub not in bases and issubclass(cls, sub)]
        for path in sorted(paths, key=len, reverse=True) or [[typ]]:
            for base in path:
                if base not in result:
                    result.append(base)
    return result


def _compose_mro(cls, types):
    """The order in which the types, and the bases of the class, apply to it."""
    return _c3_mro(cls, _relevant_abcs(cls, types))


def _find_impl(cls, registry):
    own_order = cls.__mro__
    match = None
    for typ in _compose_mro(cls, registry):
        if match is None:
            if typ in registry:
                match = typ
            continue
        if typ in registry and typ not in own_order and match not in own_order and not issubclass(match, typ):
            raise RuntimeError(f"Ambiguous dispatch: {match} or {typ}")
        break
    return registry.get(match)


def _is_union(cls):
    if isinstance(cls, type(int | str)):
        return True
    # typing.Union, without importing typing for those who have not.
    kind = type(cls)
    return kind.__module__ == "typing" and kind.__name__ == "_UnionGenericAlias"


def _is_dispatch_type(cls):
    if isinstance(cls, type) and not isinstance(cls, GenericAlias):
        return True
    return _is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)


def _annotated_type(func):
    """The type that the first parameter's annotation names."""
    annotations = getattr(func, "__annotations__", {})
    if not annotations:
        raise TypeError(f"Invalid first argument to `register()`: {func!r}. Use either `@register(some_class)` or "
                        "plain `@register` on an annotated function.")
    name, cls = next(iter(annotations.items()))
    if cls is None or isinstance(cls, str):
        from typing import get_type_hints
        cls = get_type_hints(func)[name]
    if not _is_dispatch_type(cls):
        if _is_union(cls):
            raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
    return cls


def singledispatch(func):
    """Make a function that chooses its implementation by the type of the first argument."""
    from types import MappingProxyType
    from weakref import WeakKeyDictionary

    registry = {}
    dispatch_cache = WeakKeyDictionary()
    cache_token = None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The implementation that is called for the type."""
        nonlocal cache_token
        if cache_token is not None:
            from abc import get_cache_token
            current = get_cache_token()
            if cache_token != current:
                dispatch_cache.clear()
                cache_token = current
        try:
            return dispatch_cache[cls]
        except KeyError:
            try:
                implementation = registry[cls]
            except KeyError:
                implementation = _find_impl(cls, registry)
            dispatch_cache[cls] = implementation
            return implementation

    def register(cls, func=None):
        """Register an implementation for a type, or decorate an annotated one."""
        nonlocal cache_token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            func = cls
            cls = _annotated_type(func)
        members = cls.__args__ if _is_union(cls) else (cls,)
        for member in members:
            registry[member] = func
            # Only with an ABC among the types can a later registration elsewhere change an answer.
            if cache_token is None and hasattr(member, "__abstractmethods__"):
                from abc import get_cache_token
                cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: the first argument after self or cls decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for a type, or decorate an annotated one."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


_NOT_FOUND = object()


class cached_property:
    """A property that is computed once and then is an ordinary attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} "
                            "property.") from None
        value = attributes.get(name, _NOT_FOUND)
        if value is _NOT_FOUND:
            with self.lock:
                # Another thread may have computed it while this one waited.
                value = attributes.get(name, _NOT_FOUND)
                if value is _NOT_FOUND:
                    value = self.func(instance)
                    try:
                        attributes[name] = value
                    except TypeError:
                        raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                                        f"support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)
