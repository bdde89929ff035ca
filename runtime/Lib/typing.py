"""Types for annotations.

At run time these objects do little: they check their arguments, print themselves, and can be taken apart. This module
holds the special forms, the generic aliases and Generic. What fewer programs use lives in modules of its own and is
loaded when first named: protocols, named tuples and typed dicts, the evaluation of hints, files. The aliases of
containers (List, Mapping, …) are made when first named.
"""
import sys
from functools import lru_cache

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString",
    "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping",
    "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager", "Reversible",
    "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
    "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet",
    "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type",
    "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_type_hints", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoReturn", "NotRequired", "overload", "ParamSpecArgs", "ParamSpecKwargs", "Required",
    "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack",
]

Text = str
TYPE_CHECKING = False

GenericAlias = _BuiltinAlias = type(list[int])
_UnionType = type(int | str)
_NoneType = type(None)

_TYPE_MESSAGE = "Parameters to generic types must be types."


def _caller(depth=2):
    """The module of the code that called the function that calls this one."""
    try:
        return sys._getframe(depth).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


# What empties the caches of subscriptions.
_cleanups = []


def _tp_cache(func=None, /, *, typed=False):
    """Decorate a subscription to give the same object for the same arguments, as far as they can be hashed."""
    if func is None:
        return lambda func: _tp_cache(func, typed=typed)
    cached = lru_cache(typed=typed)(func)
    _cleanups.append(cached.cache_clear)

    def inner(*args):
        try:
            return cached(*args)
        except TypeError:
            # Either an argument cannot be hashed or it is refused; the call itself tells which.
            pass
        return func(*args)

    inner.__name__ = func.__name__
    inner.__qualname__ = func.__qualname__
    inner.__doc__ = func.__doc__
    return inner


def _type_repr(obj):
    from _type_text import type_repr
    return type_repr(obj)


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


def _is_protocol_class(obj):
    """Whether it is Protocol itself, without loading protocols only to ask."""
    return isinstance(obj, type) and obj.__module__ == "typing" and obj.__name__ == "Protocol"


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Check that something can stand for a type; None and strings become what they stand for."""
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, type):
        if arg is Generic or _is_protocol_class(arg):
            raise TypeError(f"Plain {arg} is not valid as type argument")
        return arg
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if (origin is Generic or _is_protocol_class(origin) or (origin is ClassVar and not allow_special_forms)
                or (origin is Final and is_argument and not allow_special_forms)):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg
    if isinstance(arg, _SpecialForm):
        if arg in (LiteralString, NoReturn, Never, Self, TypeAlias):
            return arg
        if allow_special_forms and arg in (ClassVar, Final):
            return arg
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or getattr(type(arg), "_names_parameters", False)


def _is_variadic(parameter):
    """Whether it is a type variable tuple, without loading these only to ask."""
    return getattr(type(parameter), "_is_variadic", False)


def _is_unpacked_typevartuple(arg):
    return not isinstance(arg, type) and getattr(arg, "__typing_is_unpacked_typevartuple__", False)


def _collect_parameters(args):
    """The type variables in the arguments, in the order of their first use."""
    parameters = []
    for arg in args:
        if isinstance(arg, type):
            # Its own attributes are descriptors, not parameters that are left open.
            continue
        if isinstance(arg, tuple):
            found = _collect_parameters(arg)
        elif hasattr(arg, "__typing_subst__"):
            found = (arg,)
        else:
            found = getattr(arg, "__parameters__", ())
        for parameter in found:
            if parameter not in parameters:
                parameters.append(parameter)
    return tuple(parameters)


def _check_count(owner, actual, expected):
    if not expected:
        raise TypeError(f"{owner} is not a generic class")
    if actual != expected:
        raise TypeError(f"Too {'many' if actual > expected else 'few'} arguments for {owner}; actual {actual}, "
                        f"expected {expected}")


def _unpack_args(args):
    """Replace unpacked tuples of a fixed length by their elements."""
    result = []
    for arg in args:
        elements = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if elements is not None and not (elements and elements[-1] is ...):
            result.extend(elements)
        else:
            result.append(arg)
    return tuple(result)


def _prepare(owner, parameters, args):
    """Let parameters that take several arguments gather theirs."""
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(owner, args)
    return args


def _flatten_union(parameters):
    """The members of a union without repetitions, those of unions inside included."""
    members = {}
    for parameter in parameters:
        if isinstance(parameter, (_UnionGenericAlias, _UnionType)):
            members.update(dict.fromkeys(parameter.__args__))
        else:
            members[parameter] = None
    return tuple(members)


class _Final:
    """Base of classes that cannot be derived from outside of this module."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _Unionable:
    """Gives `|` its meaning."""

    __slots__ = ()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _SpecialForm(_Unionable, _Final, _root=True):
    # A name with a meaning of its own; made of the function that its subscription calls.

    __slots__ = ("_name", "__doc__", "_getitem")
    __iter__ = None

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _LiteralSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Compatible with every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


@_SpecialForm
def NoReturn(self, parameters):
    """The result of a function that never returns."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Never(self, parameters):
    """The type without values."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Self(self, parameters):
    """The class that a method is called on."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def LiteralString(self, parameters):
    """A string that the program itself contains."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def TypeAlias(self, parameters):
    """Marks an assignment as the definition of a type alias."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def ClassVar(self, parameters):
    """A variable of the class, not of its instances."""
    return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Final(self, parameters):
    """A name that is not assigned again."""
    return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def TypeGuard(self, parameters):
    """The result of a function that checks the type of its argument."""
    return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Required(self, parameters):
    """A key that a TypedDict must have."""
    return _GenericAlias(self, (_type_check(parameters, f"{self._name} accepts only a single type."),))


@_SpecialForm
def NotRequired(self, parameters):
    """A key that a TypedDict may lack."""
    return _GenericAlias(self, (_type_check(parameters, f"{self._name} accepts only a single type."),))


@_SpecialForm
def Unpack(self, parameters):
    """The elements of a tuple or of a type variable tuple; also written with a star."""
    from _typing_variadics import _UnpackGenericAlias
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(origin=self, args=(item,))


@_SpecialForm
def Union(self, parameters):
    """A value of one of several types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = "Union[arg, ...]: each arg must be a type."
    members = _flatten_union([_type_check(parameter, msg) for parameter in parameters])
    if len(members) == 1:
        return members[0]
    if len(members) == 2 and _NoneType in members:
        return _UnionGenericAlias(self, members, name="Optional")
    return _UnionGenericAlias(self, members)


@_SpecialForm
def Optional(self, parameters):
    """A value of the type, or None."""
    arg = _type_check(parameters, f"{self} requires a single type.")
    return Union[arg, _NoneType]


@_SpecialForm
def Concatenate(self, parameters):
    """The parameters of a parameter specification with others in front."""
    from _typing_variadics import ParamSpec, _ConcatenateGenericAlias
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    parameters = (*[_type_check(parameter, msg) for parameter in parameters[:-1]], parameters[-1])
    return _ConcatenateGenericAlias(self, parameters, _paramspec_tvars=True)


@_LiteralSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """One of the values listed."""
    flat = []
    for parameter in parameters:
        if isinstance(parameter, _LiteralGenericAlias):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    try:
        # Equal values of different types, like 1 and True, are different literals.
        flat = [value for value, _ in dict.fromkeys([(value, type(value)) for value in flat])]
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(flat))


class ForwardRef(_Unionable, _Final, _root=True):
    """A type that is named by a string, to be evaluated later."""

    __slots__ = ("__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__",
                 "__forward_is_argument__", "__forward_is_class__", "__forward_module__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # A starred expression is only valid as an element.
        source = f"({arg},)[0]" if arg[0] == "*" else arg
        try:
            code = compile(source, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard):
        from _typing_hints import evaluate_reference
        return evaluate_reference(self, globalns, localns, recursive_guard)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        if self.__forward_module__ is None:
            return f"ForwardRef({self.__forward_arg__!r})"
        return f"ForwardRef({self.__forward_arg__!r}, module={self.__forward_module__!r})"


class _Variable(_Unionable):
    """What the kinds of type variables share."""

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _set_variance(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = _type_check(bound, "Bound must be a type.") if bound else None


class TypeVar(_Variable, _Final, _root=True):
    """A type that is to be filled in."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_variance(bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if constraints and len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        msg = "TypeVar(name, constraint, ...): constraints must be types."
        self.__constraints__ = tuple([_type_check(constraint, msg) for constraint in constraints])
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __typing_subst__(self, arg):
        arg = _type_check(arg, _TYPE_MESSAGE, is_argument=True)
        if ((isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack)
                or (isinstance(arg, _BuiltinAlias) and getattr(arg, "__unpacked__", False))):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg


class _BaseGenericAlias(_Final, _root=True):
    """A stand-in for the class `__origin__`, to which it passes on what it does not know itself."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        following = bases[bases.index(self) + 1:]
        if not any([isinstance(base, _BaseGenericAlias) or issubclass(base, Generic) for base in following]):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in ("_name", "_inst", "_nparams", "_paramspec_tvars"):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return sorted({*super().__dir__(), *[attr for attr in dir(self.__origin__) if not _is_dunder(attr)]})


class _GenericAlias(_Unionable, _BaseGenericAlias, _root=True):
    """A class or form with its arguments, like List[int]."""

    # Whether a tuple that is substituted becomes arguments of its own: so with the parameters of a Callable.
    _takes_apart = False

    def __init__(self, origin, args, *, inst=True, name=None, _paramspec_tvars=False):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        self._paramspec_tvars = _paramspec_tvars
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ is Generic or _is_protocol_class(self.__origin__):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = _unpack_args([_type_convert(arg) for arg in args])
        params = self.__parameters__
        args = _prepare(self, params, args)
        _check_count(self, len(args), len(params))
        return self.copy_with(self._substitute(self.__args__, dict(zip(params, args))))

    def _substitute(self, args, by_param):
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            if isinstance(old, tuple):
                result.append(self._substitute(old, by_param))
                continue
            subst = getattr(old, "__typing_subst__", None)
            if subst is not None:
                new = subst(by_param[old])
            else:
                new = old
                inner = getattr(old, "__parameters__", ())
                if inner:
                    new_args = []
                    for param in inner:
                        if _is_variadic(param):
                            new_args.extend(by_param[param])
                        else:
                            new_args.append(by_param[param])
                    new = old[tuple(new_args)]
            # The parameters of a function, and the elements of a tuple, are arguments of their own.
            if isinstance(new, tuple) and (self._takes_apart or _is_unpacked_typevartuple(old)):
                result.extend(new)
            else:
                result.append(new)
        return tuple(result)

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst,
                              _paramspec_tvars=self._paramspec_tvars)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join([_type_repr(arg) for arg in self.__args__]) if self.__args__ else "()"
        return f"{name}[{args}]"

    def __reduce__(self):
        from _operator import getitem
        origin = getattr(sys.modules["typing"], self._name) if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if any([_is_protocol_class(base) for base in bases]):
                return ()
            following = bases[bases.index(self) + 1:]
            if any([isinstance(base, _BaseGenericAlias) and base is not self for base in following]):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _UnionGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            return f"typing.Optional[{_type_repr(args[1] if args[0] is _NoneType else args[0])}]"
        return f"typing.Union[{', '.join([_type_repr(arg) for arg in args])}]"

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

    def __reduce__(self):
        from _operator import getitem
        return getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def _typed_values(self):
        return frozenset([(value, type(value)) for value in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._typed_values() == other._typed_values()

    def __hash__(self):
        return hash(self._typed_values())


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type with further facts about it, `__metadata__`."""

    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return (f"typing.Annotated[{_type_repr(self.__origin__)}, "
                f"{', '.join([repr(part) for part in self.__metadata__])}]")

    def __reduce__(self):
        from _operator import getitem
        return getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)


class Annotated:
    """A type with further facts about it: Annotated[type, fact, ...]."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    @_tp_cache(typed=True)
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        if _is_unpacked_typevartuple(params[0]):
            raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
        origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class Generic:
    """Base of classes with type parameters: class C(Generic[T])."""

    __slots__ = ()
    _is_protocol = False

    @_tp_cache
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_convert(param) for param in params])
        if cls is Generic or _is_protocol_class(cls):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all([isinstance(param, _Variable) or _is_unpacked_typevartuple(param)
                        for param in params]):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                                "specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        else:
            own = cls.__parameters__
            params = _prepare(cls, own, params)
            _check_count(cls, len(params), len(own))
            args = []
            for parameter, arg in zip(own, params):
                if _is_variadic(parameter):
                    args.extend(arg)
                else:
                    args.append(arg)
            params = tuple(args)
        return _GenericAlias(cls, params, _paramspec_tvars=True)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is None:
            # A class derived from a generic TypedDict has Generic itself as a base, too.
            if (Generic in cls.__bases__ and cls.__name__ != "Protocol"
                    and type(cls).__name__ != "_TypedDictMeta"):
                raise TypeError("Cannot inherit from plain Generic")
            cls.__parameters__ = ()
            return
        if Generic in bases:
            raise TypeError("Cannot inherit from plain Generic")
        # The parameters are those of Generic[...] if that is a base, else all that the bases leave open.
        params = _collect_parameters(bases)
        declared = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if declared is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple types.")
                declared = base.__parameters__
        if declared is not None:
            missing = [str(param) for param in params if param not in declared]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in "
                                f"Generic[{', '.join([str(param) for param in declared])}]")
            params = declared
        cls.__parameters__ = params


AnyStr = TypeVar("AnyStr", bytes, str)


class NewType:
    """A distinct name for a type, which at run time gives back what it is called with."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __call__(self, x, /):
        return x

    __or__ = _Unionable.__or__
    __ror__ = _Unionable.__ror__

    def __mro_entries__(self, bases):
        # The class statement is let go on, so that the error can name the class.
        superclass_name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{name} = NewType({name!r}, {superclass_name})`")

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


_VARIABLES = {
    "T": {}, "KT": {}, "VT": {}, "T_co": {"covariant": True}, "V_co": {"covariant": True}, "VT_co": {"covariant": True},
    "T_contra": {"contravariant": True}, "CT_co": {"covariant": True, "bound": type},
}

_ELSEWHERE = {
    **dict.fromkeys(["Protocol", "_ProtocolMeta", "runtime_checkable", "_get_protocol_attrs", "SupportsAbs",
                     "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
                     "SupportsRound"], "_typing_protocols"),
    **dict.fromkeys(["NamedTuple", "NamedTupleMeta", "TypedDict", "_TypedDictMeta", "is_typeddict"], "_typing_records"),
    **dict.fromkeys(["get_type_hints", "no_type_check", "no_type_check_decorator", "_eval_type"], "_typing_hints"),
    **dict.fromkeys(["assert_never", "assert_type", "cast", "clear_overloads", "dataclass_transform", "final",
                     "get_overloads", "overload", "reveal_type"], "_typing_functions"),
    **dict.fromkeys(["_SpecialGenericAlias", "_CallableGenericAlias", "_CallableType", "_TupleType"],
                    "_typing_aliases"),
    **dict.fromkeys(["TypeVarTuple", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "_ConcatenateGenericAlias",
                     "_UnpackGenericAlias"], "_typing_variadics"),
    **dict.fromkeys(["IO", "TextIO", "BinaryIO"], "_typing_io"),
}


def __getattr__(name):
    if name in _ELSEWHERE:
        value = getattr(__import__(_ELSEWHERE[name]), name)
    elif name in _VARIABLES:
        value = TypeVar(name, **_VARIABLES[name])
    elif name in __all__:
        from _typing_aliases import make_alias
        value = make_alias(name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *__all__})


def _is_flat_callable(origin, args):
    """Whether the arguments are parameter types followed by a result type."""
    return (getattr(origin, "__name__", None) == "Callable" and origin.__module__ == "collections.abc"
            and not (len(args) == 2 and _is_param_expr(args[0])))


def get_origin(tp):
    """What a type is made from by subscription: list for List[int]; None for what is not."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _BuiltinAlias)) or getattr(type(tp), "_is_part", False):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    """The arguments that a type was subscripted with."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)):
        args = tp.__args__
        if _is_flat_callable(tp.__origin__, args):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _UnionType):
        return tp.__args__
    return ()
