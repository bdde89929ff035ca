for fmt in ("%f", "%.0f", "%.1f", "%.2f", "%10.3f|", "%-10.2f|", "%+.2f", "% .3f", "%010.2f", "%+010.1f", "%e", "%.2e", "%E", "%g", "%.3g", "%G", "%#.0f", "%#g", "%#.3g", "%.15g", "%.17g", "%s", "%r", "%d", "%i", "%.10s|", "%5.1f%%"):
    print(fmt, [fmt % v for v in (0.0, 1.0, -2.5, 3.14159, 1e10, 123456.789, 1e-5, -0.0)])
for fmt in ("%f", "%e", "%g", "%.1f", "%10f|", "%-8g|", "%+f", "%F", "%010f"):
    print(fmt, [fmt % v for v in (float("inf"), float("-inf"), float("nan"))])
for fmt, v in (("%d", float("inf")), ("%d", float("nan")), ("%f", "x"), ("%x", 1.0), ("%c", 1.5), ("%g", None), ("%.*f", 1.0), ("%f", 1j)):
    try:
        print(fmt % v)
    except (TypeError, ValueError, OverflowError) as e:
        print(fmt, v, type(e).__name__, e)
print("%.*f %*d %-*s| %.*e" % (2, 3.14159, 6, 42, 8, "ab", 3, 12345.678))
print("%(a).2f %(b)8.3e %(a)g" % {"a": 1.2345, "b": 1e-9})
print("%.50f" % 0.1)
print("%.3f %.3f %.2f %.1f %.0f %.0f %.0f" % (2.0005, 1.0005, 1.005, 0.25, 0.5, 1.5, 2.5))
print("%f" % 10 ** 2, "%.0f" % 1e22, "%.0f" % 1e23, "%.2f" % 10 ** 25, "%g" % 100000, "%g" % 1000000, "%g" % 1e-4, "%g" % 1e-5)
