import io
import struct
import numbers
import __future__

print(sorted(io.__all__), io.DEFAULT_BUFFER_SIZE, io.SEEK_END)
for cls in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    print(cls, cls.__mro__[1:], type(cls).__name__)
for value in (io.StringIO(), io.BytesIO(), open(__file__), open(__file__, "rb"), open(__file__, "rb", 0)):
    print(type(value).__name__, [isinstance(value, cls) for cls in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)])
print(io.UnsupportedOperation.__module__, io.UnsupportedOperation.__mro__)


class Upper(io.RawIOBase):
    def __init__(self, data): self.data = data
    def readable(self): return True
    def readinto(self, buffer):
        part = self.data[:len(buffer)]
        self.data = self.data[len(part):]
        buffer[:len(part)] = part
        return len(part)


print(io.BufferedReader(Upper(b"hello\nworld")).readlines(), Upper(b"abc").read(), Upper(b"ab\ncd").readline(), io.TextIOWrapper(io.BufferedReader(Upper(b"x\r\ny"))).read())
print(struct.pack("<IhB", 1, -2, 3), struct.unpack(">H", b"\1\2"), struct.calcsize("<qd"), list(struct.iter_unpack("<H", b"\1\0\2\0")), struct.Struct("2s").format)
print(sorted(struct.__all__), struct.error)
for value in (True, 1, 1.5, 2j, "x"):
    print(value, [isinstance(value, getattr(numbers, name)) for name in numbers.__all__])


class Half(numbers.Rational):
    numerator = 1
    denominator = 2


print(sorted(Half.__abstractmethods__)[:5], sorted(numbers.Integral.__abstractmethods__), sorted(numbers.Complex.__abstractmethods__))
print(numbers.Number.__hash__, numbers.__all__)
for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature, feature.getOptionalRelease(), feature.getMandatoryRelease(), feature.compiler_flag)
