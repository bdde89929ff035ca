# binascii: hexadecimal, base64, uuencode, quoted-printable, checksums.
import binascii


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, args, kwargs, function(*args, **kwargs))
    except (TypeError, ValueError, binascii.Error, AttributeError) as error:
        print(function.__name__, args, kwargs, type(error).__name__, error)


print(binascii.Error.__mro__[1], binascii.Incomplete.__mro__[1])
for value in (b"", b"a", b"ab", b"abc", b"\x00\xff\x10", bytearray(b"xyz"), "abc", "\u00e9", 1, None):
    for function in (binascii.hexlify, binascii.b2a_hex, binascii.b2a_base64, binascii.b2a_uu, binascii.b2a_qp, binascii.crc32):
        attempt(function, value)
for value in (b"", b"00ff", "00FF", "aBcD", b"0", b"0g", "\u00e9", 1, None, bytearray(b"6162")):
    attempt(binascii.unhexlify, value)
    attempt(binascii.a2b_hex, value)
for separator, count in (("-", 1), (":", 2), (b"_", -3), ("", 1), ("::", 1), ("\u0100", 1), (1, 1), (".", 0), (".", 100)):
    attempt(binascii.hexlify, b"abcdefg", separator, count)
attempt(binascii.hexlify, data=b"ab", sep=".", bytes_per_sep=1)
for value in (b"", b"YQ==", b"YWI=", b"YWJj", b"YWJj\n", "YWJjZA==", b"Y", b"YQ", b"YQ=", b"YWI", b"Y W\nJ!j", b"=YWJj", b"YQ==YQ==", b"YQ=a", b"YWJjZ", b"====", b"+/+/", b"-_", b"YQ\xff==", "\u00e9"):
    attempt(binascii.a2b_base64, value)
    attempt(binascii.a2b_base64, value, strict_mode=True)
attempt(binascii.b2a_base64, b"abc", newline=False)
attempt(binascii.b2a_base64, b"abc", True)
data = bytes(range(256))
assert binascii.a2b_base64(binascii.b2a_base64(data * 5)) == data * 5
assert binascii.unhexlify(binascii.hexlify(data)) == data
for size in (0, 1, 2, 3, 44, 45):
    line = binascii.b2a_uu(data[:size])
    print(line, binascii.b2a_uu(data[:size], backtick=True), binascii.a2b_uu(line) == data[:size])
attempt(binascii.b2a_uu, data[:46])
for value in (b"", b" \n", b"#86)C", b"#86)C\n", b"#86)C x", b"#86", b"#8\x806)", b"#86)C``\r\n", "#86)C", b"`"):
    attempt(binascii.a2b_uu, value)
for value in (b"a=b", b"a b ", b"tab\t", b"line \nnext\t\r\n.", b".", b".a", b"_ _", b"\xe9\x00\x7f", b"x" * 80, b"x" * 75 + b"=\n", b"\r\n a\n", b"x" * 76, b"=" * 30, b"a\rb\r"):
    for quotetabs in (False, True):
        for istext in (False, True):
            for header in (False, True):
                coded = binascii.b2a_qp(value, quotetabs, istext, header)
                print(coded, binascii.a2b_qp(coded, header) == value)
for value in (b"", b"=", b"=4", b"=41", b"=4g", b"==41", b"a=\nb", b"a=\r\nb", b"a=\r", b"a_b", b"=e9=E9", "x=20y"):
    print(binascii.a2b_qp(value), binascii.a2b_qp(value, header=True))
for value in (b"", b"a", b"hello world", data):
    print(binascii.crc32(value), binascii.crc32(value, 1), binascii.crc32(value, 2**40 + 5), binascii.crc32(value, -1), binascii.crc_hqx(value, 0), binascii.crc_hqx(value, 70000))
print(binascii.crc32(b" world", binascii.crc32(b"hello")) == binascii.crc32(b"hello world"))
attempt(binascii.crc32, b"a", "b")
attempt(binascii.crc_hqx, b"a")
