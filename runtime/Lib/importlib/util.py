"""Tools for those who write importers, and for those who look for modules without importing them."""
import sys
import types

from _frozen_importlib import _find_spec, module_from_spec
from _frozen_importlib_external import cache_from_source as _cache_path, decode_source
from importlib.machinery import SOURCE_SUFFIXES, ModuleSpec, SourceFileLoader

MAGIC_NUMBER = (3495).to_bytes(2, "little") + b"\r\n"


def source_hash(source_bytes):
    """A number of eight bytes that changes with the source."""
    value = 0xCBF29CE484222325
    for byte in source_bytes:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value.to_bytes(8, "little")


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the bytecode of a source file would be kept."""
    if debug_override is not None and optimization is not None:
        raise TypeError("debug_override or optimization must be set to None")
    from os import fspath
    result = _cache_path(fspath(path))
    if optimization is None:
        return result
    optimization = str(optimization)
    if not optimization:
        return result
    if not optimization.isalnum():
        raise ValueError(f"{optimization!r} is not alphanumeric")
    return f"{result[:-len('.pyc')]}.opt-{optimization}.pyc"


def source_from_cache(path):
    """The source file of a file of bytecode."""
    from os import fspath
    head, _, cache_name = fspath(path).rpartition("/")
    folder, _, cache_folder = head.rpartition("/")
    if cache_folder != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    dots = cache_name.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {cache_name!r}")
    name = f"{cache_name.partition('.')[0]}.py"
    return f"{folder}/{name}" if folder or head.startswith("/") else name


def resolve_name(name, package):
    """The absolute name of a module whose name may be relative to a package."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    tail = name[level:]
    return f"{parts[0]}.{tail}" if tail else parts[0]


def find_spec(name, package=None):
    """The spec of a module, which is not imported; its parents are. None when there is no such module."""
    fullname = resolve_name(name, package)
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent_name = fullname.rpartition(".")[0]
    if not parent_name:
        return _find_spec(fullname, None)
    parent = __import__(parent_name, fromlist=["__path__"])
    try:
        parent_path = parent.__path__
    except AttributeError as error:
        raise ModuleNotFoundError(
            f"__path__ attribute not found on {parent_name!r} while trying to find {fullname!r}", name=fullname) from error
    return _find_spec(fullname, parent_path)


_UNKNOWN = object()


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec as far as the loader can tell."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_UNKNOWN):
    """A spec of a module in a file."""
    import os
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith(tuple(SOURCE_SUFFIXES)):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if submodule_search_locations is _UNKNOWN:
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = False
            if is_package:
                spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(os.path.dirname(location))
    return spec


class _LazyModule(types.ModuleType):
    """A module that loads itself when somebody first wants something of it."""

    def __getattribute__(self, attr):
        # What is set on the module before that has precedence over what its code sets.
        spec = object.__getattribute__(self, "__spec__")
        self.__class__ = types.ModuleType
        if spec is not None and isinstance(spec.loader_state, dict):
            namespace = self.__dict__
            known = spec.loader_state["__dict__"]
            updated = {key: value for key, value in namespace.items() if key not in known or known[key] is not value}
            spec.loader.exec_module(self)
            if spec.name in sys.modules and sys.modules[spec.name] is not self:
                raise ValueError(f"module object for {spec.name!r} substituted in sys.modules during a lazy load")
            namespace.update(updated)
        return getattr(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader:
    """Puts off the loading of a module until it is used."""

    @classmethod
    def factory(cls, loader):
        cls._check(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    @staticmethod
    def _check(loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")

    def __init__(self, loader):
        self._check(loader)
        self.loader = loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {"__dict__": module.__dict__.copy(), "__class__": module.__class__}
        module.__class__ = _LazyModule
