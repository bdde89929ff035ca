"""The encodings that str.encode() and bytes.decode() know themselves, as codecs.

The native side encodes and decodes whole strings. Decoding step by step needs to know, besides, how many bytes at the
end of a part begin a character that the next part completes: that is what the functions `_tail_…` tell.
"""
import codecs
import sys
from _functools import partial


def _tail_none(data):
    return 0


def _tail_utf8(data):
    for length in range(1, min(3, len(data)) + 1):
        lead = data[-length]
        if 0x80 <= lead < 0xC0:
            continue
        needed = 2 if 0xC2 <= lead < 0xE0 else 3 if 0xE0 <= lead < 0xF0 else 4 if 0xF0 <= lead < 0xF5 else 1
        if needed <= length:
            return 0
        if length > 1:
            # Not every second byte is allowed: what can become no character is an error at once.
            low = {0xE0: 0xA0, 0xF0: 0x90}.get(lead, 0x80)
            high = 0x8F if lead == 0xF4 else 0xBF
            if not low <= data[1 - length] <= high:
                return 0
        return length
    return 0


def _make_tail_utf16(byteorder):
    def tail(data):
        odd = len(data) % 2
        units = len(data) - odd
        if units:
            last = int.from_bytes(data[units - 2:units], byteorder)
            if 0xD800 <= last < 0xDC00:
                return odd + 2
        return odd

    return tail


def _tail_utf32(data):
    return len(data) % 4


def _tail_escape(data, lengths={b"x": 3, b"u": 5, b"U": 9}):
    """A backslash, and what follows of its escape sequence; `lengths` are those of the sequences with digits."""
    start = data.rfind(b"\\")
    if start < 0:
        return 0
    backslashes = len(data[:start + 1]) - len(data[:start + 1].rstrip(b"\\"))
    if backslashes % 2 == 0:
        return 0
    rest = data[start + 1:]
    if not rest:
        return 1
    needed = lengths.get(rest[:1])
    if needed is not None and len(rest) < needed and all([chr(char) in "0123456789abcdefABCDEF" for char in rest[1:]]):
        return len(rest) + 1
    if rest[:1] == b"N" and b"x" in lengths and b"}" not in rest:
        return len(rest) + 1
    return 0


def _tail_raw_escape(data):
    return _tail_escape(data, {b"u": 5, b"U": 9})


# Name, and how a part may end.
_ENCODINGS = {
    "utf_8": ("utf-8", _tail_utf8),
    "ascii": ("ascii", _tail_none),
    "latin_1": ("iso8859-1", _tail_none),
    "utf_16_le": ("utf-16-le", _make_tail_utf16("little")),
    "utf_16_be": ("utf-16-be", _make_tail_utf16("big")),
    "utf_32_le": ("utf-32-le", _tail_utf32),
    "utf_32_be": ("utf-32-be", _tail_utf32),
    "unicode_escape": ("unicode-escape", _tail_escape),
    "raw_unicode_escape": ("raw-unicode-escape", _tail_raw_escape),
}

_ALIASES = {
    "utf8": "utf_8", "u8": "utf_8", "utf": "utf_8", "utf8_ucs2": "utf_8", "utf8_ucs4": "utf_8", "cp65001": "utf_8",
    "us_ascii": "ascii", "646": "ascii", "ansi_x3.4_1968": "ascii", "iso646_us": "ascii", "us": "ascii",
    "latin1": "latin_1", "latin": "latin_1", "l1": "latin_1", "iso8859_1": "latin_1", "iso_8859_1": "latin_1",
    "iso8859": "latin_1", "8859": "latin_1", "cp819": "latin_1", "iso_ir_100": "latin_1", "ibm819": "latin_1",
    "utf16": "utf_16", "u16": "utf_16", "utf_16le": "utf_16_le", "utf_16be": "utf_16_be", "unicodelittleunmarked":
    "utf_16_le", "unicodebigunmarked": "utf_16_be", "utf32": "utf_32", "u32": "utf_32", "utf_32le": "utf_32_le",
    "utf_32be": "utf_32_be", "utf_8_sig": "utf_8_sig", "utf8_sig": "utf_8_sig", "rot13": "rot_13",
    "unicodeescape": "unicode_escape", "rawunicodeescape": "raw_unicode_escape",
}


def _normalize(name):
    """The name with every run of punctuation, except dots, as one underscore."""
    result = []
    gap = False
    for char in name:
        if char.isascii() and (char.isalnum() or char == "."):
            if gap and result:
                result.append("_")
            result.append(char)
            gap = False
        else:
            gap = True
    return "".join(result)


def _encode(encoding, input, errors="strict"):
    return str.encode(input, encoding, errors or "strict"), len(input)


def _decode(encoding, tail, input, errors="strict", final=False):
    data = _as_bytes(input)
    end = len(data) if final else len(data) - tail(data)
    return data[:end].decode(encoding, errors or "strict"), end


def _decode_whole(encoding, tail, input, errors="strict", final=True):
    if isinstance(input, str):
        # Escapes may also be given as text.
        input = input.encode()
    return _decode(encoding, tail, input, errors, final)


def _as_bytes(data):
    return data if isinstance(data, bytes) else bytes(memoryview(data))


_functions = {}


def _stateless(key):
    """The (encode, decode) functions of an encoding; decode(…, final) tells whether the data may go on.

    They are partial objects, which as attributes of a class do not become methods: so codecs are written.
    """
    pair = _functions.get(key)
    if pair is None:
        encoding, tail = _ENCODINGS[key]
        decode = _decode_whole if "escape" in key else _decode
        pair = _functions[key] = partial(_encode, encoding), partial(decode, encoding, tail)
    return pair


def find_function(name):
    """codecs.utf_8_decode and the like, by name; None if there is none."""
    key, _, direction = name.rpartition("_")
    if key in _ENCODINGS:
        return _stateless(key)[direction == "decode"]
    if key in _MARKED:
        return partial(_marked_functions(key)[direction == "decode"])
    return None


def find(key):
    """The CodecInfo of an encoding of this module, or None."""
    name = _normalize(key)
    name = _ALIASES.get(name, name)
    if name in _ENCODINGS:
        return _plain_info(name)
    if name in _MARKED:
        return _marked_info(name)
    if name == "rot_13":
        return _rot13_info()
    return None


def _classes(encode, decode, encoder_class=None, decoder_class=None):
    """The incremental and stream classes around two functions."""

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return decode(input, errors, final)

    class StreamWriter(codecs.StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class StreamReader(codecs.StreamReader):
        def decode(self, input, errors="strict"):
            return decode(input, errors, False)

    return StreamReader, StreamWriter, encoder_class or IncrementalEncoder, decoder_class or IncrementalDecoder


def _plain_info(key):
    encode, decode_part = _stateless(key)

    def decode(input, errors="strict"):
        return decode_part(input, errors, True)

    return codecs.CodecInfo(encode, decode, *_classes(encode, decode_part), name=_ENCODINGS[key][0])


# Encodings that begin with a byte order mark: by mark, what follows it; and what is written.
_MARKED = {
    "utf_8_sig": ({codecs.BOM_UTF8: "utf_8"}, "utf_8", codecs.BOM_UTF8),
    "utf_16": ({codecs.BOM_UTF16_LE: "utf_16_le", codecs.BOM_UTF16_BE: "utf_16_be"},
               "utf_16_le" if sys.byteorder == "little" else "utf_16_be", codecs.BOM_UTF16),
    "utf_32": ({codecs.BOM_UTF32_LE: "utf_32_le", codecs.BOM_UTF32_BE: "utf_32_be"},
               "utf_32_le" if sys.byteorder == "little" else "utf_32_be", codecs.BOM_UTF32),
}


def _choose(key, data, final):
    """(the encoding behind the mark, the length of the mark); None while that cannot be told."""
    marks, default, own_mark = _MARKED[key]
    for mark, encoding in marks.items():
        if data.startswith(mark):
            return encoding, len(mark)
    if not final and len(data) < len(own_mark) and (key != "utf_8_sig" or own_mark.startswith(data)):
        return None
    return default, 0


def _decode_behind_mark(key, data, errors, final, choice):
    """Decode data from their beginning, once it is known which encoding follows how long a mark."""
    encoding, start = choice
    if not start or key == "utf_8_sig":
        text, consumed = _stateless(encoding)[1](data[start:], errors, final)
        return text, start + consumed
    # Decoded together with its mark, so that an error tells positions in the data as they are.
    end = len(data) if final else len(data) - _ENCODINGS[encoding][1](data[start:])
    return data[:end].decode(key.replace("_", "-"), errors or "strict"), end


def _check_mark(key, choice, result):
    """Step by step, UTF-16 and UTF-32 must begin with their mark."""
    if choice[1] == 0 and key != "utf_8_sig" and result[1] >= len(_MARKED[key][2]):
        raise UnicodeError(f"{key.upper().replace('_', '-')} stream does not start with BOM")


def _marked_functions(key):
    _, default, own_mark = _MARKED[key]

    def encode(input, errors="strict"):
        return own_mark + _stateless(default)[0](input, errors)[0], len(input)

    def decode(input, errors="strict", final=False):
        data = _as_bytes(input)
        choice = _choose(key, data, final)
        return ("", 0) if choice is None else _decode_behind_mark(key, data, errors, final, choice)

    return encode, decode


def _marked_info(key):
    encode, decode_part = _marked_functions(key)
    marks, default, own_mark = _MARKED[key]

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.started = False

        def encode(self, input, final=False):
            mark = b"" if self.started else own_mark
            # Nothing was written as long as there was no text: the mark comes with the first.
            self.started = self.started or key != "utf_8_sig" or bool(input) or final
            return mark + _stateless(default)[0](input, self.errors)[0]

        def reset(self):
            self.started = False

        def getstate(self):
            return 0 if self.started else 2

        def setstate(self, state):
            self.started = not state

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.encoding = None

        def _buffer_decode(self, input, errors, final):
            if self.encoding is not None:
                return _stateless(self.encoding)[1](input, errors, final)
            choice = _choose(key, input, final)
            if choice is None:
                return "", 0
            result = _decode_behind_mark(key, input, errors, final, choice)
            _check_mark(key, choice, result)
            self.encoding = choice[0]
            return result

        def reset(self):
            super().reset()
            self.encoding = None

        # The further state: whether the mark is still to come, and else whether it was not the machine's own.

        def getstate(self):
            if self.encoding is None:
                return self.buffer, 1 if key == "utf_8_sig" else 2
            return self.buffer, int(self.encoding != default)

        def setstate(self, state):
            self.buffer, flag = state
            if flag == (1 if key == "utf_8_sig" else 2):
                self.encoding = None
            else:
                self.encoding = [encoding for encoding in marks.values() if (encoding != default) == bool(flag)][0]

    def decode(input, errors="strict"):
        return decode_part(input, errors, True)

    reader, writer, encoder, decoder = _classes(encode, decode_part, IncrementalEncoder, IncrementalDecoder)

    class StreamWriter(writer):
        marked = False

        def encode(self, input, errors="strict"):
            if self.marked:
                return _stateless(default)[0](input, errors)
            self.marked = True
            return encode(input, errors)

        def reset(self):
            self.marked = False

    class StreamReader(reader):
        encoding = None

        def decode(self, input, errors="strict"):
            if self.encoding is not None:
                return _stateless(self.encoding)[1](input, errors)
            choice = _choose(key, input, False)
            if choice is None:
                return "", 0
            result = _decode_behind_mark(key, input, errors, False, choice)
            _check_mark(key, choice, result)
            self.encoding = choice[0]
            return result

        def reset(self):
            super().reset()
            self.encoding = None

    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, encoder, decoder, name=key.replace("_", "-"))


def _rot13_info():
    letters = "abcdefghijklmnopqrstuvwxyz"
    turned = letters[13:] + letters[:13]
    table = str.maketrans(letters + letters.upper(), turned + turned.upper())

    def translate(input, errors="strict", final=False):
        return str.translate(input, table), len(input)

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return input.translate(table)

    return codecs.CodecInfo(translate, translate, *_classes(translate, translate, None, IncrementalDecoder),
                            name="rot-13", _is_text_encoding=False)
