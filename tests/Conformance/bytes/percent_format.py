print(b"%d %s %b %a %r" % (5, b"bytes", b"b", "é", [1]), b"%x %X %o %c%c %%" % (255, 255, 8, 65, b"B"), b"%5d|%-5d|%05d|%+d" % (1, 2, 3, 4), b"%5s|%-5s|%.2s" % (b"ab", b"ab", b"abcdef"), b"%e %.2f %g" % (1.5, 2.345, 1e10), b"%(a)d %(b)s" % {b"a": 1, b"b": b"x"}, b"%s" % bytearray(b"ba"), b"%*d" % (5, 42), b"%i %u" % (1, 2), b"%#x %#o" % (255, 8))
class B:
    def __bytes__(self): return b"custom"
print(b"%s %b" % (B(), B()))
for fmt, arg in ((b"%s", "str"), (b"%b", "str"), (b"%b", 5), (b"%s", 5), (b"%d", "a"), (b"%c", 256), (b"%c", b"ab"), (b"%s %s", (b"a",)), (b"%s", (b"a", b"b")), (b"abc", (1,)), (b"%z", 1), (b"%", ()), (b"%(a)s", {b"b": 1}), (b"%(a)s", {"a": b"1"}), (b"%d", 1.5), (b"%x", 1.5)):
    try: print(fmt, arg, fmt % arg)
    except (TypeError, ValueError, KeyError, OverflowError) as e: print(fmt, arg, type(e).__name__, e)
x = bytearray(b"%d-%s")
print(x % (1, b"a"), type(x % (1, b"a")).__name__)
x %= (2, b"b")
print(x)
