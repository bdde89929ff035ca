# Patterns for bytes, on everything with a buffer.
import array
import re

for data in (b"abc123", bytearray(b"abc123"), memoryview(b"abc123"), memoryview(b"_abc123_")[1:-1], array.array("B", b"abc123")):
    found = re.search(rb"[a-c]+(\d)", data)
    print(type(data).__name__, found.group(), found[1], found.span(), type(found.group()), found.string is data)
    print(re.findall(rb"\w", data), re.split(rb"c", data), re.sub(rb"\d", b"#", data))

print(re.findall(rb".", bytes(range(250, 256))), re.findall(rb"[\x80-\xff]+", b"a\xe9\xffb"), re.findall(rb"\xff|\0", b"\0\xff"))
print(re.findall(rb"\w+", b"caf\xe9 x_1"), re.findall(rb"\W", b"\xe9a"), re.findall(rb"\d\s", b"1 2\x1c3\x0b"))
print(re.compile(b"a").pattern, re.compile(b"a").flags, repr(re.compile(b"a", re.I)), re.search(b"a(?P<n>b)", b"ab"))
print(re.fullmatch(b"(?s).*", b"\n\0").span(), re.match(rb"\n\0\\", b"\n\0\\"), re.escape(b"a.b\n\xe9"))
for pattern, text in (("a", b"a"), (b"a", "a"), ("a", bytearray(b"a")), (b"a", 1), ("a", None), ("a", 1), ("a", ["a"]), (b"a", memoryview(b"abcd")[::2])):
    try:
        print(re.search(pattern, text))
    except (TypeError, BufferError) as error:
        print(repr(pattern), type(text).__name__, type(error).__name__, error)

shared = bytearray(b"one two three")


def grow(match):
    try:
        shared.append(33)
    except BufferError as error:
        return str(error).encode()[:8] + match[0][:1]
    return b"?"


print(re.sub(rb"\w+", grow, shared))
shared.append(33)
print(shared, re.findall(rb"\w+", shared))
found = re.search(rb"t(\w+)", shared)
shared[:] = b"tXYZ"
print(found.span(), found.group(), found.groups())
del shared[:]
print(found.group(), found[1], re.search(b"", shared), re.findall(b"(a)?", bytearray()), re.search(b"()", bytearray()).span(1))
iterator = re.finditer(b"a", bytearray(b"banana"))
print([m.start() for m in iterator])
