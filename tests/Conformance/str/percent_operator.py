print("%s %s" % (1, "a"), "%s" % "x", "%s" % [1, 2], "%s" % (("t", 1),), "%r %a" % ("é", "é"), "%%", "%d%%" % 50, "%c%c" % ("a", 98), "%s" % None, "%(a)s %(b)d" % {"a": 1, "b": 2}, "%(x y)s" % {"x y": 3}, "%(a)s%%" % {"a": 1})
print("[%5s] [%-5s] [%.2s] [%5.1s] [%05s] [%+s] [%*s] [%-*s] [%.*s]" % ("ab", "ab", "abc", "abc", "x", "y", 4, "z", 4, "w", 1, "qr"))
print("%x %X %#x %o %#o %e %.3g %F %i %u %5d|%-5d|%05d|%+d|% d" % (255, 255, 255, 8, 8, 1.5, 3.14159, 2, 7, 8, 1, 2, 3, 4, 5))
cases = [("%s", ()), ("%s %s", (1,)), ("%s", (1, 2)), ("abc", (1,)), ("abc", 1), ("%d", "a"), ("%(a)s", (1,)), ("%(a)s", {}), ("%", ()), ("%z", 1), ("%s %", 1), ("%(a", {"a": 1}), ("%d", [1]), ("%*d", ("a", 1)), ("%c", "ab"), ("%c", -1), ("%x", "f"), ("%s %(a)s", {"a": 1}), ("%(a)s %s", {"a": 1}), ("abc", {}), ("abc", {"a": 1}), ("abc", []), ("%s", {}), ("%s", {"a": 1}), ("%5", 1), ("%.s", "abc"), ("%.f", 1.5), ("%ld %hd %Ld", (1, 2, 3)), ("%i", 1.9), ("%d", 1e20), ("%()s", {"": "empty"}), ("%(a)5.1f|", {"a": 2.25}), ("%s%s%s", "ab"), ("%r", b"x"), ("%d", None), ("%f", "1"), ("%d %s", (1, (2, 3)))]
for fmt, arg in cases:
    try: print(repr(fmt), repr(arg), "=", fmt % arg)
    except (TypeError, ValueError, KeyError, OverflowError) as e: print(repr(fmt), repr(arg), "->", type(e).__name__, e)
class S:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __getitem__(self, k): return f"item {k}"
print("%s %r %a" % (S(), S(), S()), "%(anything)s" % S(), "%s" % S())
class D(dict):
    def __missing__(self, k): return k.upper()
print("%(foo)s %(bar)s" % D(foo=1))
class St(str):
    def __str__(self): return "overridden"
print("%s|%r|%5s" % (St("x"), St("x"), St("y")), "{}".format(St("x")), f"{St('x')}", str(St("x")), St("x") + "y", St("%s") % 5)
s = "%s"
s %= "aug"
print(s, "a%sb" % "\0" == "a\0b", "%s" % "日本" + "%5s" % "é" + "%c" % 0x1F600)
