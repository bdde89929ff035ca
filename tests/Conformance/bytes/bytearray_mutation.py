ba = bytearray()
for i in range(5): ba.append(97 + i)
print(ba, len(ba))
ba.extend(b"xyz"); ba.extend([1, 2]); ba.extend(c for c in (3, 4)); print(ba)
ba.insert(0, 48); ba.insert(-1, 49); ba.insert(100, 50); print(ba)
print(ba.pop(), ba.pop(0), ba.pop(-2), ba)
ba.remove(97); print(ba)
ba.reverse(); print(ba)
c = ba.copy(); c.append(0); print(c == ba, c > ba, len(c) - len(ba))
ba.clear(); print(ba, bool(ba))
for stmt in ("ba.pop()", "ba.remove(5)", "ba.append(256)", "ba.append('a')", "ba.extend('abc')", "ba.extend(5)", "ba.extend([300])", "ba.insert(0, -1)", "ba.insert('a', 1)", "ba.pop('a')", "ba.append()", "ba.append(1, 2)", "hash(ba)", "{ba: 1}", "ba.sort()"):
    try: print(eval(stmt))
    except (TypeError, ValueError, IndexError, AttributeError) as e: print(stmt, "->", type(e).__name__, e)
x = bytearray(b"abc")
y = x
y += b"d"
print(x, x is y, x == b"abcd", b"abcd" == x, x < b"abce", x != "abcd", bytearray(b"a") == bytearray([97]), {bytes(x): 1})
z = bytearray(10)
for i in range(10): z[i] = i * i
print(z, list(z), z.hex(), bytes(z), z.decode("latin-1").encode("latin-1") == z)
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
print(sieve(60))
it = iter(bytearray(b"ab"))
print(next(it), next(it), next(it, None))
b = bytearray(b"aXbXc")
print(b.split(b"X"), b.replace(b"X", b"--"), b.upper(), b.find(b"X"), b.partition(b"X"), type(b.partition(b"X")[0]).__name__, b.translate(None, b"X"), b.startswith(b"a"), b.strip(b"ac"), b.count(b"X"), b.join([b"1", b"2"]), b.isalpha(), b.zfill(8))
class MyBA(bytearray):
    def __init__(self, *a): super().__init__(*a); self.tag = "t"
m = MyBA(b"hey")
print(m, m.tag, type(m + b"!").__name__, type(m[:1]).__name__, type(m.copy()).__name__, m == b"hey", repr(m))
try:
    for i, v in enumerate(x):
        if i < 3: x.append(v)
    print(x)
except Exception as e: print(e)
