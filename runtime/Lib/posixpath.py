"""os.path for POSIX systems. Every function takes str, bytes or path-like objects and answers in kind."""
__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
    "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
    "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

# Behind the constants, which os imports in its turn.
import os
import genericpath
from genericpath import *
from posix import fspath as _fspath


def _get_sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """The path unchanged: upper and lower case differ."""
    return _fspath(s)


def isabs(s):
    """Whether the path begins at the root."""
    s = _fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """Join parts with slashes; an absolute part drops what came before it."""
    a = _fspath(a)
    sep = _get_sep(a)
    path = a
    try:
        if not p:
            path[:0] + sep
        for b in map(_fspath, p):
            if b.startswith(sep):
                path = b
            elif not path or path.endswith(sep):
                path += b
            else:
                path += sep + b
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", a, *p)
        raise
    return path


def _split_head(p):
    sep = _get_sep(p)
    cut = p.rfind(sep) + 1
    head = p[:cut]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head, p[cut:]


def split(p):
    """(everything before the last slash, what is behind it)."""
    return _split_head(_fspath(p))


def splitext(p):
    """(the path up to the extension, the extension with its dot or nothing)."""
    p = _fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b"/", None, b".")
    return genericpath._splitext(p, "/", None, ".")


def splitdrive(p):
    """(nothing, the path): there are no drives."""
    p = _fspath(p)
    return p[:0], p


def basename(p):
    """What is behind the last slash."""
    p = _fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """What is before the last slash."""
    return _split_head(_fspath(p))[0]


def islink(path):
    """Whether the path itself is a symbolic link."""
    try:
        return os.lstat(path).st_mode & 0o170000 == 0o120000
    except (OSError, ValueError, AttributeError):
        return False


def lexists(path):
    """Whether the path is there; true for a broken symbolic link."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def ismount(path):
    """Whether another file system begins at the path."""
    try:
        own = os.lstat(path)
    except (OSError, ValueError):
        return False
    if own.st_mode & 0o170000 == 0o120000:
        return False
    path = _fspath(path)
    parent = realpath(join(path, b".." if isinstance(path, bytes) else ".."))
    try:
        above = os.lstat(parent)
    except (OSError, ValueError):
        return False
    return own.st_dev != above.st_dev or own.st_ino == above.st_ino


def expanduser(path):
    """Replace a leading ~ or ~user by that user's home directory, if it is known."""
    path = _fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    sep = _get_sep(path)
    end = path.find(sep, 1)
    if end < 0:
        end = len(path)
    home = _home_directory(path[1:end])
    if home is None:
        return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    home = home.rstrip(sep)
    return (home + path[end:]) or sep


def _home_directory(user):
    if not user and "HOME" in os.environ:
        return os.environ["HOME"]
    try:
        import pwd
        if not user:
            return pwd.getpwuid(os.getuid()).pw_dir
        return pwd.getpwnam(os.fsdecode(user)).pw_dir
    except (ImportError, KeyError):
        return None


_WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"


def expandvars(path):
    """Replace $name and ${name} by environment variables; unknown ones stay."""
    path = _fspath(path)
    if isinstance(path, bytes):
        if b"$" not in path:
            return path
        return os.fsencode(_expand(os.fsdecode(path), os.environ))
    return _expand(path, os.environ) if "$" in path else path


def _expand(path, environ):
    result = []
    position = 0
    while True:
        dollar = path.find("$", position)
        if dollar < 0:
            break
        result.append(path[position:dollar])
        if path.startswith("{", dollar + 1):
            close = path.find("}", dollar + 2)
            end = close + 1
            name = path[dollar + 2:close] if close > 0 else ""
        else:
            end = dollar + 1
            while end < len(path) and path[end] in _WORD:
                end += 1
            name = path[dollar + 1:end]
        if name in environ:
            result.append(environ[name])
        else:
            end = max(end, dollar + 1)
            result.append(path[dollar:end])
        position = end
    result.append(path[position:])
    return "".join(result)


def normpath(path):
    """The path without doubled slashes, `.` and `name/..`, as text only: symbolic links are not looked at."""
    path = _fspath(path)
    if isinstance(path, bytes):
        sep, empty, dot, dotdot = b"/", b"", b".", b".."
    else:
        sep, empty, dot, dotdot = "/", "", ".", ".."
    # Exactly two leading slashes may mean something to the system; more are as one.
    slashes = len(path) - len(path.lstrip(sep))
    root = sep * (2 if slashes == 2 else min(slashes, 1))
    parts = []
    for part in path.split(sep):
        if part == empty or part == dot:
            continue
        if part != dotdot or (not root and not parts) or (parts and parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + sep.join(parts) or dot


def abspath(path):
    """The path from the root."""
    path = _fspath(path)
    if isinstance(path, bytes):
        if not path.startswith(b"/"):
            path = join(os.getcwdb(), path)
    elif not path.startswith("/"):
        path = join(os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root with all symbolic links followed."""
    filename = _fspath(filename)
    path, _ = _follow(filename[:0], filename, strict, {})
    return abspath(path)


def _follow(path, rest, strict, seen):
    """Walk `rest` from `path`; returns (path, whether it could be resolved). `seen` maps links to their targets."""
    if isinstance(path, bytes):
        sep, curdir, pardir = b"/", b".", b".."
    else:
        sep, curdir, pardir = "/", ".", ".."
    if isabs(rest):
        rest = rest[1:]
        path = sep
    while rest:
        name, _, rest = rest.partition(sep)
        if not name or name == curdir:
            continue
        if name == pardir:
            if path:
                path, name = split(path)
                if name == pardir:
                    path = join(path, pardir, pardir)
            else:
                path = pardir
            continue
        newpath = join(path, name)
        try:
            is_link = os.lstat(newpath).st_mode & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = newpath
            continue
        if newpath in seen:
            path = seen[newpath]
            if path is not None:
                continue
            # The link is being resolved further out: it leads to itself.
            if strict:
                os.stat(newpath)
            return join(newpath, rest), False
        seen[newpath] = None
        path, resolved = _follow(path, os.readlink(newpath), strict, seen)
        if not resolved:
            return join(path, rest), False
        seen[newpath] = path
    return path, True


def relpath(path, start=None):
    """The path as seen from the start directory, the current one by default."""
    if not path:
        raise ValueError("no path specified")
    path = _fspath(path)
    if isinstance(path, bytes):
        curdir, sep, pardir = b".", b"/", b".."
    else:
        curdir, sep, pardir = ".", "/", ".."
    start = curdir if start is None else _fspath(start)
    try:
        start_parts = [part for part in abspath(start).split(sep) if part]
        path_parts = [part for part in abspath(path).split(sep) if part]
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise
    common = len(commonprefix([start_parts, path_parts]))
    parts = [pardir] * (len(start_parts) - common) + path_parts[common:]
    return sep.join(parts) if parts else curdir


def commonpath(paths):
    """The longest path that all given ones are inside of."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(_fspath, paths))
    if isinstance(paths[0], bytes):
        sep, curdir = b"/", b"."
    else:
        sep, curdir = "/", "."
    try:
        split_paths = [path.split(sep) for path in paths]
        try:
            absolute, = {path[:1] == sep for path in paths}
        except ValueError:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[part for part in parts if part and part != curdir] for parts in split_paths]
        common = commonprefix(split_paths)
        return (sep if absolute else sep[:0]) + sep.join(common)
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise
