"""Abstract base classes of finders and loaders."""
import abc
import sys

from _frozen_importlib_external import decode_source
from importlib import machinery

__all__ = [
    "Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader", "ExecutionLoader", "FileLoader",
    "SourceLoader",
]


class Loader(metaclass=abc.ABCMeta):
    """Makes a module and runs it."""

    def create_module(self, spec):
        """A module object, or None for an ordinary one."""
        return None

    def load_module(self, fullname):
        """Load the module in one step, as loaders of long ago did."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        import _frozen_importlib
        from importlib.util import spec_from_loader
        spec = spec_from_loader(fullname, self)
        if fullname in sys.modules:
            return _frozen_importlib._exec(spec, sys.modules[fullname])
        return _frozen_importlib._load(spec)


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder for sys.meta_path."""

    def invalidate_caches(self):
        """Forget what was found."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for one place on sys.path."""

    def invalidate_caches(self):
        """Forget what was found."""


class ResourceLoader(Loader):
    """A loader that gives data as well."""

    @abc.abstractmethod
    def get_data(self, path):
        """The bytes at a path."""
        raise OSError


class InspectLoader(Loader):
    """A loader that shows what it would load."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader whose modules can be run as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader of one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, fullname=None):
        return self.path

    def get_data(self, path):
        with open(path, "rb") as stream:
            return stream.read()


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of Python source, wherever that comes from."""

    def is_package(self, fullname):
        name = self.get_filename(fullname).rpartition("/")[2]
        return name.rpartition(".")[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def path_stats(self, path):
        return {"mtime": self.path_mtime(path)}

    def path_mtime(self, path):
        raise OSError

    def set_data(self, path, data):
        """Keep data at a path, if the loader can."""

    def get_source(self, fullname):
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        return decode_source(data)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


MetaPathFinder.register(machinery.BuiltinImporter)
MetaPathFinder.register(machinery.PathFinder)
PathEntryFinder.register(machinery.FileFinder)
InspectLoader.register(machinery.BuiltinImporter)
InspectLoader.register(machinery.NamespaceLoader)
FileLoader.register(machinery.SourceFileLoader)
SourceLoader.register(machinery.SourceFileLoader)
ExecutionLoader.register(machinery.ExtensionFileLoader)
FileLoader.register(machinery.SourcelessFileLoader)
