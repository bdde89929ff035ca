"""Regular expressions.

The module's functions compile an expression (or find it among the last ones) and call the method of the same name of the
Pattern. `re._parser` makes a tree of the expression, `re._compiler` code words of the tree; the runtime's `_sre` executes
them.
"""
import _sre
import copyreg
import enum
from re import _compiler
from re._constants import error

__version__ = "2.2.1"

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template",
    "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
    "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
]


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    _numeric_repr_ = hex
    __repr__ = enum.global_flag_repr
    __str__ = object.__str__


globals().update(RegexFlag.__members__)


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Return the string with the leftmost non-overlapping matches of the pattern replaced by repl, a template or a
    callable that gets the Match and returns the replacement."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """As sub(), but return a tuple of the new string and the number of replacements made."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Split the string at the matches of the pattern; what its groups matched is in the list too."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string: of the group, or of tuples of the groups, if the
    pattern has any."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string, which yields Match objects."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    "Compile a regular expression pattern, returning a Pattern object."
    return _compile(pattern, flags)


def purge():
    "Clear the regular expression caches"
    _cache.clear()
    _templates.clear()


def template(pattern, flags=0):
    "Compile a template pattern, returning a Pattern object, deprecated"
    import warnings
    warnings.warn("The re.template() function is deprecated as it is an undocumented function without an obvious "
                  "purpose. Use re.compile() instead.", DeprecationWarning)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return _compile(pattern, flags | T)


_escapes = {ord(character): "\\" + character for character in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Escape the characters of a string that mean something in an expression."""
    if isinstance(pattern, str):
        return pattern.translate(_escapes)
    return str(pattern, "latin1").translate(_escapes).encode("latin1")


Pattern = type(_compiler.compile("", 0))
Match = type(_compiler.compile("", 0).match(""))

# The last expressions that were compiled, the oldest first.
_MAXCACHE = 512
_cache = {}
_templates = {}


def _remember(cache, key, value):
    if len(cache) >= _MAXCACHE:
        try:
            del cache[next(iter(cache))]
        except (StopIteration, RuntimeError, KeyError):
            pass
    cache[key] = value


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not _compiler.isstring(pattern):
        raise TypeError("first argument must be string or compiled pattern")
    if flags & 1:
        import warnings
        warnings.warn("The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag without an obvious "
                      "purpose. Don't use it.", DeprecationWarning)
    compiled = _compiler.compile(pattern, flags)
    if not flags & 128:
        _remember(_cache, (type(pattern), pattern, flags), compiled)
    return compiled


def _subx(pattern, template):
    """What sub() replaces matches by, for a template with backslashes: a literal or a callable."""
    # Equal templates can be of different types, and equal patterns have the same groups.
    key = type(template), template, pattern
    try:
        return _templates[key]
    except KeyError:
        pass
    from re import _template
    result = _template.read(template, pattern)
    _remember(_templates, key, result)
    return result


def _expand(pattern, match, template):
    result = _subx(pattern, template)
    return result(match) if callable(result) else result


def _pickle(pattern):
    return _compile, (pattern.pattern, pattern.flags)


copyreg.pickle(Pattern, _pickle, _compile)


class Scanner:
    """Splits text into tokens: a lexicon pairs expressions with what their matches become."""

    def __init__(self, lexicon, flags=0):
        from re import _parser
        from re._constants import BRANCH, SUBPATTERN
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        state = _parser.State()
        state.flags = flags
        alternatives = []
        for phrase, _ in lexicon:
            number = state.opengroup()
            content = _parser.parse(phrase, flags)
            alternatives.append(_parser.SubPattern(state, [(SUBPATTERN, (number, 0, 0, content))]))
            state.closegroup(number, alternatives[-1])
        self.scanner = _compiler.compile(_parser.SubPattern(state, [(BRANCH, (None, alternatives))]))

    def scan(self, string):
        """The tokens, and what is left of the string where none matches."""
        tokens = []
        place = 0
        step = self.scanner.scanner(string).match
        while True:
            found = step()
            if not found or found.end() == place:
                break
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                tokens.append(action)
            place = found.end()
        return tokens, string[place:]
