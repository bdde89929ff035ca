from array import array, typecodes
print(typecodes, [(t, array(t).itemsize) for t in typecodes if t != "u"])
a = array("i", [1, 2, 3]); a.append(4); a.extend([5, 6]); a.insert(0, 0); print(a, len(a), a[0], a[-1], a[1:3], a[::-1], a.index(3), a.count(2), 3 in a, a.tolist(), list(a), a.typecode, a.itemsize, sum(a), max(a), a.pop(), a.pop(0), a); a.remove(3); a.reverse(); print(a); a[0] = 9; a[1:2] = array("i", [7, 8]); del a[-1]; print(a, a * 2, a + array("i", [1]), a == array("i", [9, 7, 8]), a == array("d", [9.0, 7.0, 8.0]), a < array("i", [9, 8]), a != [9, 7, 8]); a += array("i", [100]); a *= 2; print(a, a.tobytes()[:8], a.buffer_info()[1])
for t, v in (("b", 127), ("B", 255), ("h", -5), ("H", 65535), ("i", -1), ("I", 2 ** 32 - 1), ("l", -1), ("q", -2 ** 63), ("Q", 2 ** 64 - 1), ("f", 1.5), ("d", 0.1), ("u", "é")): x = array(t, [v]) if t != "u" else array("u", v); print(t, x, x.tobytes(), x[0])
for e in ("array('b', [128])", "array('B', [-1])", "array('i', ['a'])", "array('i', [1.5])", "array('z')", "array('ii')", "array(5)", "array()", "array('i', 5)", "array('i', 'abc')", "array('u', 'abc')", "array('u', [1])", "array('d', ['x'])", "array('d', [1, 2.5])", "array('I', [2 ** 40])", "array('q', [2 ** 63])", "a.append('x')", "a.append(2 ** 40)", "a[100]", "a['x']", "a + [1]", "a * 'x'", "a.index(99)", "a.remove(99)", "array('i').pop()", "a.pop(100)", "a.extend('x')", "a.extend(array('d', [1.0]))", "a.fromlist([1, 'x'])", "a.frombytes(b'abc')", "a.frombytes('x')", "a < [1]", "hash(a)", "a.__setitem__(0, 'x')", "a.__setitem__(slice(0, 1), [1])", "a.nope", "array('i', array('d', [1.5]))", "array('b', b'\\x01\\xff')", "array('i', b'\\1\\0\\0\\0')", "array('h', b'abc')", "array('i', range(3))", "array('d', [True])", "a.fromunicode('x')", "array('i', [1]) + array('h', [1])", "array('i', x=1)", "array('f', [1e300])"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError, OverflowError, IndexError, AttributeError) as x: print(e, "->", type(x).__name__, x)
b = array("h"); b.frombytes(b"\1\0\2\0"); b.fromlist([3, -4]); print(b, bytes(b), b.tobytes() == bytes(b), array("h", b.tobytes()) == b); b.byteswap(); print(b)
import io; f = io.BytesIO(); array("i", [1, 2]).tofile(f); print(f.getvalue()); f.seek(0); c = array("i"); c.fromfile(f, 2); print(c)
try: c.fromfile(f, 1)
except EOFError as e: print(e)
u = array("u", "héllo"); print(u, u.tounicode(), u[1], u.tolist()); u.append("!"); print(u.tounicode()); m = memoryview(c); m[0] = 50; print(c, m.format)
try: c.append(1)
except BufferError as e: print(e)
m.release(); c.append(1); print(c); import copy; print(copy.copy(c), copy.deepcopy(c) == c, array("i"), array("u"), array("d", [1.5, -0.0, float("inf")]), repr(array("f", [0.1]))); 
class A(array):
    def total(self): return sum(self)
x = A("i", [1, 2]); print(x.total(), x, type(x + x).__name__, type(x[:1]).__name__); it = iter(c); print(next(it), list(it), list(reversed(c)), sorted(array("b", [3, 1, 2])), [*array("B", b"ab")], b"".join([array("B", b"q")]), bytes(array("B", b"xy")), bytearray(array("h", [1])), int.from_bytes(array("B", [1, 2]), "big"))
