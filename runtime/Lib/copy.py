"""Shallow and deep copies of any object.

An object is copied by the rule for its type, by its own __copy__ or __deepcopy__, or by way of what it reduces to
(__reduce_ex__), as pickling would do.
"""
import types
from _weakref import ref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_IMMUTABLE = frozenset([
    type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
    types.BuiltinFunctionType, type(Ellipsis), type(NotImplemented), types.FunctionType, types.CodeType, ref,
])

_ATOMIC = _IMMUTABLE - {tuple, frozenset, slice}


def _copy_container(x):
    return x.copy()


_copy_dispatch = {list: _copy_container, dict: _copy_container, set: _copy_container, bytearray: _copy_container}


def _reduced(x, cls):
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor is not None:
        return reductor()
    return None


def copy(x):
    """A new object of the same kind with the same parts."""
    cls = type(x)
    if cls in _IMMUTABLE:
        return x
    copier = _copy_dispatch.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    if reduced is None:
        raise Error(f"un(shallow)copyable object of type {cls}")
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """A new object of the same kind with deep copies of the parts; `memo` maps ids to copies already made."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        result = copier(x, memo)
    elif issubclass(cls, type):
        return x
    elif (copier := getattr(x, "__deepcopy__", None)) is not None:
        result = copier(memo)
    else:
        reduced = _reduced(x, cls)
        if reduced is None:
            raise Error(f"un(deep)copyable object of type {cls}")
        if isinstance(reduced, str):
            return x
        result = _reconstruct(x, memo, *reduced)
    if result is not x:
        memo[key] = result
        _keep_alive(x, memo)
    return result


def _deepcopy_list(x, memo):
    result = memo[id(x)] = []
    for element in x:
        result.append(deepcopy(element, memo))
    return result


def _deepcopy_tuple(x, memo):
    parts = [deepcopy(element, memo) for element in x]
    # A tuple that contains itself, by way of its parts, has been copied meanwhile.
    known = memo.get(id(x))
    if known is not None:
        return known
    for original, part in zip(x, parts):
        if original is not part:
            return tuple(parts)
    return x


def _deepcopy_dict(x, memo):
    result = memo[id(x)] = {}
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {
    list: _deepcopy_list,
    tuple: _deepcopy_tuple,
    dict: _deepcopy_dict,
    types.MethodType: _deepcopy_method,
}


def _keep_alive(x, memo):
    """Hold the original while the memo lives: were it freed, another object could get its id."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    """Build the object that a reduction describes; parts are copied too if there is a memo."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    result = func(*args)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(result, "__setstate__"):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(result, name, value)
    if listiter is not None:
        for element in listiter:
            result.append(deepcopy(element, memo) if deep else element)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            result[key] = value
    return result
