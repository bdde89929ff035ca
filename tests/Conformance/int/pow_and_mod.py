for b, e in ((2, 10), (-2, 3), (0, 0), (0, 5), (1, 10 ** 6), (-1, 10 ** 6 + 1), (10, 25), (3, 64), (2, -2), (-2, -3), (10, -5)):
    print(b, e, b ** e, pow(b, e))
for b, e, m in ((2, 10, 1000), (3, 0, 7), (3, 0, 1), (0, 0, 1), (-3, 5, 7), (3, 5, -7), (-3, 5, -7), (7, 10 ** 18, 10 ** 9 + 7), (2, 1000, 2 ** 64), (123456789, 987654321, 2 ** 89 - 1), (10 ** 30, 10 ** 10, 10 ** 20 + 39)):
    print(b, e, m, pow(b, e, m))
for b, m in ((3, 7), (3, 11), (10, 17), (2, 2 ** 61 - 1), (-3, 7), (3, -7), (38, 97), (10 ** 20, 10 ** 9 + 7)):
    inv = pow(b, -1, m)
    print(b, m, inv, b * inv % m, pow(b, -3, m))
def attempt(*args):
    try:
        print(args, pow(*args))
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as e:
        print(args, type(e).__name__, e)
attempt(2, -1, 4)
attempt(2, 3, 0)
attempt(2.0, 3, 5)
attempt(2, 3.0, 5)
attempt(2, 3, 5.0)
attempt("2", 3)
attempt(2, "3")
attempt(2)
attempt(2, 3, None)
attempt(-8, 1 / 3)
attempt(0, -1, 5)
attempt(6, -1, 9)
attempt(0.0, -2)
attempt(10.0, 400)
print(pow(base=2, exp=5), pow(2, exp=5, mod=7), (2).__pow__(3), (2).__pow__(3, 5), (2).__rpow__(3), (2).__pow__(1.5), int.__pow__(2, -1))
print(2 ** 0.5, (-8) ** (1 / 3), 4 ** -0.5, 2 ** 100.0, (-2) ** 2.0, (-1) ** 0.5)
print(65537 ** 8 % 1000007, (2 ** 127 - 1) ** 2 % (2 ** 61 - 1))
p = 2 ** 521 - 1
print(pow(3, p - 1, p), pow(5, (p - 1) // 2, p) in (1, p - 1))
n = 1
for i in range(1, 30): n = n * pow(i, i) % (10 ** 25 + 13)
print(n)
