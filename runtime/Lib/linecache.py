"""Lines of source files, kept in memory, for tracebacks and warnings."""
import sys
from posix import stat as _stat

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# By file name: (size, modification time or None, lines, full path), or (function that gives the source,) while nobody
# has asked for a line.
cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its line break, or an empty string: never an error."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """All lines of a file, or an empty list."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget the lines of files that have changed or vanished since they were read."""
    for name in list(cache) if filename is None else [filename] if filename in cache else []:
        entry = cache[name]
        if len(entry) == 1:
            continue
        size, mtime, _, fullname = entry
        if mtime is None:
            continue
        try:
            stat = _stat(fullname)
        except OSError:
            cache.pop(name, None)
            continue
        if size != stat.st_size or mtime != stat.st_mtime:
            cache.pop(name, None)


def _find(filename, module_globals):
    """The stat result and full path of a file, looked for along sys.path if need be."""
    try:
        return _stat(filename), filename
    except OSError:
        pass
    if filename.startswith("/"):
        return None
    for directory in sys.path:
        try:
            fullname = f"{directory.rstrip('/')}/{filename}" if directory else filename
            return _stat(fullname), fullname
        except (TypeError, AttributeError, OSError):
            continue
    return None


def updatecache(filename, module_globals=None):
    """Read the lines of a file anew; returns them, or an empty list."""
    if len(cache.get(filename, ())) != 1:
        cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    found = None
    try:
        found = _stat(filename), filename
    except OSError:
        if lazycache(filename, module_globals):
            try:
                data = cache[filename][0]()
            except (ImportError, OSError):
                pass
            else:
                if data is None:
                    return []
                lines = [line + "\n" for line in data.splitlines()]
                cache[filename] = len(data), None, lines, filename
                return lines
        found = _find(filename, module_globals)
    if found is None:
        return []
    stat, fullname = found
    try:
        lines = _read(fullname)
    except (OSError, UnicodeDecodeError, SyntaxError, LookupError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = stat.st_size, stat.st_mtime, lines, fullname
    return lines


def _read(fullname):
    with open(fullname, "rb") as stream:
        data = stream.read()
    encoding = _encoding(data)
    text = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    last = lines.pop()
    lines = [line + "\n" for line in lines]
    if last:
        lines.append(last)
    return lines


def _encoding(data):
    """The encoding that a source file declares: by a byte order mark, or by `coding:` in one of its first two lines."""
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    for line in data.split(b"\n", 2)[:2]:
        line = line.strip(b" \t\f\r")
        if line and not line.startswith(b"#"):
            break
        position = line.find(b"coding")
        if position >= 0 and line[position + 6:position + 7] in (b":", b"="):
            name = line[position + 7:].lstrip(b" \t")
            end = 0
            while end < len(name) and (name[end:end + 1].isalnum() or name[end:end + 1] in b"-_."):
                end += 1
            if end:
                return name[:end].decode("ascii")
    return "utf-8"


def lazycache(filename, module_globals):
    """Remember how to get the source from a module's loader; true when that is possible."""
    entry = cache.get(filename)
    if entry is not None:
        return len(entry) == 1
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return False
    if not module_globals or "__name__" not in module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals["__name__"]
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or get_source is None:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
