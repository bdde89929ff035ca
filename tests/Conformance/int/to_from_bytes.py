for v, n, order, signed in ((0, 1, "big", False), (255, 1, "big", False), (256, 2, "big", False), (256, 2, "little", False), (-1, 1, "big", True), (-128, 1, "little", True), (1024, 4, "little", True), (-1024, 4, "big", True), (2 ** 70, 10, "big", False), (-2 ** 70, 10, "little", True), (0, 0, "big", False), (127, 1, "big", True), (2 ** 63 - 1, 8, "big", True), (-2 ** 63, 8, "little", True)):
    b = v.to_bytes(n, order, signed=signed)
    print(v, n, order, signed, b, int.from_bytes(b, order, signed=signed) == v)
for v, n, order, signed in ((256, 1, "big", False), (-1, 1, "big", False), (128, 1, "big", True), (-129, 1, "big", True), (1, 0, "big", False), (1, -1, "big", False), (1, 1, "middle", False), (2 ** 64, 8, "little", False)):
    try:
        print(v.to_bytes(n, order, signed=signed))
    except (OverflowError, ValueError) as e:
        print(v, n, order, signed, type(e).__name__, e)
print((5).to_bytes(), (5).to_bytes(2), (5).to_bytes(length=3, byteorder="little"), (-5).to_bytes(signed=True), int.from_bytes(b"\x01\x02"), True.to_bytes(1, "big"))
print(int.from_bytes(b"", "big"), int.from_bytes([1, 2, 3], "big"), int.from_bytes(bytearray(b"\xff\xfe"), "little"), int.from_bytes((255, 255), "big", signed=True), int.from_bytes(memoryview(b"ab"), "big"), int.from_bytes(range(1, 5), "little"))
for bad in (lambda: int.from_bytes("ab", "big"), lambda: int.from_bytes([256], "big"), lambda: int.from_bytes([-1], "big"), lambda: int.from_bytes(5, "big"), lambda: int.from_bytes(b"a", "x"), lambda: int.from_bytes(b"a", 1), lambda: (1).to_bytes("a", "big"), lambda: (1).to_bytes(1, "big", True)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class My(int): pass
m = My.from_bytes(b"\x10", "big")
print(type(m).__name__, m, m.to_bytes(2, "big"))
for width in range(1, 20):
    v = 1 << 8 * width - 1
    assert int.from_bytes(v.to_bytes(width, "little"), "little") == v
    assert int.from_bytes((-v).to_bytes(width, "big", signed=True), "big", signed=True) == -v
print("round trips fine", v)
print(int.from_bytes(b"\xff" * 16, "big"), int.from_bytes(b"\x80" + b"\0" * 15, "big", signed=True), int.from_bytes(bytes(range(32)), "little"))
