values = [0, 1, -1, 5, -5, 255, -256, 2 ** 40 + 3, -2 ** 40 - 3, 2 ** 70 + 12345, -2 ** 70 - 12345]
for a in values:
    for b in values:
        print(a & b, a | b, a ^ b, sep=",", end=" ")
    print()
for a in values:
    print(~a, a.bit_length(), a.bit_count(), a << 3, a >> 3, a >> 100, a << 65, bin(a))
for s in (0, 1, 31, 32, 61, 62, 63, 64, 65, 100):
    print(s, 1 << s, -1 << s, (1 << s) >> s, (-1 << s) >> s, -7 >> s, 12345678901234567890 >> s, -12345678901234567890 >> s)
for bad in ("1 << -1", "1 >> -1", "2**70 << -1", "1 << 1.0", "1.0 << 1", "1 & 1.0", "'a' | 1", "~1.5", "1 ^ None", "1 << 'a'", "[] >> 1"):
    try:
        print(eval(bad))
    except (ValueError, TypeError) as e:
        print(bad, "->", e)
print(0 << 10 ** 20, 0 >> 10 ** 20, 5 >> 10 ** 20, -5 >> 10 ** 20)
try:
    1 << 10 ** 20
except (OverflowError, MemoryError) as e:
    print(type(e).__name__)
print(0xFF00FF & 0x0FF0, 0b1010 | 0b0101, 0o77 ^ 0o70, True & 3, True | 4, False ^ True, ~True)
mask = (1 << 128) - 1
x = 0x0123456789ABCDEF0123456789ABCDEF
print(hex(x & mask >> 64), hex(x ^ mask), hex((x << 4 | x >> 124) & mask), hex(~x & mask))
def popcount(n): return bin(n).count("1")
print([popcount(i) == i.bit_count() for i in (0, 7, 2 ** 100 - 1, -8)])
def gray(n): return n ^ n >> 1
print([f"{gray(i):04b}" for i in range(16)])
def reverse(n, w):
    r = 0
    for _ in range(w): r, n = r << 1 | n & 1, n >> 1
    return r
print(reverse(0b1101, 4), reverse(1, 64), reverse(2 ** 69 + 1, 70))
