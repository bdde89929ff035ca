"""Type variables that stand for several types, part of the module typing."""
from typing import (
    _caller, _Final, _GenericAlias, _is_param_expr, _type_check, Unpack, _Variable,
)

__name__ = "typing"


class TypeVarTuple(_Final, _root=True):
    """Any number of types that are to be filled in."""

    _is_variadic = True

    def __init__(self, name):
        self.__name__ = name
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        """Gather the arguments that the other parameters leave over into a tuple."""
        params = alias.__parameters__
        own = params.index(self)
        if any([isinstance(param, TypeVarTuple) for param in params[own + 1:]]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        left = own
        right = len(params) - own - 1
        # An unpacked tuple of any length stands for as many arguments as are needed on either side.
        star = fill = None
        for position, arg in enumerate(args):
            if isinstance(arg, type):
                continue
            elements = getattr(arg, "__typing_unpacked_tuple_args__", None)
            if elements and len(elements) == 2 and elements[-1] is ...:
                if star is not None:
                    raise TypeError("More than one unpacked arbitrary-length tuple argument")
                star = position
                fill = elements[0]
        if star is not None:
            left = min(left, star)
            right = min(right, len(args) - star - 1)
        elif left + right > len(args):
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}")
        end = len(args) - right
        return (*args[:left], *[fill] * (own - left), tuple(args[left:end]),
                *[fill] * (len(params) - right - own - 1), *args[end:])


class ParamSpecArgs(_Final, _root=True):
    """The type of *args of a parameter specification."""

    _is_part = True

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpecKwargs(_Final, _root=True):
    """The type of **kwargs of a parameter specification."""

    _is_part = True

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpec(_Variable, _Final, _root=True):
    """The parameters of a function, to be filled in."""

    _names_parameters = True

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_variance(bound, covariant, contravariant)
        module = _caller()
        if module != "typing":
            self.__module__ = module

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_type_check(part, "Expected a type.") for part in arg])
        if not _is_param_expr(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        own = params.index(self)
        if own >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        # Where nothing else is to be filled in, the brackets around the parameter types may be left out.
        if len(params) == 1 and not _is_param_expr(args[0]):
            return (args,)
        if isinstance(args[own], list):
            return (*args[:own], tuple(args[own]), *args[own + 1:])
        return args


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    _names_parameters = True

    def copy_with(self, params):
        last = params[-1]
        if isinstance(last, (list, tuple)):
            return (*params[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*params[:-1], *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return "*" + repr(self.__args__[0])

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, _GenericAlias):
            assert arg.__origin__ is tuple
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)
