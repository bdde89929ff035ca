"""Files: the classes and functions of the native module `_io` under their public name, and their base classes."""
from _io import (
    BlockingIOError, BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, BytesIO, DEFAULT_BUFFER_SIZE,
    FileIO, IncrementalNewlineDecoder, StringIO, TextIOWrapper, UnsupportedOperation, open, open_code, text_encoding,
)
import _io
from abc import ABCMeta

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class IOBase(_io._IOBase, metaclass=ABCMeta):
    """Base class of everything that can be read from or written to."""


class RawIOBase(_io._RawIOBase, IOBase):
    """Base class of unbuffered files of bytes."""


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    """Base class of buffered files of bytes."""


class TextIOBase(_io._TextIOBase, IOBase):
    """Base class of files of text."""


RawIOBase.register(FileIO)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper):
    TextIOBase.register(_class)
del _class


def __getattr__(name):
    if name == "OpenWrapper":
        import warnings
        warnings.warn("OpenWrapper is deprecated, use open instead", DeprecationWarning, stacklevel=2)
        global OpenWrapper
        OpenWrapper = open
        return open
    raise AttributeError(f"module 'io' has no attribute {name!r}")
