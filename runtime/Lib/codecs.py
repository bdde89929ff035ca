"""Encodings by name, and the classes that encode and decode step by step or as files.

The encodings that the runtime itself knows are in `_codecs_builtin`; any other is asked of the registered search
functions, and at last of the package `encodings`, if there is one.
"""
import builtins
import sys
from _codecs import lookup_error, register_error

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
    "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
    "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
    "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
    "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode", "strict_errors",
    "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors",
    "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
if sys.byteorder == "little":
    BOM = BOM_UTF16 = BOM_UTF16_LE
    BOM_UTF32 = BOM_UTF32_LE
else:
    BOM = BOM_UTF16 = BOM_UTF16_BE
    BOM_UTF32 = BOM_UTF32_BE
BOM32_LE = BOM_UTF16_LE
BOM32_BE = BOM_UTF16_BE
BOM64_LE = BOM_UTF32_LE
BOM64_BE = BOM_UTF32_BE

strict_errors = lookup_error("strict")
ignore_errors = lookup_error("ignore")
replace_errors = lookup_error("replace")
xmlcharrefreplace_errors = lookup_error("xmlcharrefreplace")
backslashreplace_errors = lookup_error("backslashreplace")
namereplace_errors = lookup_error("namereplace")


def __getattr__(name):
    # utf_8_decode and the like.
    if name in ("charmap_build", "charmap_encode", "charmap_decode"):
        import _codecs_charmap
        return getattr(_codecs_charmap, name)
    if name.endswith(("_encode", "_decode")) and not name.startswith("_"):
        import _codecs_builtin
        function = _codecs_builtin.find_function(name)
        if function is not None:
            return function
        import _codecs
        return getattr(_codecs, name)
    raise AttributeError(f"module 'codecs' has no attribute {name!r}")


class CodecInfo(tuple):
    """An encoding: (encode, decode, stream reader, stream writer), with its name and incremental classes."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return (f"<{self.__class__.__module__}.{self.__class__.__qualname__} object for encoding {self.name} "
                f"at {id(self):#x}>")


_search_functions = []
_cache = {}


def register(search_function, /):
    """Add a function that finds encodings: it takes a name and returns a CodecInfo or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Remove a function added by register()."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def lookup(encoding, /):
    """The CodecInfo of an encoding; LookupError if there is none."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    key = encoding.lower().replace(" ", "_")
    info = _cache.get(key)
    if info is not None:
        return info
    import _codecs_builtin
    info = _codecs_builtin.find(key)
    if info is None:
        info = _search(key)
    if info is None:
        raise LookupError(f"unknown encoding: {encoding}")
    _cache[key] = info
    return info


def _search(key):
    for search_function in _search_functions:
        info = search_function(key)
        if info is not None:
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            return info
    try:
        from encodings import search_function
    except ImportError:
        return None
    return search_function(key)


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object."""
    return lookup(encoding)[0](obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object."""
    return lookup(encoding)[1](obj, errors)[0]


def getencoder(encoding):
    """The function that encodes; returns (result, length consumed)."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes; returns (result, length consumed)."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The class that encodes step by step; LookupError if there is none."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """The class that decodes step by step; LookupError if there is none."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """The StreamReader class of an encoding."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The StreamWriter class of an encoding."""
    return lookup(encoding).streamwriter


class Codec:
    """Base of classes that encode and decode without a state."""

    def encode(self, input, errors="strict"):
        """Encode; returns (result, length consumed)."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """Decode; returns (result, length consumed)."""
        raise NotImplementedError


class IncrementalEncoder:
    """Base of classes that encode step by step."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """Encode the next part."""
        raise NotImplementedError

    def reset(self):
        """Start again."""

    def getstate(self):
        """The state, a number or an object; 0 when nothing was encoded yet."""
        return 0

    def setstate(self, state):
        """Go on as from when getstate() returned this state."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that may have to wait for more input; subclasses define _buffer_encode()."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Base of classes that decode step by step."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        """Decode the next part."""
        raise NotImplementedError

    def reset(self):
        """Start again."""

    def getstate(self):
        """(input that is kept for later, further state as a number)."""
        return b"", 0

    def setstate(self, state):
        """Go on as from when getstate() returned this state."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that may have to wait for more input; subclasses define _buffer_decode()."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _Stream(Codec):
    """What the classes around one stream share: whatever they do not know themselves is the stream's."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def reset(self):
        """Forget what is kept of earlier parts."""

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


class StreamWriter(_Stream):
    """A stream that is written to as text."""

    def write(self, object):
        """Write what the object is encoded to."""
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        """Write the parts one after the other."""
        self.write("".join(list))

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_Stream):
    """A stream that is read from as text."""

    # What the stream is decoded to: of encodings from bytes to bytes, bytes.
    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def _fill(self, size):
        """Read and decode some more; false at the end of the stream."""
        newdata = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + newdata
        if data:
            chars, consumed = self.decode(data, self.errors)
            self.bytebuffer = data[consumed:]
            self.charbuffer += chars
        return bool(newdata)

    def read(self, size=-1, chars=-1, firstline=False):
        """Read `chars` characters, else `size` of them, else everything; `size` bytes are read at a time."""
        if chars < 0:
            chars = size
        if chars < 0:
            while self._fill(size):
                pass
            result, self.charbuffer = self.charbuffer, self.charbuffertype()
            return result
        while len(self.charbuffer) < chars and self._fill(size):
            pass
        result = self.charbuffer[:chars]
        self.charbuffer = self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """Read a line; `size` is how many bytes to read at a time."""
        newline = "\n" if self.charbuffertype is str else b"\n"
        while True:
            lines = self.charbuffer.splitlines(True)
            # A line that the buffer ends with may go on, and so may a carriage return.
            if len(lines) > 1 or (lines and lines[0].endswith(newline)):
                break
            if not self._fill(size or 72):
                break
        if not lines:
            lines = self.charbuffer.splitlines(True)
        line = lines[0] if lines else self.charbuffertype()
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines()[0] if line else line

    def readlines(self, sizehint=None, keepends=True):
        """Read all lines."""
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter:
    """A stream that is read from and written to as text."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


class StreamRecoder:
    """A stream in one encoding that is used as if it were in another."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        data = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(data, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b"".join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file that is encoded and decoded by this module's classes; lines end as they do in the file."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        result = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        result.encoding = encoding
        return result
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A file whose data are in another encoding than its user wants them."""
    if file_encoding is None:
        file_encoding = data_encoding
    data_info = lookup(data_encoding)
    file_info = lookup(file_encoding)
    result = StreamRecoder(file, data_info.encode, data_info.decode, file_info.streamreader, file_info.streamwriter,
                           errors)
    result.data_encoding = data_encoding
    result.file_encoding = file_encoding
    return result


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the parts that an iterator gives."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for part in iterator:
        output = encoder.encode(part)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the parts that an iterator gives."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for part in iterator:
        output = decoder.decode(part)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def make_identity_dict(rng):
    """A dict of every element to itself."""
    return {element: element for element in rng}


def make_encoding_map(decoding_map):
    """The inverse of a decoding map; None for what several keys are decoded to."""
    result = {}
    for key, value in decoding_map.items():
        result[value] = None if value in result else key
    return result
