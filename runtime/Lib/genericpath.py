"""What os.path offers that does not depend on how paths are written."""

__all__ = [
    "commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "samefile",
    "sameopenfile", "samestat",
]


def exists(path):
    """Whether the path leads to something; false for a broken symbolic link."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def _has_kind(path, kind):
    try:
        return os.stat(path).st_mode & 0o170000 == kind
    except (OSError, ValueError):
        return False


def isfile(path):
    """Whether the path leads to a regular file."""
    return _has_kind(path, 0o100000)


def isdir(s):
    """Whether the path leads to a directory."""
    return _has_kind(s, 0o040000)


def getsize(filename):
    """The size of a file in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When a file was last modified."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When a file was last read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When a file's metadata last changed."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    """The longest beginning that all strings (or lists) have in common, character by character."""
    if not m:
        return ""
    # Paths, but not lists of parts, may be path-like objects.
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first = min(m)
    last = max(m)
    for index, part in enumerate(first):
        if part != last[index]:
            return first[:index]
    return first


def samestat(s1, s2):
    """Whether two stat results are those of one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two file descriptors are those of one file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    start = p.rfind(sep)
    if altsep:
        start = max(start, p.rfind(altsep))
    dot = p.rfind(extsep)
    # Dots that a name begins with make no extension.
    if dot > start and p[start + 1:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    seen = set()
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(f"{funcname}() argument must be str, bytes, or os.PathLike object, not "
                            f"{arg.__class__.__name__!r}") from None
        seen.add(isinstance(arg, str))
    if len(seen) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


# At the end, since os imports this module in its turn.
import os
