"""Signals of the system: numbers and handlers as members of enumerations."""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum

__doc__ = _signal.__doc__


def _is_signal(name):
    return name.startswith("SIG") and not name.startswith("SIG_") and name.isupper()


_IntEnum._convert_("Signals", __name__, _is_signal)
_IntEnum._convert_("Handlers", __name__, lambda name: name in ("SIG_DFL", "SIG_IGN"))
_IntEnum._convert_("Sigmasks", __name__, lambda name: name in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"))


def _member(enumeration, value):
    """The member with the value, or a value that belongs to none as it is."""
    if isinstance(value, int):
        return enumeration._value2member_map_.get(value, value)
    return value


def _number(value):
    """What the system calls a member of an enumeration; what is no number as it is."""
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _members(numbers):
    return {_member(Signals, number) for number in numbers}


def _documented(original):
    def decorate(function):
        function.__doc__ = original.__doc__
        return function
    return decorate


@_documented(_signal.signal)
def signal(signalnum, handler):
    return _member(Handlers, _signal.signal(_number(signalnum), _number(handler)))


@_documented(_signal.getsignal)
def getsignal(signalnum):
    return _member(Handlers, _signal.getsignal(signalnum))


@_documented(_signal.pthread_sigmask)
def pthread_sigmask(how, mask):
    return _members(_signal.pthread_sigmask(how, mask))


@_documented(_signal.sigpending)
def sigpending():
    return _members(_signal.sigpending())


@_documented(_signal.sigwait)
def sigwait(sigset):
    return _member(Signals, _signal.sigwait(sigset))


@_documented(_signal.valid_signals)
def valid_signals():
    return _members(_signal.valid_signals())


del _documented, _is_signal
