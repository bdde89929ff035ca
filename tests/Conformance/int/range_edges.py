edges = []
for e in (8, 16, 31, 32, 61, 62, 63, 64, 96):
    for d in (-2, -1, 0, 1, 2):
        edges += [2 ** e + d, -2 ** e + d]
total = 0
for a in edges:
    for b in edges:
        s, d, p = a + b, a - b, a * b
        assert s - b == a and d + b == a
        if b: assert p // b == a and p % b == 0
        if b:
            q, r = divmod(a, b)
            assert q * b + r == a and (0 <= r < b or b < r <= 0)
        total ^= s * 3 + d * 5 + p
        total += (a & b) ^ (a | b) * 7
        assert (a & b) + (a | b) == a + b
        assert (a ^ b) == (a | b) - (a & b)
        assert (a < b) == (a - b < 0) and (a == b) == (not a - b)
print(total % (2 ** 89 - 1), total.bit_length())
for a in edges:
    assert int(str(a)) == a and int(hex(a), 16) == a and int(bin(a), 2) == a and int(oct(a), 8) == a
    assert -(-a) == a and ~~a == a and abs(a) >= 0 and (a << 7) >> 7 == a
    assert float(a) == a or abs(a) > 2 ** 53
    assert hash(a) == hash(a + 0) and (a == float(a)) == (hash(a) == hash(float(a))) or a != float(a)
print([hash(a) for a in edges[-20:]])
print([a.bit_length() for a in edges[:20]], [a.bit_count() for a in edges[-20:]])
print(sum(edges), min(edges), max(edges), sorted(edges)[::11])
for n in (0, 1, 2, 9, 10, 11, 99, 100, 101, 999999999, 10 ** 18 - 1, 10 ** 18, 10 ** 19, 10 ** 36 - 1, 10 ** 36):
    print(n, -n, len(str(n)), str(n)[::-1], n % 10, -n % 10, n // 10, -n // 10)
