"""The operating system: what the native module `posix` offers, and what builds on it.

The environment is looked at only when a program does, since its mapping needs the abstract base classes.
"""
import sys
import posix
from posix import *
from posix import _exit

import posixpath as path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
supports_bytes_environ = True



def _get_exports_list(module):
    """The public names of a module; `socket` and others build their own lists with it."""
    try:
        return list(module.__all__)
    except AttributeError:
        return [exported for exported in dir(module) if not exported.startswith("_")]


__all__ = [
    "altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep", "_exit",
    *_get_exports_list(posix),
    "error", "makedirs", "removedirs", "renames", "walk", "fwalk", "execl", "execle", "execlp", "execlpe", "execvp",
    "execvpe", "getenv", "supports_bytes_environ", "environb", "getenvb", "P_WAIT", "P_NOWAIT", "P_NOWAITO", "spawnv",
    "spawnve", "spawnvp", "spawnvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "popen",
]

# What posix exports under this name is the bare dict of bytes.
del environ

_PROCESS_NAMES = frozenset([
    "execl", "execle", "execlp", "execlpe", "execvp", "execvpe", "P_WAIT", "P_NOWAIT", "P_NOWAITO", "spawnv",
    "spawnve", "spawnvp", "spawnvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "popen", "_wrap_close",
])


def __getattr__(name):
    if name in ("environ", "environb", "_Environ"):
        import _os_environ as source
    elif name in _PROCESS_NAMES:
        import _os_process as source
    elif name == "PathLike":
        value = globals()[name] = _make_path_like()
        return value
    else:
        raise AttributeError(f"module 'os' has no attribute {name!r}")
    value = globals()[name] = getattr(source, name)
    return value


def _make_path_like():
    from abc import ABC, abstractmethod

    class PathLike(ABC):
        """Base class of objects that stand for a path in the file system."""

        @abstractmethod
        def __fspath__(self):
            """The path as str or bytes."""
            raise NotImplementedError

        @classmethod
        def __subclasshook__(cls, subclass):
            if cls is PathLike:
                from _collections_abc import _check_methods
                return _check_methods(subclass, "__fspath__")
            return NotImplemented

        __class_getitem__ = classmethod(type(list[int]))

    PathLike.__qualname__ = "PathLike"
    return PathLike


def _supporting(*function_and_features):
    """The functions among these that the system has with that feature; `posix` lists the features it found."""
    features = getattr(posix, "_have_functions", ())
    return {getattr(posix, function) for feature, function in function_and_features
            if feature in features and hasattr(posix, function)}


supports_dir_fd = _supporting(
    ("HAVE_FACCESSAT", "access"), ("HAVE_FCHMODAT", "chmod"), ("HAVE_FCHOWNAT", "chown"), ("HAVE_FSTATAT", "stat"),
    ("HAVE_FUTIMESAT", "utime"), ("HAVE_LINKAT", "link"), ("HAVE_MKDIRAT", "mkdir"), ("HAVE_MKFIFOAT", "mkfifo"),
    ("HAVE_MKNODAT", "mknod"), ("HAVE_OPENAT", "open"), ("HAVE_READLINKAT", "readlink"), ("HAVE_RENAMEAT", "rename"),
    ("HAVE_SYMLINKAT", "symlink"), ("HAVE_UNLINKAT", "unlink"), ("HAVE_UNLINKAT", "rmdir"),
    ("HAVE_UTIMENSAT", "utime"))
supports_effective_ids = _supporting(("HAVE_FACCESSAT", "access"))
supports_fd = _supporting(
    ("HAVE_FCHDIR", "chdir"), ("HAVE_FCHMOD", "chmod"), ("HAVE_FCHOWN", "chown"), ("HAVE_FDOPENDIR", "listdir"),
    ("HAVE_FDOPENDIR", "scandir"), ("HAVE_FEXECVE", "execve"), ("HAVE_FSTATVFS", "statvfs"),
    ("HAVE_FTRUNCATE", "truncate"), ("HAVE_FUTIMENS", "utime"), ("HAVE_FUTIMES", "utime"),
    ("HAVE_FPATHCONF", "pathconf"))
supports_fd.add(posix.stat)
supports_follow_symlinks = _supporting(
    ("HAVE_FACCESSAT", "access"), ("HAVE_FCHOWNAT", "chown"), ("HAVE_FSTATAT", "stat"), ("HAVE_LCHFLAGS", "chflags"),
    ("HAVE_LCHMOD", "chmod"), ("HAVE_LCHOWN", "chown"), ("HAVE_LINKAT", "link"), ("HAVE_LUTIMES", "utime"),
    ("HAVE_UTIMENSAT", "utime"))
supports_follow_symlinks.add(posix.stat)


def fsencode(filename):
    """A path as bytes, as the system has it."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
    return filename


def fsdecode(filename):
    """A path as str; bytes that are no text become lone surrogates."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
    return filename


def getenv(key, default=None):
    """An environment variable, or the default."""
    return sys.modules[__name__].environ.get(key, default)


def getenvb(key, default=None):
    """An environment variable as bytes, or the default."""
    return sys.modules[__name__].environb.get(key, default)


def get_exec_path(env=None):
    """The directories where programs are looked for."""
    if env is None:
        env = sys.modules[__name__].environ
    path_list = env.get("PATH")
    path_list_bytes = env.get(b"PATH") if isinstance(env, dict) else None
    if path_list_bytes is not None:
        if path_list is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        path_list = path_list_bytes
    if path_list is None:
        path_list = defpath
    return fsdecode(path_list).split(pathsep)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Open a file object on a file descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io
    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and all those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Another process was faster.
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        # The system may report another error first, where the directory exists.
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty directory, and then those above it as long as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making the directories that are needed and removing those left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Iterate over the directories of a tree, as (path, names of directories, names of other files)."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    dirs = []
    nondirs = []
    walk_dirs = []
    try:
        entries = scandir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    with entries:
        while True:
            try:
                entry = next(entries, None)
                if entry is None:
                    break
            except OSError as error:
                if onerror is not None:
                    onerror(error)
                return
            try:
                is_dir = entry.is_dir()
            except OSError:
                # It counts as a file, as with path.isdir().
                is_dir = False
            (dirs if is_dir else nondirs).append(entry.name)
            if not topdown and is_dir and (followlinks or not _is_symlink(entry)):
                walk_dirs.append(entry.path)
    if topdown:
        yield top, dirs, nondirs
        # The caller may have removed directories from the list, or replaced them by links.
        for dirname in dirs:
            new_path = path.join(top, dirname)
            if followlinks or not path.islink(new_path):
                yield from _walk(new_path, topdown, onerror, followlinks)
    else:
        for new_path in walk_dirs:
            yield from _walk(new_path, topdown, onerror, followlinks)
        yield top, dirs, nondirs


def _is_symlink(entry):
    try:
        return entry.is_symlink()
    except OSError:
        return False


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """Like walk(), with an open file descriptor of the directory as fourth element."""
    sys.audit("os.fwalk", top, topdown, onerror, follow_symlinks, dir_fd)
    top = fspath(top)
    # The directory that is opened must be the one that was looked at.
    before = None if follow_symlinks else posix.stat(top, follow_symlinks=False, dir_fd=dir_fd)
    descriptor = posix.open(top, O_RDONLY, dir_fd=dir_fd)
    try:
        if follow_symlinks or (before.st_mode & 0o170000 == 0o040000 and path.samestat(before, posix.stat(descriptor))):
            yield from _fwalk(descriptor, top, isinstance(top, bytes), topdown, onerror, follow_symlinks)
    finally:
        posix.close(descriptor)


def _fwalk(topfd, toppath, is_bytes, topdown, onerror, follow_symlinks):
    dirs = []
    nondirs = []
    with scandir(topfd) as entries:
        for entry in entries:
            entry_name = fsencode(entry.name) if is_bytes else entry.name
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            (dirs if is_dir else nondirs).append(entry_name)
    if topdown:
        yield toppath, dirs, nondirs, topfd
    for entry_name in dirs:
        try:
            before = None if follow_symlinks else posix.stat(entry_name, dir_fd=topfd, follow_symlinks=False)
            descriptor = posix.open(entry_name, O_RDONLY, dir_fd=topfd)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        try:
            if follow_symlinks or path.samestat(before, posix.stat(descriptor)):
                yield from _fwalk(descriptor, path.join(toppath, entry_name), is_bytes, topdown, onerror,
                                  follow_symlinks)
        finally:
            posix.close(descriptor)
    if not topdown:
        yield toppath, dirs, nondirs, topfd
