"""Places in text files: tell() and seek() through every encoding and line end, reads in small chunks, byte order marks."""
import io

TEXT = "a\r\n日本\r\nx😀y\rz\n\nlast"


def walk(encoding, newline, chunk, step):
    file = io.TextIOWrapper(io.BytesIO(TEXT.encode(encoding)), encoding=encoding, newline=newline)
    file._CHUNK_SIZE = chunk
    places = []
    while part := file.read(step):
        places.append((file.tell(), part))
    whole = "".join(part for _, part in places)
    for number, (place, _) in enumerate(places):
        file.seek(place)
        assert file.tell() == place, (encoding, newline, chunk, place, file.tell())
        assert file.read() == "".join(part for _, part in places[number + 1:]), (encoding, newline, chunk, number)
    return whole, [place for place, _ in places]


for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"):
    for newline in (None, "", "\n", "\r", "\r\n"):
        print(encoding, repr(newline), *walk(encoding, newline, 5, 1))
print(walk("utf-8", None, 3, 2), walk("utf-8", "", 1, 3), walk("utf-16", "", 7, 2))


def lines(newline, chunk, limit=-1):
    file = io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8", newline=newline)
    file._CHUNK_SIZE = chunk
    found = []
    while line := file.readline(limit):
        found.append((line, file.tell()))
    return found


for newline in (None, "", "\n", "\r", "\r\n"):
    for chunk in (1, 3, 100):
        print(repr(newline), chunk, lines(newline, chunk))
    print(lines(newline, 2, 2), lines(newline, 2, 0))

# Byte order marks: written once, at the beginning only.
for encoding in ("utf-16", "utf-32", "utf-8-sig", "utf-16-le"):
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding=encoding)
    file.write("é")
    file.write("b")
    file.flush()
    first = raw.getvalue()
    file.seek(0)
    file.write("X")
    file.flush()
    file.seek(0, 2)
    file.write("end")
    file.flush()
    print(encoding, first, raw.getvalue())
    raw.seek(0, 2)
    more = io.TextIOWrapper(raw, encoding=encoding)
    more.write("more")
    more.flush()
    print(raw.getvalue()[-10:])
    if encoding != "utf-8-sig":
        more.seek(0)
        print(ascii(more.read()))

# Reading and writing the same file.
raw = io.BytesIO(b"one\ntwo\nthree\n")
file = io.TextIOWrapper(raw, encoding="ascii")
print(file.readline(), file.tell())
file.seek(file.tell())
file.write("TWO")
file.flush()
print(raw.getvalue(), file.readline(), file.read())
file.seek(4)
file.truncate()
print(raw.getvalue())

# What cannot be decoded.
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    file = io.TextIOWrapper(io.BytesIO(b"ok\n\xff\xe6\x97 mid\n\xe6\x97"), encoding="utf-8", errors=errors)
    file._CHUNK_SIZE = 2
    seen = []
    try:
        for line in file:
            seen.append(ascii(line))
    except UnicodeDecodeError as error:
        seen.append(str(error))
    print(errors, seen)
for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "namereplace", "backslashreplace"):
    for encoding in ("ascii", "latin-1", "cp1252"):
        raw = io.BytesIO()
        file = io.TextIOWrapper(raw, encoding=encoding, errors=errors)
        try:
            file.write("a€é日")
            file.flush()
            print(errors, encoding, raw.getvalue())
        except UnicodeEncodeError as error:
            print(errors, encoding, error)

file = io.TextIOWrapper(io.BytesIO(b"a\nb\nc\n"))
for line in file:
    try:
        file.tell()
    except OSError as error:
        print(error)
    break
print(list(file), file.tell(), next(file, "end"))
