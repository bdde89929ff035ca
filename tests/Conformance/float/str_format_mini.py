x = 1234.56789
print("{:f} {:.3f} {:10.2f} {:<10.2f}| {:^10.2f}| {:+.1f} {:e} {:.2e} {:g} {:%} {:.1%}".format(*[x] * 11))
print("{0:.{1}f} {0:{2}.{1}f} {0:{3}{2}.{1}}".format(x, 2, 12, ">"))
print(f"{x:,.2f} {x:_.2f} {x:>+15,.1f} {x:*^20.3e} {x!r:>12} {x!s:12}|")
for w in (0, 1, 5, 8, 12):
    print(f"[{x:{w}.1f}] [{-x:0{w}.1f}] [{x:<{w}.0f}] [{x:^{w}.2g}]")
for p in range(0, 18):
    print(p, f"{1 / 3:.{p}f} {2 / 3:.{p}e} {1e10 / 3:.{max(p, 1)}g} {100 / 3:.{p}%}")
print(format(1e16), format(1e16, "f"), format(1e16, "g"), format(1e16, ".17g"), format(123456789.0, "g"), format(0.0001, "g"), format(0.00001, "g"), format(1e-7), format(100000.0, "g"), format(1000000.0, "g"))
print(format(1e100, ",.0f"))
print(format(1.0, ".0f"), format(1.0, "#.0f"), format(1.0, "#.0e"), format(1.0, "g"), format(1.0, "#g"), format(1.0, ".1"), format(10.0, ".1"), format(1234.0, ".2"), format(0.0, ".1"), format(1e-5, ".2"))
print(format(-0.0), format(-0.0, "f"), format(-0.0001, ".2f"), format(-0.0001, "z.2f"), format(0.0, "+"), format(-0.0, "+.1e"), format(-0.5, ".0f"), format(-0.5, "z.0f"))
print(format(float("nan"), "010.2f"), format(float("inf"), "+010"), format(float("-inf"), "e"), format(float("nan"), "%"), format(float("inf"), ","), format(float("nan"), "F"), format(float("inf"), "<8"), format(float("inf"), "G"))
print(format(12345.678, "015,.2f"), format(12345.678, "016,.2f"), format(-1.5, "=8.1f"), format(1.5, "0=8"), format(1.5, "x>8"), format(1.5, "\u20ac^9"))
