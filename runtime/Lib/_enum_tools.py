"""Decorators of the module enum: checks of an enumeration's values, and enumerations that are module constants."""
import sys
from enum import Enum, Flag, ReprEnum, StrEnum, _high_bit, _is_single_bit, _iter_bits_lsb

__name__ = "enum"


def unique(enumeration):
    """Decorate an enumeration that is to have one name for each value."""
    duplicates = [(alias, canonical.name) for alias, canonical in enumeration.__members__.items()
                  if alias != canonical.name]
    if duplicates:
        details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


def global_enum_repr(self):
    """The member as it is named in its module."""
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}"


def global_flag_repr(self):
    """The flags as they are named in their module."""
    cls = self.__class__
    module = cls.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{cls.__name__}({self._value_!r})"
    return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    """The bare name of the member."""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Decorate an enumeration whose members are to be constants of its module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Decorate an ordinary class to become an enumeration."""

    def convert_class(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                namespace[name] = value
        result = metacls(cls.__name__, (etype,), namespace, boundary=boundary)
        result.__qualname__ = cls.__qualname__
        return result

    return convert_class


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Decorates an enumeration with checks of its values."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    @staticmethod
    def _check_unique(enumeration):
        aliases = [f"{name} -> {canonical.name}" for name, canonical in enumeration.__members__.items()
                   if name != canonical.name]
        if aliases:
            raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")

    @staticmethod
    def _check_continuous(enumeration):
        values = {canonical.value for canonical in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = "flag"
            expected = [2 ** bit for bit in range(_high_bit(low) + 1, _high_bit(high))]
        elif issubclass(enumeration, Enum):
            kind = "enum"
            expected = range(low + 1, high)
        missing = [str(value) for value in expected if value not in values]
        if missing:
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}"[:256])

    @staticmethod
    def _check_named(enumeration):
        single_values = {canonical.value for canonical in enumeration}
        incomplete = []
        missing = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in single_values]
            if missed:
                incomplete.append(name)
                missing |= sum(missed)
        if not incomplete:
            return
        if len(incomplete) == 1:
            subject = f"alias {incomplete[0]} is missing"
        else:
            subject = f"aliases {', '.join(incomplete[:-1])} and {incomplete[-1]} are missing"
        kind = "value" if _is_single_bit(missing) else "combined values of"
        raise ValueError(f"invalid Flag {enumeration.__name__!r}: {subject} {kind} 0x{missing:x} "
                         "[use enum.show_flag_values(value) for details]")
