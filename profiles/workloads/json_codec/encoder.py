"""Python values to JSON text."""

SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def escape(char, ascii_only):
    short = SHORT.get(char)
    if short is not None:
        return short
    code = ord(char)
    if code < 0x20:
        return f"\\u{code:04x}"
    if code < 0x7F or not ascii_only:
        return char
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def quote(text, ascii_only):
    if text.isalnum() and text.isascii():
        return f'"{text}"'
    return '"' + "".join([escape(char, ascii_only) for char in text]) + '"'


def encode(value, indent, ascii_only, level=0):
    """Yields the text in pieces."""
    if value is None:
        yield "null"
    elif value is True:
        yield "true"
    elif value is False:
        yield "false"
    elif isinstance(value, str):
        yield quote(value, ascii_only)
    elif isinstance(value, int):
        yield int.__repr__(value)
    elif isinstance(value, float):
        yield float.__repr__(value)
    elif isinstance(value, (list, tuple)):
        yield from encode_items(
            "[", "]", (encode(item, indent, ascii_only, level + 1) for item in value), indent, level)
    elif isinstance(value, dict):
        yield from encode_items(
            "{", "}", (encode_pair(key, item, indent, ascii_only, level)
                       for key, item in value.items()), indent, level)
    else:
        raise TypeError(f"{type(value).__name__} is not JSON")


def encode_pair(key, value, indent, ascii_only, level):
    yield quote(key, ascii_only)
    yield ": "
    yield from encode(value, indent, ascii_only, level + 1)


def encode_items(opening, closing, items, indent, level):
    yield opening
    separator, between, last = "", ", ", ""
    if indent is not None:
        separator = "\n" + " " * (indent * (level + 1))
        between = "," + separator
        last = "\n" + " " * (indent * level)
    empty = True
    for pieces in items:
        yield separator if empty else between
        empty = False
        yield from pieces
    if not empty:
        yield last
    yield closing


def dumps(value, indent=None, ascii_only=True):
    return "".join(encode(value, indent, ascii_only))
