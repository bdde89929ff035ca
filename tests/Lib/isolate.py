"""Runs a program on CPython with our library in place of CPython's.

    python3.11 -I -S -B isolate.py PROGRAM

Python modules come from runtime/Lib alone; of CPython's own, only the modules that our runtime provides natively may
be imported, so that a forgotten dependency fails here and not first on our runtime.
"""
import sys

LIBRARY = __file__.rpartition("/tests/")[0] + "/runtime/Lib"

NATIVE = frozenset("""
    _bisect _codecs _collections _functools _heapq _io _operator _random _sha512 _signal _string _struct _thread
    _weakref array atexit builtins cmath errno gc itertools marshal math posix signal sys time unicodedata
    _imp _warnings _frozen_importlib _frozen_importlib_external encodings zipimport
    """.split())


class LibraryFinder:
    """Looks in runtime/Lib first, and refuses what neither it nor the native side has."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        spec = path_finder.find_spec(name, path if path is not None else [LIBRARY])
        if spec is None and name.partition(".")[0] not in NATIVE:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return spec


# The codecs that CPython itself uses are loaded before its module codecs is replaced.
for encoding in ("ascii", "latin-1", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le",
                 "utf-32-be", "unicode-escape", "raw-unicode-escape"):
    sys.modules["codecs"].lookup(encoding)

path_finder = next(finder for finder in sys.meta_path if getattr(finder, "__name__", "") == "PathFinder")
for loaded in list(sys.modules):
    if loaded.partition(".")[0] not in NATIVE and loaded not in ("__main__", "codecs"):
        del sys.modules[loaded]
sys.meta_path.insert(0, LibraryFinder)
program = sys.argv[1]
del sys.argv[0], sys.modules["codecs"]
sys.path[:0] = [program.rpartition("/")[0] or "."]
with open(program, "rb") as stream:
    code = compile(stream.read(), program, "exec")
main = type(sys)("__main__")
main.__file__ = program
sys.modules["__main__"] = main
exec(code, main.__dict__)
