"""Encodings of one byte for each character, given by a table: what the modules of such encodings are made with."""
from _codecs import lookup_error


def charmap_build(map, /):
    """The encoding map of a decoding table: the position of every character in the string."""
    return {ord(char): position for position, char in enumerate(map)}


def _translated(mapping, code):
    """The bytes of a character, or None if the mapping has none."""
    try:
        value = mapping[code]
    except LookupError:
        return None
    if value is None or isinstance(value, bytes):
        return value
    if not isinstance(value, int):
        raise TypeError(f"character mapping must return integer, bytes or None, not {type(value).__name__}")
    if not 0 <= value < 256:
        raise TypeError("character mapping must be in range(256)")
    return bytes((value,))


def charmap_encode(str, errors=None, mapping=None, /):
    """Encode by a mapping from code points to numbers below 256 or bytes; returns (bytes, length consumed)."""
    if mapping is None:
        return str.encode("latin-1", errors or "strict"), len(str)
    parts = []
    position = 0
    while position < len(str):
        data = _translated(mapping, ord(str[position]))
        if data is not None:
            parts.append(data)
            position += 1
            continue
        end = position + 1
        while end < len(str) and _translated(mapping, ord(str[end])) is None:
            end += 1
        error = UnicodeEncodeError("charmap", str, position, end, "character maps to <undefined>")
        replacement, position = lookup_error(errors or "strict")(error)
        if isinstance(replacement, bytes):
            parts.append(replacement)
            continue
        for char in replacement:
            data = _translated(mapping, ord(char))
            if data is None:
                raise error
            parts.append(data)
    return b"".join(parts), len(str)


def charmap_decode(data, errors=None, mapping=None, /):
    """Decode by a table, or by a mapping from bytes to characters; returns (str, length consumed)."""
    data = bytes(memoryview(data))
    if mapping is None:
        return data.decode("latin-1"), len(data)
    parts = []
    position = 0
    while position < len(data):
        try:
            value = mapping[data[position]]
        except LookupError:
            value = None
        if isinstance(value, int):
            if not 0 <= value <= 0x10FFFF:
                raise TypeError("character mapping must be in range(0x110000)")
            value = chr(value)
        if value is not None and value != "\ufffe":
            if not isinstance(value, str):
                raise TypeError("character mapping must return integer, None or str")
            parts.append(value)
            position += 1
            continue
        error = UnicodeDecodeError("charmap", data, position, position + 1, "character maps to <undefined>")
        replacement, position = lookup_error(errors or "strict")(error)
        parts.append(replacement)
    return "".join(parts), len(data)
