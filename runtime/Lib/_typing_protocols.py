"""Protocols: classes that are recognised by their members, part of the module typing."""
import sys
from abc import ABCMeta, abstractmethod

from typing import Generic, T_co

__name__ = "typing"

_EXCLUDED = frozenset([
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__final__",
])

# Classes that say no more than which methods there are, and so can be bases of protocols.
_ALLOWED_BASES = {
    "collections.abc": frozenset(["Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "Hashable", "Sized",
                                  "Container", "Collection", "Reversible"]),
    "contextlib": frozenset(["AbstractContextManager", "AbstractAsyncContextManager"]),
}

_NOT_RUNTIME = "Instance and class checks can only be used with @runtime_checkable protocols"


def _get_protocol_attrs(cls):
    """The names that the protocol asks for."""
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for attr in (*base.__dict__, *getattr(base, "__annotations__", {})):
            if not attr.startswith("_abc_") and attr not in _EXCLUDED:
                attrs.add(attr)
    return attrs


def _only_methods(cls):
    return all([callable(getattr(cls, attr, None)) for attr in _get_protocol_attrs(cls)])


def _asked_by_library(depth):
    """Whether the check comes from abc or functools, which ask of every class they know."""
    try:
        return sys._getframe(depth).f_globals["__name__"] in ("abc", "functools")
    except (AttributeError, ValueError):
        return True


def _hook_asked_by_library():
    """The same for a __subclasshook__, which issubclass() may call with or without ABCMeta.__subclasscheck__ in between."""
    try:
        frame = sys._getframe(2)
        if frame.f_globals["__name__"] == "abc" and frame.f_code.co_name == "__subclasscheck__":
            frame = frame.f_back
        return frame.f_globals["__name__"] in ("abc", "functools")
    except (AttributeError, ValueError):
        return True


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        is_protocol = getattr(cls, "_is_protocol", False)
        if is_protocol and not getattr(cls, "_is_runtime_protocol", False) and not _asked_by_library(2):
            raise TypeError(_NOT_RUNTIME)
        if (not is_protocol or _only_methods(cls)) and issubclass(instance.__class__, cls):
            return True
        if is_protocol and all([
                hasattr(instance, attr)
                # A method that is set to None is one that is taken away.
                and (not callable(getattr(cls, attr, None)) or getattr(instance, attr) is not None)
                for attr in _get_protocol_attrs(cls)]):
            return True
        return super().__instancecheck__(instance)


def _no_init_or_replace_init(self, *args, **kwargs):
    """The __init__ of protocols: it refuses to make instances of them, and gives way in classes derived from them."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            break
    else:
        init = object.__init__
    cls.__init__ = init
    cls.__init__(self, *args, **kwargs)


def _make_hook(cls):
    def _proto_hook(other):
        if not cls.__dict__.get("_is_protocol", False):
            return NotImplemented
        if not getattr(cls, "_is_runtime_protocol", False):
            if _hook_asked_by_library():
                return NotImplemented
            raise TypeError(_NOT_RUNTIME)
        if not _only_methods(cls):
            if _hook_asked_by_library():
                return NotImplemented
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        for attr in _get_protocol_attrs(cls):
            for base in other.__mro__:
                if attr in base.__dict__:
                    if base.__dict__[attr] is None:
                        return NotImplemented
                    break
                # Another protocol may only have declared it.
                if (attr in getattr(base, "__annotations__", {}) and issubclass(other, Generic)
                        and other._is_protocol):
                    break
            else:
                return NotImplemented
        return True

    return _proto_hook


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of protocols: class P(Protocol)."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _make_hook(cls)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__name__ in _ALLOWED_BASES.get(base.__module__, ())
                    or (issubclass(base, Generic) and base._is_protocol)):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Decorate a protocol to be usable with isinstance() and issubclass()."""
    if not issubclass(cls, Generic) or not cls._is_protocol:
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    """Has __int__."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """Has __float__."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """Has __complex__."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """Has __bytes__."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """Has __index__."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """Has __abs__, whose result is of the type T_co."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """Has __round__, whose result is of the type T_co."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass
