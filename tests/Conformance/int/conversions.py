class Indexed:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
import operator
i = Indexed(10)
print(operator.index(i), hex(i), oct(i), bin(i), range(i), [0] * Indexed(2), "abc"[Indexed(1)], "abcdef"[Indexed(1):Indexed(4)], bytes(Indexed(3)), chr(Indexed(97)), round(1.23456, Indexed(2)))
print(int(i), float(i), complex(i), divmod(int(i), 3), "%x" % i, f"{int(i):x}")
try: print("%d" % i)
except TypeError as e: print(e)
for bad in (1.5, "1", None, 1j):
    try:
        operator.index(bad)
    except TypeError as e:
        print(e)
class BadIndex:
    def __index__(self): return 1.5
for f in (operator.index, hex, lambda x: [1, 2][x], range, bytes, chr, int):
    try:
        print(f(BadIndex()))
    except TypeError as e:
        print(e)
try: print(i + 1)
except TypeError as e: print(e)
print(float(2 ** 53 + 1), float(-2 ** 1023), float(10 ** 22), float(123456789123456789123456789))
try: float(2 ** 1024)
except OverflowError as e: print(e)
try: complex(2 ** 1024)
except OverflowError as e: print(e)
try: 2 ** 1024 + 0.5
except OverflowError as e: print(e)
try: 2.0 * 10 ** 400
except OverflowError as e: print(e)
print(chr(0x10ffff) == "\U0010ffff", ord("€"), chr(8364))
for v in (-1, 0x110000, 2 ** 70):
    try: chr(v)
    except (ValueError, OverflowError) as e: print(type(e).__name__, e)
print(bool(10 ** 50), str(10 ** 20), repr(-5), bytes(3), list(map(int, "123")), [int(c, 16) for c in "aF9"], int("0b11", 0) + int("0xf", 0))
print(int(1e15), int(1e16), int(1e22), int(1e23), int(123456789.987654321), int(-1e300) == -10 ** 300, int(-1e300) % 1000, int(2.0 ** 62), int(2.0 ** 63), int(-2.0 ** 62), int(-2.0 ** 63))
def base(n, b):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    s, n0 = "", abs(n)
    while True:
        n0, r = divmod(n0, b)
        s = digits[r] + s
        if not n0: break
    return "-" * (n < 0) + s
for v in (0, 255, -255, 10 ** 18, 2 ** 80):
    for b in (2, 3, 8, 16, 36):
        assert int(base(v, b), b) == v
    print(base(v, 3), base(v, 36))
