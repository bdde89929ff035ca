import math
def md5(msg):
    K = [int(abs(math.sin(i + 1)) * 2 ** 32) & 0xFFFFFFFF for i in range(64)]
    R = [7, 12, 17, 22] * 4 + [5, 9, 14, 20] * 4 + [4, 11, 16, 23] * 4 + [6, 10, 15, 21] * 4
    a0, b0, c0, d0 = 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476
    m = msg + b"\x80" + b"\0" * ((55 - len(msg)) % 64) + (8 * len(msg)).to_bytes(8, "little")
    for o in range(0, len(m), 64):
        w = [int.from_bytes(m[o + i:o + i + 4], "little") for i in range(0, 64, 4)]
        a, b, c, d = a0, b0, c0, d0
        for i in range(64):
            if i < 16: f, g = b & c | ~b & d, i
            elif i < 32: f, g = d & b | ~d & c, (5 * i + 1) % 16
            elif i < 48: f, g = b ^ c ^ d, (3 * i + 5) % 16
            else: f, g = c ^ (b | ~d & 0xFFFFFFFF), 7 * i % 16
            f = (f + a + K[i] + w[g]) & 0xFFFFFFFF
            a, d, c = d, c, b
            b = (b + (f << R[i] | f >> 32 - R[i])) & 0xFFFFFFFF
        a0, b0, c0, d0 = (a0 + a) & 0xFFFFFFFF, (b0 + b) & 0xFFFFFFFF, (c0 + c) & 0xFFFFFFFF, (d0 + d) & 0xFFFFFFFF
    return b"".join(x.to_bytes(4, "little") for x in (a0, b0, c0, d0)).hex()
def sha256(msg):
    primes = [p for p in range(2, 312) if all(p % q for q in range(2, int(p ** 0.5) + 1))]
    def frac(p, e):
        n = 2 ** 96 * p if e == 3 else 2 ** 64 * p
        lo, hi = 0, 1 << 40
        while lo < hi:
            mid = (lo + hi + 1) // 2
            if mid ** e <= n: lo = mid
            else: hi = mid - 1
        return lo & 0xFFFFFFFF
    H = [frac(p, 2) for p in primes[:8]]
    K = [frac(p, 3) for p in primes[:64]]
    rot = lambda x, n: (x >> n | x << 32 - n) & 0xFFFFFFFF
    m = msg + b"\x80" + b"\0" * ((55 - len(msg)) % 64) + (8 * len(msg)).to_bytes(8, "big")
    for o in range(0, len(m), 64):
        w = [int.from_bytes(m[o + i:o + i + 4], "big") for i in range(0, 64, 4)]
        for i in range(16, 64):
            s0 = rot(w[i - 15], 7) ^ rot(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = rot(w[i - 2], 17) ^ rot(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append((w[i - 16] + s0 + w[i - 7] + s1) & 0xFFFFFFFF)
        a, b, c, d, e, f, g, h = H
        for i in range(64):
            t1 = h + (rot(e, 6) ^ rot(e, 11) ^ rot(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i]
            t2 = (rot(a, 2) ^ rot(a, 13) ^ rot(a, 22)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = (t1 + t2) & 0xFFFFFFFF, a, b, c, (d + t1) & 0xFFFFFFFF, e, f, g
        H = [(x + y) & 0xFFFFFFFF for x, y in zip(H, (a, b, c, d, e, f, g, h))]
    return b"".join(x.to_bytes(4, "big") for x in H).hex()
for s in (b"", b"a", b"abc", b"message digest", b"x" * 100):
    print(s[:14], md5(s), sha256(s))
