"""References that do not keep their object alive, and containers of them."""
from _collections_abc import MutableMapping, MutableSet
from _weakref import CallableProxyType, ProxyType, _remove_dead_weakref, getweakrefcount, getweakrefs, proxy, ref

from _weakrefset import WeakSet, _IterationGuard

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

MutableSet.register(WeakSet)
ReferenceType = ref
ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A reference to a bound method, which lives as long as its object and its function."""

    __slots__ = ("_func_ref", "_meth_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            instance = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def died(_):
            # Called for whichever of the two dies first; the second time there is nothing left to say.
            method = own()
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        self = ref.__new__(cls, instance, died)
        self._func_ref = ref(function, died)
        self._meth_type = type(meth)
        self._alive = True
        own = ref(self)
        return self

    def __call__(self):
        instance = super().__call__()
        function = self._func_ref()
        if instance is None or function is None:
            return None
        return self._meth_type(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is not other
        return ref.__ne__(self, other) or self._func_ref != other._func_ref

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows the key of the dictionary entry it is the value of."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakMapping(MutableMapping):
    """What the two dictionaries share: entries that die during iteration are removed after it."""

    def _start(self):
        self.data = {}
        self._pending_removals = []
        self._iterating = set()

        def remove(reference, container=ref(self)):
            container = container()
            if container is not None:
                if container._iterating:
                    container._pending_removals.append(reference)
                else:
                    container._forget(reference)

        self._remove = remove

    def _commit_removals(self):
        pending = self._pending_removals
        while pending:
            self._forget(pending.pop())

    def _settle(self):
        if self._pending_removals:
            self._commit_removals()

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def copy(self):
        result = self.__class__()
        result.update(self)
        return result

    __copy__ = copy

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    __iter__ = keys

    def popitem(self):
        self._removed_directly = True
        while True:
            entry = self._alive_entry(*self.data.popitem())
            if entry is not None:
                return entry

    def items(self):
        with _IterationGuard(self):
            for entry in self.data.items():
                entry = self._alive_entry(*entry)
                if entry is not None:
                    yield entry

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        result = self.__class__()
        result.update(other)
        result.update(self)
        return result


def _is_mapping(value):
    from _collections_abc import Mapping
    return isinstance(value, Mapping)


_absent = object()


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries vanish when their value is no longer used elsewhere."""

    def __init__(self, other=(), /, **kw):
        self._start()
        self.update(other, **kw)

    def _forget(self, reference):
        if self.data.get(reference.key) is reference:
            del self.data[reference.key]

    @staticmethod
    def _alive_entry(key, reference):
        value = reference()
        return None if value is None else (key, value)

    def __getitem__(self, key):
        self._settle()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._settle()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        self._settle()
        del self.data[key]

    def __len__(self):
        self._settle()
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, key):
        self._settle()
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[deepcopy(key, memo)] = value
        return result

    def get(self, key, default=None):
        self._settle()
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        self._settle()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def update(self, other=None, /, **kwargs):
        self._settle()
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def popitem(self):
        self._settle()
        return super().popitem()

    def itervaluerefs(self):
        """Iterate over the references to the values."""
        self._settle()
        with _IterationGuard(self):
            yield from self.data.values()

    def valuerefs(self):
        """The references to the values."""
        self._settle()
        return list(self.data.values())


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries vanish when their key is no longer used elsewhere."""

    _removed_directly = False

    def __init__(self, dict=None):
        self._start()
        if dict is not None:
            self.update(dict)

    def _forget(self, reference):
        self.data.pop(reference, None)

    @staticmethod
    def _alive_entry(reference, value):
        key = reference()
        return None if key is None else (key, value)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        self._removed_directly = True
        del self.data[ref(key)]

    def __len__(self):
        if self._removed_directly and self._pending_removals:
            # Of those that died, some may be gone already.
            self._pending_removals = [reference for reference in self._pending_removals if reference in self.data]
            self._removed_directly = False
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[key] = deepcopy(value, memo)
        return result

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        self._removed_directly = True
        return self.data.pop(ref(key), *args)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if not hasattr(dict, "items"):
                dict = type({})(dict)
            for key, value in dict.items():
                self[key] = value
        if kwargs:
            self.update(kwargs)

    def keyrefs(self):
        """The references to the keys."""
        return list(self.data)


class finalize:
    """Calls a function when an object dies, or at exit, whichever comes first; `alive` until it has been called."""

    __slots__ = ()

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    _registry = {}
    _count = 0
    _shutdown = False
    _registered_with_atexit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_with_atexit:
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._count
        finalize._count += 1
        finalize._registry[self] = info

    def __call__(self, _=None):
        """If alive, call the function and return what it returns."""
        info = self._registry.pop(self, None)
        if info is not None and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """If alive, become dead and return (object, function, args, kwargs)."""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """If alive, return (object, function, args, kwargs)."""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        """Whether the function is called at exit if the object still lives then."""
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return (f"<{type(self).__name__} object at {id(self):#x}; "
                f"for {type(obj).__name__!r} at {id(obj):#x}>")

    @classmethod
    def _exitfunc(cls):
        """Call what is still pending, the newest first; functions may add further ones meanwhile."""
        import sys
        try:
            while True:
                pending = [(info.index, f) for f, info in cls._registry.items() if info.atexit]
                if not pending:
                    break
                try:
                    max(pending)[1]()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
