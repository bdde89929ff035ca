seed = 99
def rnd(bits):
    global seed
    v = 0
    for _ in range(bits // 30 + 1):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        v = v << 30 | seed >> 34
    return v >> (30 * (bits // 30 + 1) - bits)
acc = 0
for bits_a in (20, 63, 64, 100, 200, 500, 1000):
    for bits_b in (1, 10, 32, 33, 64, 128, 250, 700):
        for _ in range(6):
            a, b = rnd(bits_a), rnd(bits_b) | 1
            for x in (a, -a):
                for y in (b, -b):
                    q, r = divmod(x, y)
                    assert q * y + r == x
                    assert abs(r) < abs(y) and (r == 0 or (r > 0) == (y > 0))
                    acc = (acc * 31 + q + r) % (2 ** 127 - 1)
    print(bits_a, acc)
for k in (10, 100, 300):
    a = 10 ** k
    print(k, (a - 1) // 9 % 10 ** 12, a // 7 % 10 ** 12, (a * a - 1) // (a + 1) == a - 1, (a ** 3 + 1) % (a + 1))
cases = [(2 ** 128 - 1, 2 ** 64 - 1), (2 ** 128, 2 ** 64 + 1), (2 ** 96 - 2 ** 32, 2 ** 64 - 1), ((2 ** 64 - 1) << 64, (2 ** 63) << 1), (2 ** 127, 2 ** 63 + 1), (0x7fffffff800000010000000000000000, 0x800000008000000200000005)]
for a, b in cases:
    print(a // b, a % b, hex(a // b))
x = rnd(900)
s = str(x)
print(int(s) == x, s[:30], len(s))
y = rnd(1200)
print(x * y // y == x, (x * y + x - 1) // x == y if x > 1 else None, (x + y) ** 2 - (x - y) ** 2 == 4 * x * y, x ** 5 % y == pow(x, 5, y))
