b = b"abcdef"
m = memoryview(b)
print(len(m), m[0], m[-1], bytes(m[1:3]), m.tobytes(), m.tolist(), m.hex(), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, m.obj is b, m.contiguous, m.c_contiguous, m.suboffsets)
print(bytes(m[::2]), m[::2].tolist(), m[::-1].tobytes(), m[::2].strides, m[::-1].strides, m[4:1:-2].tolist(), len(m[10:]), m == b, m == bytearray(b), m[:3] == b"abc", m != b"x", m == "abcdef", 97 in m, b"x" == memoryview(b"x"), list(m)[:2], hash(m) == hash(b))
try: m[0] = 1
except TypeError as e: print(e)
ba = bytearray(b"abcdef")
v = memoryview(ba)
v[0] = 65
v[1:3] = b"BC"
v[-1] = 70
print(ba, v.readonly)
w = v[2:5]
w[0] = 48
print(ba, bytes(w))
w[:] = b"xyz"
print(ba)
for stmt in ("v[0] = 256", "v[0] = 'a'", "v[0] = b'a'", "v[0:2] = b'abc'", "v[10] = 1", "v[10]", "del v[0]", "v['a']", "v[0:2] = 5", "ba.append(1)", "ba.clear()", "ba.extend(b'x')", "del ba[0]", "ba[0:1] = b'ab'", "ba.pop()", "memoryview('a')", "memoryview(5)", "memoryview()", "v + v", "v < v", "hash(v)", "v.foo", "v[0, 0]", "memoryview([1])"):
    try: exec(stmt); print(stmt, "ok")
    except (TypeError, ValueError, IndexError, BufferError, AttributeError, NotImplementedError) as e: print(stmt, "->", type(e).__name__, e)
ba[0] = 90
print(v[0])
w.release(); v.release()
ba.append(33)
print(ba)
for stmt in ("v[0]", "len(v)", "v.tobytes()", "v == v", "repr(v)[:15]", "v.release()"):
    try: print(stmt, eval(stmt))
    except ValueError as e: print(stmt, "->", e)
with memoryview(ba) as mv: print(mv[0], bytes(mv[:2]))
try: mv[0]
except ValueError as e: print(e)
print(memoryview(memoryview(b"xy")).tobytes(), memoryview(b"").tolist(), b"".join([memoryview(b"a"), b"b"]), bytes(memoryview(b"abc")), bytearray(memoryview(b"abc")), int.from_bytes(memoryview(b"\x01\x02"), "big"), memoryview(b"a").toreadonly().readonly)
