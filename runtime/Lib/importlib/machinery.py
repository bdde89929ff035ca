"""The classes of the import system: finders, loaders, specs."""
from _frozen_importlib import BuiltinImporter, ModuleSpec
from _frozen_importlib_external import FileFinder, NamespaceLoader, PathFinder, SourceFileLoader

SOURCE_SUFFIXES = [".py"]
DEBUG_BYTECODE_SUFFIXES = [".pyc"]
OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []


def all_suffixes():
    """The suffixes of all files that can be modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class FrozenImporter:
    """The importer of frozen modules, of which there are none: the library is a folder on sys.path."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None

    @classmethod
    def is_package(cls, fullname):
        raise ImportError(f"{fullname!r} is not a frozen module", name=fullname)

    get_code = get_source = is_package


class _FileLoader:
    """A loader of files of a kind that this runtime cannot load."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, fullname=None):
        return self.path

    def is_package(self, fullname):
        return False

    def get_source(self, fullname):
        return None

    def get_code(self, fullname):
        return None

    def create_module(self, spec):
        raise ImportError(f"{self.path!r} cannot be loaded by this implementation", name=self.name, path=self.path)

    def exec_module(self, module):
        raise ImportError(f"{self.path!r} cannot be loaded by this implementation", name=self.name, path=self.path)


class ExtensionFileLoader(_FileLoader):
    """Extension modules in native code are made for another runtime."""


class SourcelessFileLoader(_FileLoader):
    """Files of bytecode are made by another runtime."""
