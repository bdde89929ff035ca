"""Templates for replacements: literals, and references to groups."""
from _sre import _template
from re._constants import MAXGROUPS
from re._parser import ASCIILETTERS, DIGITS, ESCAPES, OCTDIGITS, _Source, _octal, _warn


class _Reader:
    """One template being read."""

    def __init__(self, template, pattern):
        self.source = _Source(template)
        self.pattern = pattern
        self.warnings = []
        self.literals = []
        self.groups = []
        self.text = ""

    def read(self):
        source = self.source
        while True:
            token = source.get()
            if token is None:
                break
            if token[0] != "\\":
                self.text += token
            elif token[1] == "g":
                self._named()
            elif token[1] == "0":
                self.text += chr(int("0" + source.getwhile(2, OCTDIGITS), 8) & 0xff)
            elif token[1] in DIGITS:
                self._numbered(token)
            elif token in ESCAPES:
                self.text += chr(ESCAPES[token][1])
            elif token[1] in ASCIILETTERS:
                raise source.error("bad escape " + token, len(token))
            else:
                self.text += token
        self._end_literal()

    def _end_literal(self):
        if self.text:
            text = self.text
            self.literals.append(text if self.source.istext else text.encode("latin-1"))
            self.text = ""

    def _group(self, number, back):
        if number > self.pattern.groups:
            raise self.source.error(f"invalid group reference {number}", back)
        self._end_literal()
        self.literals.append(None)
        self.groups.append(number)

    def _numbered(self, escape):
        source = self.source
        if source.next in DIGITS:
            escape += source.get()
            if escape[1] in OCTDIGITS and escape[2] in OCTDIGITS and source.next in OCTDIGITS:
                self.text += chr(_octal(source, escape + source.get()))
                return
        self._group(int(escape[1:]), len(escape) - 1)

    def _named(self):
        source = self.source
        if not source.match("<"):
            raise source.error("missing <")
        name = source.getuntil(">", "group name")
        if name.isidentifier():
            source.checkname(name, self.warnings)
            try:
                number = self.pattern.groupindex[name]
            except KeyError:
                raise IndexError(f"unknown group name {name!r}") from None
        else:
            number = source.number(name, self.warnings)
            if number >= MAXGROUPS:
                raise source.error(f"invalid group reference {number}", len(name) + 1)
        self._group(number, len(name) + 1)


def read(template, pattern):
    """The template ready for use: a literal, or what makes the text of a match."""
    reader = _Reader(template, pattern)
    try:
        reader.read()
    finally:
        if reader.warnings:
            _warn(reader.warnings, 4)
    if reader.groups:
        return _template(tuple(reader.literals), tuple(reader.groups))
    if reader.literals:
        return reader.literals[0]
    return "" if reader.source.istext else b""
