"""Abstract base classes: classes that say what a kind of object can do, and which others join by registering.

Each class of metaclass ABCMeta owns one `_abc_data`: who registered with it, and the answers already found.
"""
import _abc
from _abc import _adopt, get_cache_token


def abstractmethod(funcobj):
    """Mark a method that a concrete subclass must override."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A class method that must be overridden (older spelling)."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A static method that must be overridden (older spelling)."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A property that must be overridden (older spelling)."""

    __isabstractmethod__ = True


def _abstract_names(namespace_items, bases, cls):
    names = {name for name, value in namespace_items if getattr(value, "__isabstractmethod__", False)}
    for base in bases:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """Metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc._abc_init(cls)
        return cls

    def register(cls, subclass):
        """Make `subclass` a virtual subclass of this class; returns it, so that it works as a decorator."""
        return _abc._abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc._abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        return _abc._abc_subclasscheck(cls, subclass)

    def _dump_registry(cls, file=None):
        """Print what is known about this class, for debugging."""
        registry, positive, negative, version = _abc._get_dump(cls)
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {registry!r}", file=file)
        print(f"_abc_cache: {positive!r}", file=file)
        print(f"_abc_negative_cache: {negative!r}", file=file)
        print(f"_abc_negative_cache_version: {version!r}", file=file)

    def _abc_registry_clear(cls):
        _abc._reset_registry(cls)

    def _abc_caches_clear(cls):
        _abc._reset_caches(cls)


_abc._set_checks(ABCMeta.__instancecheck__, ABCMeta.__subclasscheck__)


def update_abstractmethods(cls):
    """Work out again which methods of `cls` are abstract, after some were added or replaced."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls.__dict__.items(), cls.__bases__, cls)
    return cls


class ABC(metaclass=ABCMeta):
    """Base for those who would rather inherit than name a metaclass."""

    __slots__ = ()
