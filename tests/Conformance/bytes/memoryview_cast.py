ba = bytearray(range(16))
m = memoryview(ba)
for fmt in "bBhHiIlLqQfd?c":
    c = m.cast(fmt)
    print(fmt, c.format, c.itemsize, len(c), c.nbytes, c.shape, c.tolist() if fmt not in "fd" else [f"{x:.3e}" for x in c.tolist()])
h = m.cast("H")
h[0] = 0x4142
print(ba[:4])
for stmt in ("h[0] = 70000", "h[0] = -1", "h[0] = 'a'", "h[0] = 1.5", "m.cast('z')", "m[1:].cast('I')", "m[::2].cast('B')", "h.cast('I')", "m.cast(5)", "m.cast('HH')", "h[1:3].tolist()", "h.cast('B').cast('I').tolist()[0]", "m.cast('c')[0]", "m.cast('c')[65 - 65]", "m.cast('?')[0]"):
    try: print(stmt, eval(stmt) if " = " not in stmt else exec(stmt))
    except (TypeError, ValueError, NotImplementedError) as e: print(stmt, "->", type(e).__name__, e)
d = memoryview(bytearray(16)).cast("d")
d[0] = 1.5; d[1] = -2
print(d.tolist(), d.tobytes().hex())
q = memoryview(bytearray(8)).cast("q")
q[0] = -2 ** 63
print(q[0], q.tobytes(), q == memoryview(bytes(7) + b"\x80").cast("q"))
try: q[0] = 2 ** 63
except ValueError as e: print(e)
from array import array
a = array("i", [1, -2, 3])
m = memoryview(a)
print(m.format, m.itemsize, m.tolist(), m.nbytes, len(m), m.readonly)
m[1] = 99
print(a)
try: a.append(1)
except BufferError as e: print(e)
m.release()
a.append(4)
print(a, m == m if False else "released")
print(memoryview(array("d", [1.5])).tolist(), memoryview(b"ab").cast("b").tolist(), memoryview(b"\xff\xfe").cast("b").tolist())
