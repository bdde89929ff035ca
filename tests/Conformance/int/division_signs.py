pairs = [(a, b) for a in (7, -7, 0, 1, -1, 2 ** 65, -2 ** 65) for b in (2, -2, 3, -3, 2 ** 64, -2 ** 64, 2 ** 65)]
for a, b in pairs:
    q, r = divmod(a, b)
    assert q * b + r == a and q == a // b and r == a % b
    print(a, b, q, r)
for op in ("1 // 0", "1 % 0", "divmod(1, 0)", "1 / 0", "2**70 // 0", "2**70 % 0", "2**70 / 0", "0 ** -1", "1.0 // 0", "1.0 % 0", "divmod(1.0, 0)", "0.0 ** -1", "pow(0, -1)", "1 // 0.0", "True // False", "(2**2000) / 3", "1 / 2**2000"):
    try:
        print(op, eval(op))
    except (ZeroDivisionError, OverflowError) as e:
        print(op, type(e).__name__, e)
print(7 / 2, 6 / 3, -7 / 2, 1 / 3, 2 ** 53 / 1, (2 ** 53 + 1) / 1, (2 ** 54 + 2) / 2, 10 ** 30 / 10 ** 29, 10 ** 400 / 10 ** 399, -1 / 3 ** 50)
print((10 ** 23) / 1, (10 ** 22 + 1) / 7, 123456789012345678901234567890 / 987654321, 1 / 10 ** 308, 5e-324 == 1 / 2 ** 1074, 1 / 2 ** 1075, 3 / 2 ** 1075)
print((2 ** 1024 - 2 ** 970) / 1 if False else (2 ** 1023) / 1)
try:
    print((2 ** 1024 - 1) / 1)
except OverflowError as e:
    print(e)
print(-5 % 3, 5 % -3, -5 // 3, 5 // -3, -1 // 10 ** 30, 1 // 10 ** 30, -1 % 10 ** 30, 1 % -10 ** 30)
print(round(7, -1), round(15, -1), round(25, -1), round(-15, -1), round(1234567, -3), round(5 * 10 ** 20, -21), round(15 * 10 ** 20, -21), round(12345, 2), round(12345, -10))
