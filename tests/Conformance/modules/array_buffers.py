"""Arrays as buffers: views over them, refusal of resizing, everything that takes bytes."""
from array import array
from struct import pack_into, unpack


def show(*labels, of):
    """Print what a call gives, or the exception it raises."""
    try:
        value = of()
    except Exception as error:
        value = f"{type(error).__name__}: {error}"
    print(*labels, value)


numbers = array("i", [1, 2, 3])
view = memoryview(numbers)
print(view.format, view.itemsize, view.nbytes, view.shape, view.strides, view.readonly, view.obj is numbers)
REFUSED = {
    "append": lambda: numbers.append(1), "pop": lambda: numbers.pop(), "extend": lambda: numbers.extend([1]),
    "insert": lambda: numbers.insert(0, 1), "delete": lambda: numbers.__delitem__(0), "imul": lambda: numbers.__imul__(2),
    "iadd": lambda: numbers.__iadd__(numbers), "frombytes": lambda: numbers.frombytes(b"abcd"),
    "fromlist": lambda: numbers.fromlist([1]), "slice": lambda: numbers.__setitem__(slice(0, 1), array("i")),
    "remove": lambda: numbers.remove(2), "delete slice": lambda: numbers.__delitem__(slice(0, 2)),
}
for name, change in REFUSED.items():
    show(name, of=change)
numbers[0:1] = array("i", [9])
view[1] = 77
print(numbers, view[1:].tolist(), view[::-1].tolist(), view.cast("B").tolist())
view.release()
numbers.append(5)
print(numbers)
array("B", b"ab").frombytes(array("B", b"cd"))
mine = array("B", b"ab")
show("itself", of=lambda: mine.frombytes(mine))
show("other items", of=lambda: numbers.frombytes(array("h", [1, 2])))

letters = memoryview(array("u", "ab"))
print(letters.format, letters.itemsize, letters.tobytes(), letters.cast("B").nbytes)
for name, use in {"get": lambda: letters[0], "list": letters.tolist, "iter": lambda: list(letters), "equal": lambda: letters == letters}.items():
    show(name, of=use)

pair = array("h", [1, 2])
text = array("B", b"abc")
for label, use in {
    "bytes": lambda: bytes(pair), "bytearray": lambda: bytearray(pair), "join": lambda: b"x".join([text, bytearray(b"c"), memoryview(b"d")]),
    "in": lambda: array("B", b"b") in b"abc", "find": lambda: b"abc".find(array("B", b"c")), "int": lambda: int.from_bytes(pair, "big"),
    "plus": lambda: b"ab" + text, "array plus": lambda: text + b"ab", "bytes ==": lambda: b"abc" == text, "== bytes": lambda: text == b"abc",
    "view ==": lambda: memoryview(b"abc") == text, "== view": lambda: text == memoryview(b"abc"), "bytearray <": lambda: bytearray(b"abb") < text,
    "str": lambda: str(text, "ascii"), "split": lambda: b"a,b".split(array("B", b",")), "startswith": lambda: b"abcd".startswith(text),
    "replace": lambda: b"abcd".replace(text, text + text), "percent": lambda: b"%s|%b" % (text, memoryview(text)),
    "float": lambda: float(array("B", b"1.5")), "int text": lambda: int(array("B", b"15")), "strip": lambda: b"cab1bac".strip(text),
    "translate": lambda: b"abc".translate(array("B", range(255, -1, -1))), "extend": lambda: bytearray(b"x").extend(pair),
    "unpack": lambda: unpack("hh", pair), "pack_into": lambda: (pack_into("h", pair, 2, 99), pair), "eval": lambda: eval(memoryview(b"1+1")),
    "removeprefix": lambda: b"abcd".removeprefix(text), "reversed view": lambda: bytes(memoryview(pair)[::-1]),
    "from reversed view": lambda: int.from_bytes(memoryview(text)[::-1], "big"), "join reversed": lambda: b"x".join([memoryview(pair)[::-1]]),
}.items():
    show(label, of=use)

match text:
    case [first, *rest]:
        print("sequence", first, rest)
