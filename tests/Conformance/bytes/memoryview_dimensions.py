"""Views of several dimensions: shapes, subscripts, orders, comparison, slices of the first dimension."""


def show(*labels, of):
    """Print what a call gives, or the exception it raises."""
    try:
        value = of()
    except Exception as error:
        value = f"{type(error).__name__}: {error}"
    print(*labels, value)


BUFFER = bytearray(range(24))
FLAT = memoryview(BUFFER)
CUBE = FLAT.cast("B", [2, 3, 4])
GRID = FLAT.cast("i", (2, 3))
POINT = memoryview(bytearray(b"abcd")).cast("i", [])
VIEWS = {
    "cube": CUBE, "half cube": CUBE[1:], "grid": GRID, "reversed grid": GRID[::-1], "point": POINT, "flat": FLAT[:6],
    "row": FLAT.cast("B", [1, 24]), "column": FLAT.cast("B", [24, 1]), "steps": FLAT[::7], "empty": FLAT[5:0:2],
}
for name, view in VIEWS.items():
    print(f"--- {name}")
    print(view.format, view.itemsize, view.nbytes, view.ndim, view.shape, view.strides, view.suboffsets)
    print(view.c_contiguous, view.f_contiguous, view.contiguous, view.readonly, len(view))
    show("tolist", of=view.tolist)
    for order in (None, "C", "F", "A", "X"):
        show("tobytes", order, of=lambda: view.tobytes(order).hex())
    show("hex", of=view.hex)
    show("equal", of=lambda: (view == view, view != view, view == FLAT, view == view.tobytes()))
    show("iter", of=lambda: list(view))
    show("in", of=lambda: 3 in view)
    for key in (0, -1, (), ..., (0, 0), (1, 2), (-1, -1, -1), (0, 0, 0, 0), (2, 0, 0), (0, 9), slice(0, 1), (slice(0, 1),),
                (slice(0, 1), 0), "a", (0, "a"), 1.5, 99, -99, 2 ** 70):
        show("get", key, of=lambda: view[key].tolist() if isinstance(view[key], memoryview) else view[key])

        def put():
            saved = bytes(BUFFER)
            try:
                view[key] = 7
                return BUFFER.hex() if BUFFER != saved else view.tolist()
            finally:
                BUFFER[:] = saved

        show("set", key, of=put)
    show("cast", of=lambda: view.cast("B").tolist())
    show("cast", of=lambda: view.cast("h").tolist())
    show("cast", of=lambda: view.cast("B", [2, 2]).tolist())

print("--- shapes")
for shape in ([24], (24,), [25], [0], [-1], ["a"], [2 ** 70], [2, 12], [1] * 63 + [24], [1] * 64 + [24], [True, 24], None, 5,
              [2 ** 40, 2 ** 40]):
    show(str(shape)[:30], of=lambda: FLAT.cast("B", shape).ndim)
for code in ("@i", "<i", "ii", "", "Z", "\u20ac", "c", "?", "P", "n", "N", "e", "d", "f"):
    show(ascii(code), of=lambda: (FLAT.cast(code).shape, FLAT.cast(code).format))
show("not bytes", of=lambda: GRID.cast("h"))
show("not one dimension", of=lambda: GRID.cast("B", [2, 12]))
show("shapes differ", of=lambda: CUBE == FLAT.cast("B", [2, 4, 3]))
show("formats differ", of=lambda: memoryview(b"\x01\x00\x02\x00").cast("H") == memoryview(b"\x01\x02"))

print("--- items")
for code in "bBhHiIlLqQnNfd?cP":
    view = memoryview(bytearray(range(1, 17))).cast(code)
    print(code, view.tolist())
    for value in (1, -1, 0, 200, 2 ** 31, 2 ** 63, 2 ** 64, 1.5, "a", b"x", b"xx", None, True):

        def store():
            view[0] = value
            return view[0]

        show(code, value, of=store)
