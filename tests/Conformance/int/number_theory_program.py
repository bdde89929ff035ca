def modinv(a, m):
    r0, r1, s0, s1 = a % m, m, 1, 0
    while r1: q = r0 // r1; r0, r1, s0, s1 = r1, r0 - q * r1, s1, s0 - q * s1
    if r0 != 1: raise ValueError(f"{a} has no inverse mod {m}")
    return s0 % m
print(modinv(3, 11), modinv(-3, 11), modinv(10 ** 30 + 57, 2 ** 89 - 1) == pow(10 ** 30 + 57, -1, 2 ** 89 - 1))
try: modinv(6, 9)
except ValueError as e: print(e)
def pollard(n):
    from math import gcd
    if n % 2 == 0: return 2
    for c in range(1, 10):
        x = y = 2; d = 1
        while d == 1: x = (x * x + c) % n; y = (y * y + c) % n; y = (y * y + c) % n; d = gcd(abs(x - y), n)
        if d != n: return d
for n in (8051, 10403, 1299709 * 15485863, 2 ** 32 + 1): d = pollard(n); print(n, *sorted((d, n // d)), d * (n // d) == n)
def jacobi(a, n):
    a %= n; r = 1
    while a:
        while a % 2 == 0:
            a //= 2
            if n % 8 in (3, 5): r = -r
        a, n = n, a
        if a % 4 == n % 4 == 3: r = -r
        a %= n
    return r if n == 1 else 0
print([jacobi(a, 21) for a in range(21)], jacobi(1001, 9907), jacobi(2, 2 ** 89 - 1))
def tonelli(n, p):
    q, s = p - 1, 0
    while q % 2 == 0: q //= 2; s += 1
    z = next(z for z in range(2, p) if pow(z, (p - 1) // 2, p) == p - 1); m, c, t, r = s, pow(z, q, p), pow(n, q, p), pow(n, (q + 1) // 2, p)
    while t != 1:
        i, u = 0, t
        while u != 1: u = u * u % p; i += 1
        b = pow(c, 1 << m - i - 1, p); m, c, t, r = i, b * b % p, t * b * b % p, r * b % p
    return min(r, p - r)
print([(n, tonelli(n, 41)) for n in range(1, 41) if pow(n, 20, 41) == 1], tonelli(5, 10 ** 9 + 9) ** 2 % (10 ** 9 + 9))
def fib(n):
    def go(k):
        if k == 0: return 0, 1
        a, b = go(k >> 1); c, d = a * (2 * b - a), a * a + b * b
        return (d, c + d) if k & 1 else (c, d)
    return go(n)[0]
print([fib(i) for i in range(12)], fib(300), fib(5000) % 10 ** 15, fib(1000).bit_length()); t = lambda n: sum(1 for k in range(1, n + 1) if __import__("math").gcd(k, n) == 1); print([t(n) for n in range(1, 25)], pow(7, t(1000), 1000))
def continued(n, k):
    from math import isqrt
    a0 = isqrt(n); m, d, a = 0, 1, a0; out = [a0]
    for _ in range(k): m = d * a - m; d = (n - m * m) // d; a = (a0 + m) // d; out.append(a)
    return out
def pell(n):
    p0, p1, q0, q1 = 1, 0, 0, 1
    for a in continued(n, 60):
        p0, p1 = a * p0 + p1, p0; q0, q1 = a * q0 + q1, q0
        if p0 * p0 - n * q0 * q0 == 1: return p0, q0
print(continued(23, 8), [pell(n) for n in (2, 3, 7, 13, 61)])
