"""Where in the text of a failed expression its operator or its subscript stands, for the carets of tracebacks.

Enters the source text of one instruction, on one line; leaves the pair of positions between which carets are drawn,
while the rest is underlined by tildes, or None when the text is neither a binary operation nor a subscript. For that
only the outermost structure counts, so this is no full parser: brackets are kept as groups, and whatever lies below the
binary operators in precedence makes the answer None.
"""
from keyword import iskeyword

_OPERATORS = (
    "**=", "//=", ">>=", "<<=", "...", "!=", "->", ":=", "**", "//", "<<", ">>", "<=", ">=", "==", "+=", "-=", "*=",
    "/=", "%=", "@=", "&=", "|=", "^=",
)
_SINGLES = frozenset("+-*/%@&|^~<>=.,:;")
_PRECEDENCE = {
    "|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6, "%": 6, "@": 6,
}
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_CONSTANTS = ("True", "False", "None")


class _NotFound(Exception):
    """The text is not what carets are split for."""


class _Item:
    """A token, or a bracketed group with the items between the brackets."""

    __slots__ = ("kind", "text", "start", "end", "inner")

    def __init__(self, kind, text, start, end, inner=None):
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
        self.inner = inner


class _Node:
    """An expression: start and end without the parentheses around it, outer_start and outer_end with them."""

    __slots__ = ("start", "end", "outer_start", "outer_end", "anchors")

    def __init__(self, start, end, anchors=None):
        self.start = self.outer_start = start
        self.end = self.outer_end = end
        self.anchors = anchors


def find_anchors(segment):
    """The positions where the carets start and end, or None."""
    try:
        return _Parser(segment, _Scanner(segment).items()).expression().anchors
    except _NotFound:
        return None


class _Scanner:
    """Cuts the text into items."""

    def __init__(self, text):
        self.text = text
        self.position = 0

    def items(self, closing=None):
        text = self.text
        result = []
        while True:
            while self.position < len(text) and text[self.position].isspace():
                self.position += 1
            if self.position == len(text) or text[self.position] == "#":
                if closing is not None:
                    raise _NotFound
                return result
            start = self.position
            char = text[start]
            if char == closing:
                self.position += 1
                return result
            if char in _CLOSING:
                self.position += 1
                inner = self.items(_CLOSING[char])
                result.append(_Item("group", char, start, self.position, inner))
                continue
            kind = self._token(start, char)
            result.append(_Item(kind, text[start:self.position], start, self.position))

    def _token(self, start, char):
        text = self.text
        if char.isidentifier():
            end = start + 1
            while end < len(text) and (text[end].isidentifier() or text[end].isalnum()):
                end += 1
            if end - start <= 2 and text[end:end + 1] in ("'", '"') and set(text[start:end].lower()) <= set("rbuf"):
                self._string(end)
                return "string"
            self.position = end
            return "name"
        if char in "'\"":
            self._string(start)
            return "string"
        if char.isdigit() or (char == "." and text[start + 1:start + 2].isdigit()):
            self._number(start)
            return "number"
        for operator in _OPERATORS:
            if text.startswith(operator, start):
                self.position = start + len(operator)
                return "operator"
        if char not in _SINGLES:
            raise _NotFound
        self.position = start + 1
        return "operator"

    def _string(self, start):
        text = self.text
        quote = text[start] * 3 if text.startswith(text[start] * 3, start) else text[start]
        position = start + len(quote)
        while not text.startswith(quote, position):
            if position >= len(text):
                raise _NotFound
            position += 2 if text[position] == "\\" else 1
        self.position = position + len(quote)

    def _number(self, start):
        text = self.text
        end = start
        if text[start:start + 2].lower() in ("0x", "0o", "0b"):
            end += 2
            while end < len(text) and (text[end] in "_0123456789abcdefABCDEF"):
                end += 1
        else:
            while end < len(text) and (text[end].isdigit() or text[end] in "_."):
                end += 1
            exponent = end + 1 if text[end:end + 1] in ("e", "E") else None
            if exponent is not None:
                if text[exponent:exponent + 1] in ("+", "-"):
                    exponent += 1
                if text[exponent:exponent + 1].isdigit():
                    end = exponent
                    while end < len(text) and (text[end].isdigit() or text[end] == "_"):
                        end += 1
            if text[end:end + 1] in ("j", "J"):
                end += 1
        self.position = end


class _Parser:
    """Finds the outermost operation in a list of items."""

    def __init__(self, text, items):
        self.text = text
        self.items = items
        self.position = 0

    def expression(self):
        result = self._binary(1)
        if self.position != len(self.items):
            raise _NotFound
        return result

    def _peek(self):
        return self.items[self.position] if self.position < len(self.items) else None

    def _next(self):
        item = self._peek()
        if item is None:
            raise _NotFound
        self.position += 1
        return item

    def _binary(self, lowest):
        left = self._unary()
        while True:
            item = self._peek()
            precedence = _PRECEDENCE.get(item.text, 0) if item is not None and item.kind == "operator" else 0
            if precedence < lowest:
                # What is no binary operator at all is left over, and so found not to be one by expression().
                return left
            self.position += 1
            left = self._operation(left, self._binary(precedence + 1))
            lowest = min(lowest, precedence)

    def _unary(self):
        item = self._peek()
        if item is not None and item.kind == "operator" and item.text in ("+", "-", "~"):
            self.position += 1
            return _Node(item.start, self._unary().outer_end)
        base = self._primary()
        item = self._peek()
        if item is not None and item.text == "**":
            self.position += 1
            return self._operation(base, self._unary())
        return base

    def _operation(self, left, right):
        between = self.text[left.end:right.start]
        offset = len(between) - len(between.lstrip())
        start = left.end + offset
        end = start + 1
        if offset + 1 < len(between) and not between[offset + 1].isspace():
            end += 1
        return _Node(left.outer_start, right.outer_end, (start, end))

    def _primary(self):
        item = self._next()
        if item.kind == "name" and item.text == "await":
            return _Node(item.start, self._primary().outer_end)
        result = self._atom(item)
        while True:
            item = self._peek()
            if item is None:
                return result
            if item.kind == "operator" and item.text == ".":
                self.position += 1
                name = self._next()
                if name.kind != "name":
                    raise _NotFound
                result = _Node(result.outer_start, name.end)
            elif item.kind == "group" and item.text in "([":
                self.position += 1
                anchors = None
                if item.text == "[":
                    if not item.inner:
                        raise _NotFound
                    anchors = result.end, self._inside(item).end + 1
                result = _Node(result.outer_start, item.end, anchors)
            else:
                return result

    def _atom(self, item):
        if item.kind == "group":
            if item.text == "(" and not _is_display(item.inner):
                result = self._inside(item)
                result.outer_start = item.start
                result.outer_end = item.end
                return result
            return _Node(item.start, item.end)
        if item.kind == "string":
            end = item.end
            while (following := self._peek()) is not None and following.kind == "string":
                end = self._next().end
            return _Node(item.start, end)
        if item.kind == "operator" and item.text != "...":
            raise _NotFound
        if item.kind == "name" and iskeyword(item.text) and item.text not in _CONSTANTS:
            raise _NotFound
        return _Node(item.start, item.end)

    def _inside(self, group):
        """The expression between brackets, of which only the extent is known if it is none of those found here."""
        try:
            return _Parser(self.text, group.inner).expression()
        except _NotFound:
            return _Node(group.inner[0].start, group.inner[-1].end)


def _is_display(items):
    """Whether parentheses around these items make a tuple or a generator, rather than only group."""
    return not items or any([item.kind == "operator" and item.text == "," or item.kind == "name" and item.text == "for"
                             for item in items])
