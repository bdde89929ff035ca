"""Classes that are mostly data: the decorator that writes their methods from the annotated fields.

All methods of a class are written as source text, which is compiled in one go, so that they are as fast as if written
by hand and the interpreter itself checks their arguments.
"""
import sys

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]

_GenericAlias = type(list[int])
_MappingProxy = type(type.__dict__)
_Function = type(lambda: None)

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"
_PLAIN_REPR = "__dataclass_repr__"


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was assigned or deleted."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


# The default of a parameter whose value a factory makes if it is not passed.
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


# As the type of a pseudo-field: the fields behind it are keyword-only.
KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = _MappingProxy({})


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")


class InitVar:
    """The type of a parameter of __init__ that is passed on to __post_init__ and not kept."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, _GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field. Made by field() and by the decorator, not by programs."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else _MappingProxy(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        # The type or the default may lead back to this field.
        from reprlib import _guarded_repr
        return _guarded_repr(self, lambda: (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
            f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
            f"_field_type={self._field_type})"))

    def __set_name__(self, owner, name):
        # A default that is a descriptor learns its name, as if it were assigned in the class itself.
        set_name = getattr(type(self.default), "__set_name__", None)
        if set_name:
            set_name(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


_MemberDescriptor = type(Field.__dict__["name"])


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return (f"_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},"
                f"unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Say more of a field than a plain default does."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# What kind of field an annotation makes.

def _is_classvar(value, typing):
    return value is typing.ClassVar or (type(value) is typing._GenericAlias and value.__origin__ is typing.ClassVar)


def _is_initvar(value, _):
    return value is InitVar or type(value) is InitVar


def _is_kw_only(value, _):
    return value is KW_ONLY


def _split_annotation(text):
    """(module prefix or None, name) that an annotation in quotes begins with; None if it does not begin so."""
    text = text.lstrip()
    name = _leading_word(text)
    if not name:
        return None
    rest = text[len(name):].lstrip()
    if rest.startswith("."):
        rest = rest[1:].lstrip()
        member = _leading_word(rest)
        if member:
            return name, member
    return None, name


def _leading_word(text):
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end]


def _names_type(annotation, cls, module, marker, predicate):
    """Whether an annotation in quotes names the marker, as far as that can be told without evaluating it."""
    parts = _split_annotation(annotation)
    if parts is None:
        return False
    prefix, name = parts
    namespace = getattr(sys.modules.get(cls.__module__), "__dict__", None)
    if prefix is not None:
        if not namespace or namespace.get(prefix) is not module:
            return False
        namespace = sys.modules.get(marker.__module__).__dict__
    return bool(namespace) and predicate(namespace.get(name), module)


def _make_field(cls, name, annotation, default_kw_only):
    """The field that an annotated name of the class body stands for."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        if type(default) is _MemberDescriptor:
            # The class has a slot of this name: that is no default.
            default = MISSING
        result = field(default=default)
    result.name = name
    result.type = annotation
    result._field_type = _FIELD
    typing = sys.modules.get("typing")
    if typing and (_is_classvar(annotation, typing) or isinstance(annotation, str)
                   and _names_type(annotation, cls, typing, typing.ClassVar, _is_classvar)):
        result._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, None) or (isinstance(annotation, str) and _names_type(
            annotation, cls, sys.modules[__name__], InitVar, _is_initvar)):
        result._field_type = _FIELD_INITVAR
    if result._field_type is _FIELD:
        if result.kw_only is MISSING:
            result.kw_only = default_kw_only
        if result.default.__class__.__hash__ is None:
            raise ValueError(f"mutable default {type(result.default)} for field {name} is not allowed: use "
                             "default_factory")
        return result
    if result.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if result._field_type is _FIELD_CLASSVAR:
        if result.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    else:
        if result.kw_only is MISSING:
            result.kw_only = default_kw_only
        if result.default.__class__.__hash__ is None:
            raise ValueError(f"mutable default {type(result.default)} for field {name} is not allowed: use "
                             "default_factory")
    return result


def _own_fields(cls, kw_only):
    """The fields that the class body declares, in order."""
    result = []
    kw_only_seen = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or (isinstance(annotation, str) and _names_type(
                annotation, cls, sys.modules[__name__], KW_ONLY, _is_kw_only)):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = kw_only = True
        else:
            result.append(_make_field(cls, name, annotation, kw_only))
    return result


# The methods, as source text. Every value that a method needs is a parameter of the function around all methods.

class _Writer:
    def __init__(self, cls):
        self.cls = cls
        self.lines = []
        self.names = []
        self.values = {}

    def value(self, name, value):
        self.values[name] = value
        return name

    def method(self, name, parameters, body):
        self.names.append(name)
        self.lines.append(f" def {name}({', '.join(parameters)}):")
        self.lines.extend(["  " + line for line in body or ["pass"]])

    def compile(self):
        """Compile what was written; returns the methods by name."""
        if not self.names:
            return {}
        source = "\n".join([f"def __dataclass_create__({', '.join(self.values)}):", *self.lines,
                            f" return {', '.join(self.names)},"])
        module = sys.modules.get(self.cls.__module__)
        namespace = {}
        exec(source, module.__dict__ if module is not None else {}, namespace)
        methods = namespace["__dataclass_create__"](**self.values)
        for method in methods:
            method.__qualname__ = f"{self.cls.__qualname__}.{method.__name__}"
        return dict(zip(self.names, methods))


def _write_init(writer, fields, frozen, has_post_init, slots):
    self_name = "__dataclass_self__" if "self" in fields else "self"
    used = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    standard = [f for f in used if f.init and not f.kw_only]
    keyword = [f for f in used if f.init and f.kw_only]
    seen_default = False
    for f in standard:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    body = []
    if frozen:
        setter = writer.value("__dataclass_set__", object.__setattr__)
    for f in used:
        if f.default_factory is not MISSING:
            factory = writer.value(f"__dataclass_factory_{f.name}__", f.default_factory)
            value = f"{factory}()"
            if f.init:
                marker = writer.value("__dataclass_marker__", _HAS_DEFAULT_FACTORY)
                value = f"{value} if {f.name} is {marker} else {f.name}"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            # With slots there is no class attribute that could stand in for the missing value.
            value = writer.value(f"__dataclass_default_{f.name}__", f.default)
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        body.append(f"{setter}({self_name}, {f.name!r}, {value})" if frozen else f"{self_name}.{f.name} = {value}")
    if has_post_init:
        arguments = ", ".join([f.name for f in used if f._field_type is _FIELD_INITVAR])
        body.append(f"{self_name}.{_POST_INIT_NAME}({arguments})")
    parameters = [self_name, *[f.name for f in standard]]
    if keyword:
        parameters += ["*", *[f.name for f in keyword]]
    writer.method("__init__", parameters, body)
    return standard, keyword


def _parameter_default(f):
    return f.default if f.default is not MISSING else _HAS_DEFAULT_FACTORY


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _dress_init(init, standard, keyword):
    """Give the compiled __init__ its defaults and annotations, which need not be written out as text."""
    init.__defaults__ = tuple([_parameter_default(f) for f in standard if _has_default(f)]) or None
    init.__kwdefaults__ = {f.name: _parameter_default(f) for f in keyword if _has_default(f)} or None
    init.__annotations__ = {f.name: f.type for f in standard + keyword}
    init.__annotations__["return"] = None


def _write_repr(writer, fields):
    from _thread import get_ident
    running = writer.value("__dataclass_running__", set())
    ident = writer.value("__dataclass_ident__", get_ident)
    parts = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in fields])
    writer.method(_PLAIN_REPR, ["self"], [f"return f\"{{self.__class__.__qualname__}}({parts})\""])
    writer.method("__repr__", ["self"], [
        f"key = id(self), {ident}()",
        f"if key in {running}:",
        " return '...'",
        f"{running}.add(key)",
        "try:",
        f" return {_PLAIN_REPR}(self)",
        "finally:",
        f" {running}.discard(key)",
    ])


def _tuple_text(name, fields):
    return "(" + "".join([f"{name}.{f.name}, " for f in fields]) + ")"


def _write_comparison(writer, name, operator, fields):
    writer.method(name, ["self", "other"], [
        "if other.__class__ is self.__class__:",
        f" return {_tuple_text('self', fields)} {operator} {_tuple_text('other', fields)}",
        "return NotImplemented",
    ])


def _write_frozen(writer, cls, fields):
    owner = writer.value("__dataclass_class__", cls)
    error = writer.value("__dataclass_error__", FrozenInstanceError)
    names = writer.value("__dataclass_names__", frozenset([f.name for f in fields]))
    condition = f"if type(self) is {owner} or name in {names}:"
    writer.method("__setattr__", ["self", "name", "value"], [
        condition,
        f" raise {error}(f\"cannot assign to field {{name!r}}\")",
        f"super({owner}, self).__setattr__(name, value)",
    ])
    writer.method("__delattr__", ["self", "name"], [
        condition,
        f" raise {error}(f\"cannot delete field {{name!r}}\")",
        f"super({owner}, self).__delattr__(name)",
    ])


def _inherited(cls, frozen):
    """The fields of the bases, the most derived last; checks that all agree on being frozen."""
    result = {}
    any_dataclass = any_frozen = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            any_dataclass = True
            result.update(base_fields)
            any_frozen = any_frozen or getattr(base, _PARAMS).frozen
    if any_dataclass:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return result


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = _inherited(cls, frozen)
    for f in _own_fields(cls, kw_only):
        all_fields[f.name] = f
        # The class attribute becomes the plain default, as if field() had not been used.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotations = cls.__dict__.get("__annotations__", {})
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    own_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    real_fields = [f for f in all_fields.values() if f._field_type is _FIELD]
    compared = [f for f in real_fields if f.compare]
    writer = _Writer(cls)
    standard = [f for f in all_fields.values()
                if f._field_type in (_FIELD, _FIELD_INITVAR) and f.init and not f.kw_only]
    keyword = ()
    if init:
        standard, keyword = _write_init(writer, all_fields, frozen, hasattr(cls, _POST_INIT_NAME), slots)
    if repr:
        _write_repr(writer, [f for f in real_fields if f.repr])
    if eq:
        _write_comparison(writer, "__eq__", "==", compared)
    if order:
        for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using "
                                "functools.total_ordering")
            _write_comparison(writer, name, operator, compared)
    if frozen:
        for name in ("__setattr__", "__delattr__"):
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        _write_frozen(writer, cls, real_fields)
    if unsafe_hash or (eq and frozen):
        if unsafe_hash and explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        if not explicit_hash:
            hashed = [f for f in real_fields if (f.compare if f.hash is None else f.hash)]
            writer.method("__hash__", ["self"], [f"return hash({_tuple_text('self', hashed)})"])
    elif eq and not explicit_hash:
        cls.__hash__ = None

    methods = writer.compile()
    if init:
        _dress_init(methods["__init__"], standard, keyword)
    if repr:
        # Below its guard against recursion is the method as the fields make it; `pprint` knows it by this name.
        plain = methods["__repr__"].__wrapped__ = methods.pop(_PLAIN_REPR)
        plain.__name__ = "__repr__"
        plain.__qualname__ = "__create_fn__.<locals>.__repr__"
    for name, method in methods.items():
        if name == "__hash__" or name not in cls.__dict__:
            setattr(cls, name, method)

    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls.__init__)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in standard])
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not isinstance(annotation, _GenericAlias):
        name = annotation.__qualname__
        return name if annotation.__module__ == "builtins" else f"{annotation.__module__}.{name}"
    return repr(annotation)


def _signature_text(function):
    """The parameters of a method without self, as a class's doc string shows them."""
    if not isinstance(function, _Function):
        return "()"
    code = function.__code__
    names = code.co_varnames
    positional = names[:code.co_argcount]
    annotations = function.__annotations__
    defaults = dict(zip(reversed(positional), reversed(function.__defaults__ or ())))
    position = code.co_argcount + code.co_kwonlyargcount

    def text(name):
        result = name
        if name in annotations:
            result += f": {_annotation_text(annotations[name])}"
        if name in defaults:
            result += f" = {defaults[name]!r}" if name in annotations else f"={defaults[name]!r}"
        return result

    parts = []
    for index, name in enumerate(positional):
        if index > 0:
            parts.append(text(name))
        if 0 < index == code.co_posonlyargcount - 1:
            parts.append("/")
    if code.co_flags & 0x04:
        parts.append("*" + text(names[position]))
        position += 1
    elif code.co_kwonlyargcount:
        parts.append("*")
    defaults.update(function.__kwdefaults__ or {})
    parts += [text(name) for name in names[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]]
    if code.co_flags & 0x08:
        parts.append("**" + text(names[position]))
    return f"({', '.join(parts)})"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        # Frozen instances refuse their own setattr().
        object.__setattr__(self, f.name, value)


def _slot_names(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return
    if isinstance(slots, str):
        yield slots
    elif not hasattr(slots, "__next__"):
        yield from slots
    else:
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _add_slots(cls, frozen, weakref_slot):
    """Make the class anew, with slots: they cannot be added to a class that exists."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple([f.name for f in fields(cls)])
    inherited = {name for base in cls.__mro__[1:-1] for name in _slot_names(base)}
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in namespace:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Decorate a class whose annotated names are fields: writes __init__, __repr__, __eq__ and, if asked, more."""

    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance, as a tuple of Field objects."""
    try:
        all_fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in all_fields.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) and not isinstance(obj, _GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, and so on down through lists, tuples, dicts and other instances."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda instance, convert: dict_factory(
        [(f.name, convert(getattr(instance, f.name))) for f in fields(instance)]))


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, and so on down through lists, tuples, dicts and other instances."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda instance, convert: tuple_factory(
        [convert(getattr(instance, f.name)) for f in fields(instance)]))


_ATOMIC = frozenset([type(None), bool, int, float, str, bytes, complex])


def _convert(obj, convert_instance):
    from copy import deepcopy

    def convert(value):
        if type(value) in _ATOMIC:
            return value
        if _is_dataclass_instance(value):
            return convert_instance(value, convert)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            # A named tuple takes its elements one by one.
            return type(value)(*[convert(part) for part in value])
        if isinstance(value, (list, tuple)):
            return type(value)(convert(part) for part in value)
        if isinstance(value, dict):
            return type(value)((convert(key), convert(part)) for key, part in value.items())
        return deepcopy(value)

    return convert_instance(obj, convert)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Make a dataclass from names, (name, type) pairs and (name, type, field) triples."""
    from keyword import iskeyword
    from types import new_class
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            tp = "typing.Any"
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, defaults[name] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = tp

    def exec_body(body):
        body.update(namespace or {})
        body.update(defaults)
        body["__annotations__"] = annotations

    cls = new_class(cls_name, bases, {}, exec_body)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new instance with the same fields but for the changes."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
