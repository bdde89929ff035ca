print(1.5 + 2, 1.5 - 2, 2 * 1.5, 7 / 2.0, 7.5 // 2, 7.5 % 2, 2.0 ** 3, -7.5 // 2, -7.5 % 2, 7.5 % -2, divmod(7.5, -2), -2.0 ** 2, (-2.0) ** 2)
print(0.1 + 0.2, 0.1 * 3, 1.1 + 2.2, 1e16 + 1.0, 1e16 - 1.0, 1.0 - 0.9, 3 * 0.1 == 0.3, 0.1 + 0.2 - 0.3)
print(5 % 0.3, -5 % 0.3, 5 % -0.3, 1e20 % 3, 1e300 % 7.0, 5.5 % 5.5, -0.0 % 3, 0.0 % -3, 1.0 % 1e-5, 2.5 // 0.5, 1 // 0.1, 0.3 // 0.1, 6.0 // -4)
print(2 ** 0.5, 2.0 ** -1, 0.0 ** 0, (-8.0) ** 2, (-8.0) ** (1 / 3), 4.0 ** 0.5, 10.0 ** 308, 1.0 ** 1e300, (-1.0) ** 1e300, 10 ** -3, 10.0 ** -3, 2.0 ** 1023, 0.5 ** 1074, 0.5 ** 1076)
for expr in ("10.0 ** 309", "1.0 / 0", "1.0 // 0", "1.0 % 0", "divmod(1.0, 0.0)", "0.0 ** -1", "0.0 ** -1.5", "1.5 + 'a'", "1.5 & 1", "~1.5", "1.5 << 1", "1.5 @ 2", "1.5[0]", "1.5()", "1.5 + None", "[1] * 1.5", "'a' * 2.0", "1.5 < 'a'", "1e308 ** 2", "-1e308 ** 3", "1.5 in 1.5", "len(1.5)"):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            print(expr, eval(expr))
        except (TypeError, ZeroDivisionError, OverflowError) as e:
            print(expr, type(e).__name__, e)
x = 1.0
for _ in range(60): x /= 2
print(x)
for _ in range(60): x *= 2
print(x)
x = 0.0
for i in range(1000): x += 0.001
print(x)
def newton(a):
    x = a
    for _ in range(40): x = (x + a / x) / 2
    return x
print(newton(2.0), newton(2.0) ** 2, newton(1e10), newton(1e-10))
total = 0.0
for k in range(20000): total += (-1) ** k / (2 * k + 1)
print(4 * total)
e = term = 1.0
for n in range(1, 25):
    term /= n
    e += term
print(e)
print(1.0.__add__(2), 1.0.__radd__(2), 1.0.__add__("x"), 2.0.__pow__(3), 7.0.__mod__(4), 7.0.__rfloordiv__(15), 7.0.__divmod__(2), 1.5.__rsub__(5), 2.0.__rtruediv__(1), 2.0.__rpow__(3))
