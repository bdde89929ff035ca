"""Abstract base classes: classes that say what a kind of object can do, and which others join by registering.

Each class of metaclass ABCMeta owns one `_abc_data`: who registered with it, and the answers already found. Classes
are held weakly. A negative answer holds until some class registers anywhere, which `_invalidation_counter` tells.
"""
from _weakref import ref as _ref

_invalidation_counter = 0


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


class _abc_data:
    __slots__ = ("registry", "positive", "negative", "negative_version", "__weakref__")
    __module__ = "_abc"

    def __init__(self):
        self.registry = set()
        self.positive = set()
        self.negative = set()
        self.negative_version = _invalidation_counter


def _add(references, cls):
    references.add(_ref(cls, references.discard))


def _adopt(cls, *subclasses):
    """Register classes known to be no subclasses yet and to close no cycle, without the checks of register()."""
    global _invalidation_counter
    for subclass in subclasses:
        _add(cls._abc_impl.registry, subclass)
    _invalidation_counter += 1


def _alive(references):
    return [cls for cls in [reference() for reference in list(references)] if cls is not None]


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
        cls.__abstractmethods__ = _abstract_names(namespace.items(), bases, cls)
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Make `subclass` a virtual subclass of this class; returns it, so that it works as a decorator."""
        global _invalidation_counter
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _add(cls._abc_impl.registry, subclass)
        _invalidation_counter += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        data = cls._abc_impl
        key = _ref(subclass)
        if key in data.positive:
            return True
        subtype = type(instance)
        if subtype is subclass:
            if data.negative_version == _invalidation_counter and key in data.negative:
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        key = _ref(subclass)
        if key in data.positive:
            return True
        if data.negative_version < _invalidation_counter:
            data.negative.clear()
            data.negative_version = _invalidation_counter
        elif key in data.negative:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = _is_subclass(cls, subclass, data)
        elif answer is not True and answer is not False:
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        _add(data.positive if answer else data.negative, subclass)
        return answer

    def _dump_registry(cls, file=None):
        """Print what is known about this class, for debugging."""
        data = cls._abc_impl
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {data.registry!r}", file=file)
        print(f"_abc_cache: {data.positive!r}", file=file)
        print(f"_abc_negative_cache: {data.negative!r}", file=file)
        print(f"_abc_negative_cache_version: {data.negative_version!r}", file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.positive.clear()
        cls._abc_impl.negative.clear()


def _is_subclass(cls, subclass, data):
    if cls in subclass.__mro__:
        return True
    if data.registry:
        for registered in _alive(data.registry):
            if issubclass(subclass, registered):
                return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


def update_abstractmethods(cls):
    """Work out again which methods of `cls` are abstract, after some were added or replaced."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls.__dict__.items(), cls.__bases__, cls)
    return cls


def get_cache_token():
    """A number that changes whenever a class registers with any abstract base class."""
    return _invalidation_counter


class ABC(metaclass=ABCMeta):
    """Base for those who would rather inherit than name a metaclass."""

    __slots__ = ()
