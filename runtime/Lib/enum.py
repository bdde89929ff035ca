"""Enumerations: classes whose members are named constants.

A class statement runs in an `_EnumDict`, which tells members from methods as they are assigned. EnumType takes the
members out of the namespace and leaves one `_MemberBuilder`, which makes them while the class is being created: after
the class exists, but before `__init_subclass__` is called.
"""
import sys
from _operator import or_
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
    "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
]

_TOOLS = frozenset([
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "verify", "unique", "global_enum", "global_enum_repr",
    "global_flag_repr", "global_str", "_simple_enum",
])

# EnumType is used to build these very classes; until they exist they are None.
Enum = Flag = EJECT = ReprEnum = STRICT = CONFORM = KEEP = None


def __getattr__(name):
    # What few enumerations need is loaded when it is first named.
    if name not in _TOOLS:
        raise AttributeError(f"module 'enum' has no attribute {name!r}")
    import _enum_tools
    value = globals()[name] = getattr(_enum_tools, name)
    return value


class nonmember:
    """Marks a value in an enumeration's body that is not to become a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks a value in an enumeration's body that is to become a member, whatever it is."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    prefix = f"_{cls_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and (name[-1] != "_" or name[-2] != "_")


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    qualname = getattr(obj, "__qualname__", "")
    name = getattr(obj, "__name__", None)
    return name is not None and f".{qualname}".endswith(f".{cls_name}.{name}")


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _iter_bits_lsb(num):
    """The bits that are set, as powers of two, the lowest first."""
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError(f"{num!r} is not a positive integer")
    while num:
        bit = num & -num
        yield bit
        num ^= bit


def show_flag_values(value):
    """The single flags that a combined value consists of."""
    return list(_iter_bits_lsb(value))


def _high_bit(value):
    return value.bit_length() - 1


def bin(num, max_bits=None):
    """Like the builtin, but with the sign as a leading bit, and negative numbers as two's complement."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        digits = f"{num + ceiling:b}"[1:]
        sign = "0b0 "
    else:
        digits = f"{ceiling + num:b}".rjust(ceiling.bit_length() - 1, "0")
        sign = "0b1 "
    if max_bits is not None and len(digits) < max_bits:
        digits = digits.rjust(max_bits, sign[2])
    return sign + digits


class _auto_null:
    def __repr__(self):
        return "_auto_null"


_auto_null = _auto_null()


class auto:
    """Stands for the value that `_generate_next_value_` gives to the member."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


_builtin_property = property


class property(DynamicClassAttribute):
    """A property of members, which on the class gives way to a member of the same name."""

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is None:
                return ownerclass._member_map_[self.name]
            return self.fget(instance)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


_ALLOWED_SUNDERS = frozenset([
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
    "_iter_member_by_value_", "_iter_member_by_def_",
])


class _EnumDict(dict):
    """The namespace of an enumeration's body; `_member_names` holds what is to become a member, in order."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_internal_class(self._cls_name, value):
            import warnings
            warnings.warn("In 3.13 classes created inside an enum will not become a member.  Use the `member` "
                          "decorator to keep the current behavior.", DeprecationWarning, stacklevel=2)
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._set_sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._member_value(key, value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _ALLOWED_SUNDERS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _member_value(self, key, value):
        if isinstance(value, auto):
            return self._resolve(key, value)
        if isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
            # Every auto() of a tuple counts as a value of its own, instead of the tuple.
            parts = []
            for part in value:
                parts.append(self._resolve(key, part) if isinstance(part, auto) else part)
            cls = type(value)
            return tuple(parts) if cls is tuple else cls(*parts)
        if isinstance(value, member):
            value = value.value
        self._last_values.append(value)
        return value

    def _resolve(self, key, value):
        if value.value is _auto_null:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(value.value)
        return value.value

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


class _MemberBuilder:
    """Makes the members of a class when the class is told the names of its attributes."""

    def __init__(self, values):
        self.values = values

    def __set_name__(self, enum_class, _):
        type.__setattr__(enum_class, "_member_map_", {})
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        for name, value in self.values.items():
            _add_member(enum_class, name, value, is_flag)


def _new_member(enum_class, name, value):
    args = value if isinstance(value, tuple) else (value,)
    member_type = enum_class._member_type_
    if member_type is tuple:
        args = (args,)
    if enum_class._use_args_:
        result = enum_class._new_member_(enum_class, *args)
    else:
        result = enum_class._new_member_(enum_class)
    if not hasattr(result, "_value_"):
        if member_type is object:
            result._value_ = value
        else:
            try:
                result._value_ = member_type(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    result._name_ = name
    result.__objclass__ = enum_class
    result.__init__(*args)
    result._sort_order_ = len(enum_class._member_names_)
    return result


def _find_equal(enum_class, value):
    """The member that has the value already; KeyError if there is none."""
    by_value = enum_class._value2member_map_
    try:
        return by_value[value]
    except TypeError:
        for canonical in enum_class._member_map_.values():
            if canonical._value_ == value:
                return canonical
        raise KeyError(value)


def _add_member(enum_class, name, value, is_flag):
    result = _new_member(enum_class, name, value)
    value = result._value_
    try:
        result = _find_equal(enum_class, value)
    except KeyError:
        # Of flags, only the single bits count as members; what combines them is an alias.
        if not is_flag:
            enum_class._member_names_.append(name)
        elif _is_single_bit(value):
            enum_class._member_names_.append(name)
            enum_class._flag_mask_ |= value
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
    if _needs_attribute(enum_class, name):
        type.__setattr__(enum_class, name, result)
    enum_class._member_map_[name] = result
    try:
        enum_class._value2member_map_.setdefault(value, result)
    except TypeError:
        enum_class._unhashable_values_.append(value)


def _needs_attribute(enum_class, name):
    """Make the member reachable by its name; false when an enum.property does that already."""
    hidden = False
    for base in enum_class.__mro__[1:]:
        descriptor = base.__dict__.get(name)
        if descriptor is None:
            continue
        if isinstance(descriptor, (property, DynamicClassAttribute)):
            if hidden:
                redirect = property(descriptor.fget, descriptor.fset, descriptor.fdel)
                redirect.__set_name__(enum_class, name)
                type.__setattr__(enum_class, name, redirect)
            return False
        hidden = True
    return True


_FLAG_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for name in classdict["_ignore_"]:
            classdict.pop(name, None)
        names = classdict._member_names
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join([repr(name) for name in invalid])}")
        order = classdict.pop("_order_", None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        namespace = dict(classdict)
        values = {name: namespace.pop(name) for name in names}
        own_names = set(namespace)
        namespace.update({
            "_new_member_": new,
            "_use_args_": use_args,
            "_member_names_": [],
            "_member_map_": _MemberBuilder(values),
            "_value2member_map_": {},
            "_unhashable_values_": [],
            "_member_type_": member_type,
            "_value_repr_": metacls._find_data_repr_(cls, bases),
        })
        boundary = boundary or getattr(first_enum, "_boundary_", None)
        if boundary is not None:
            namespace.update({"_boundary_": boundary, "_flag_mask_": 0, "_all_bits_": 0, "_inverted_": None})
        # An error while a member is made is shown as it is, not as one of the class statement's machinery.
        cause = None
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except RuntimeError as error:
            cause = error.__cause__
            if cause is None:
                raise
        if cause is not None:
            raise cause
        metacls._finish(enum_class, own_names, bases, member_type, first_enum)
        if save_new:
            enum_class.__new_member__ = new
        if Enum is not None:
            enum_class.__new__ = Enum.__new__
        _check_order(enum_class, order)
        return enum_class

    @staticmethod
    def _finish(enum_class, own_names, bases, member_type, first_enum):
        """Choose whose special methods apply: the enumeration's or those of the type mixed in."""
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            for name in ("__format__", "__str__"):
                if name not in own_names:
                    method = getattr(member_type, name)
                    if name == "__str__" and method is object.__str__:
                        method = member_type.__repr__
                    setattr(enum_class, name, method)
                    own_names.add(name)
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in own_names and first_enum is not None:
                found = getattr(enum_class, name)
                if found in (getattr(member_type, name), getattr(object, name)):
                    setattr(enum_class, name, getattr(first_enum, name))
        if Flag is not None and issubclass(enum_class, Flag):
            for name in _FLAG_OPERATORS:
                if name not in own_names:
                    setattr(enum_class, name, getattr(Flag, name))
            values = [canonical._value_ for canonical in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Find the member that has the value, or, with names, create an enumeration."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                          "False depending on whether the value is a member or the value of a member",
                          DeprecationWarning, stacklevel=2)
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and "
                            f"'{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return (members[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        """A read-only view of all names, aliases included, and their members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __reversed__(cls):
        members = cls._member_map_
        return (members[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Create an enumeration from names, from (name, value) pairs or from a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            last_values = []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is None:
            _make_class_unpicklable(namespace)
        else:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Create an enumeration in a module out of those of its constants that the filter accepts by name."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        members = [(key, source[key]) for key in source.keys() if filter(key)]
        try:
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        cls = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            from _enum_tools import global_enum
            global_enum(cls)
        else:
            sys.modules[cls.__module__].__dict__.update(cls.__members__)
        module_globals[name] = cls
        cls.__reduce_ex__ = _reduce_ex_by_global_name
        return cls

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members, and the enumeration that the class derives from."""
        if not bases:
            return object, Enum
        mcls._check_for_existing_members_(class_name, bases)
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] "
                            "enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {data_types!r}")
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """Which __new__ makes the members, whether it is the class's own, and whether it takes the value."""
        new = classdict.get("__new__", None)
        save_new = first_enum is not None and new is not None
        if new is None:
            ignored = (None, object.__new__) if Enum is None else (None, object.__new__, Enum.__new__)
            candidates = (getattr(possible, method, None)
                          for method in ("__new_member__", "__new__") for possible in (member_type, first_enum))
            new = next((candidate for candidate in candidates if candidate not in ignored), object.__new__)
        return new, save_new, not (first_enum is None or new is object.__new__)


EnumMeta = EnumType


def _check_order(enum_class, order):
    """Compare the order of the members with what the class says it should be."""
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    names = enum_class._member_names_
    aliases = set(enum_class._member_map_) - set(names)
    order = [name for name in order if name not in aliases]
    if order != names:
        raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {order!r}")


class Enum(metaclass=EnumType):
    """Derive from this to make an enumeration."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for canonical in cls._member_map_.values():
                if canonical._value_ == value:
                    return canonical
        error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error = raised
            result = None
        if error is None:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if error is None:
            if result is None:
                raise invalid
            error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid "
                              "member")
        if not isinstance(error, ValueError):
            error.__context__ = invalid
        try:
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the last value that something can be added to."""
        if not last_values:
            return start
        last = last_values[-1]
        try:
            if last == max(last_values):
                return last + 1
        except TypeError:
            pass
        import warnings
        warnings.warn("In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and "
                      "support adding +1\n"
                      "and the value returned will be the largest value in the enum incremented by 1",
                      DeprecationWarning, stacklevel=5)
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        names = set()
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update([name for name in getattr(self, "__dict__", ()) if name[0] != "_"])
        for cls in self.__class__.__mro__:
            for name, value in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(value, property) and value.fget is None and name in self._member_map_:
                    names.discard(name)
                else:
                    names.add(name)
        return sorted(names | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return getattr, (self.__class__, self._name_)

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration that changes only the repr(); str() and format() are those of the type mixed in."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are integers."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        result = str.__new__(cls, value)
        result._value_ = value
        return result

    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the name in lower case."""
        return name.lower()


class FlagBoundary(StrEnum):
    """What happens with bits that no member names."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=CONFORM):
    """An enumeration whose members are bits that can be combined."""

    def __reduce_ex__(self, proto):
        cls = self.__class__
        unknown = self._value_ & ~cls._flag_mask_
        member_value = self._value_ & cls._flag_mask_
        # The parts are rebuilt from their names, which survive a change of values.
        if unknown and member_value:
            return or_, (cls(member_value), unknown)
        lowest = self._value_ & -self._value_
        if lowest != self._value_:
            return or_, (cls(self._value_ ^ lowest), cls._value2member_map_.get(lowest))
        return (cls, (self._value_,)) if self._name_ is None else (getattr, (cls, self._name_))

    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the next higher bit."""
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError(f"invalid flag value {last_value!r}") from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members that a value consists of, the lowest bit first."""
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The members that a value consists of, in the order of their definition."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda single: single._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the member for a combination of bits."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        flag_mask = cls._flag_mask_
        all_bits = cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                max_bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, max_bits)}\n"
                                 f"  allowed {bin(flag_mask, max_bits)}")
            if cls._boundary_ is CONFORM:
                value &= flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {cls._boundary_!r}")
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~flag_mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        if cls._member_type_ is object:
            result = object.__new__(cls)
        else:
            result = cls._member_type_.__new__(cls, value)
        if not hasattr(result, "_value_"):
            result._value_ = value
        if value & flag_mask:
            names = [single._name_ for single in cls._iter_member_(value & flag_mask)]
            if unknown:
                names.append(cls._numeric_repr_(unknown))
            result._name_ = "|".join(names)
        else:
            result._name_ = None
        # Another thread may have made it meanwhile: all take the first one.
        result = cls._value2member_map_.setdefault(value, result)
        if negative is not None:
            cls._value2member_map_[negative] = result
        return result

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        value_repr = cls._value_repr_ or repr
        if self._name_ is None:
            return f"<{cls.__name__}: {value_repr(self._value_)}>"
        return f"<{cls.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        cls = self.__class__
        if isinstance(other, cls):
            other = other._value_
        elif cls._member_type_ is object or not isinstance(other, cls._member_type_):
            return NotImplemented
        return cls(self._value_ | other)

    def __and__(self, other):
        cls = self.__class__
        if isinstance(other, cls):
            other = other._value_
        elif cls._member_type_ is object or not isinstance(other, cls._member_type_):
            return NotImplemented
        return cls(self._value_ & other)

    def __xor__(self, other):
        cls = self.__class__
        if isinstance(other, cls):
            other = other._value_
        elif cls._member_type_ is object or not isinstance(other, cls._member_type_):
            return NotImplemented
        return cls(self._value_ ^ other)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ is KEEP:
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._flag_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are integers, too."""


def _make_class_unpicklable(obj):
    """Make pickling the members fail, since nothing could find their class again."""

    def break_on_call_reduce(self, proto):
        raise TypeError(f"{self!r} cannot be pickled")

    if isinstance(obj, dict):
        obj["__reduce_ex__"] = break_on_call_reduce
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", break_on_call_reduce)
        setattr(obj, "__module__", "<unknown>")


def _reduce_ex_by_global_name(self, proto):
    return self.name
