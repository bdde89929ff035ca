"""Conversion between values and their binary form: the native module `_struct` under its public name."""
from _struct import *
from _struct import Struct, _clearcache, error

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]
