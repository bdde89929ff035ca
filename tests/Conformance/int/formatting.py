values = [0, 1, -1, 42, -42, 255, 1234567, -1234567, 10 ** 20, -10 ** 20]
specs = ["", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "n", "c" , "+d", " d", "-d", ",", "_", "_x", "_b", "#_b", "10", "<10", ">10", "^10", "=10", "010", "+010", "*^12", "x<8d", "0=+12,", "020,", "020_x", "#012x", "e", ".2e", "f", ".1f", "g", "%", ".0%", "E", "G", ".3"]
for spec in specs:
    row = []
    for v in values:
        try:
            row.append(format(v, spec))
        except (ValueError, OverflowError) as e:
            row.append(f"<{e}>")
    print(repr(spec), row)
for spec in ("s", "q", "10s", ".2d", ",x", ",b", "_n", ",n", "+c", "#c", "d5", "{", "  ", "<<", "z", "1.5.5", ",_", "_,", "5,5", "=", "0", "00", "a^", "é^5"):
    try:
        print(repr(spec), repr(format(65, spec)))
    except ValueError as e:
        print(repr(spec), "->", e)
for fmt, arg in (("%d", 42), ("%5d", 42), ("%-5d|", 42), ("%05d", -42), ("%+d", 42), ("% d", 42), ("%x", 255), ("%#x", 255), ("%X", 255), ("%#X", 255), ("%o", 8), ("%#o", 8), ("%i", -1), ("%u", 7), ("%.5d", 42), ("%8.5d", -42), ("%c", 65), ("%c", "é"), ("%s", 42), ("%10.3s|", 12345), ("%r", 42), ("%e", 12345), ("%f", 2), ("%g", 10 ** 20), ("%d", 3.99), ("%d", -3.99), ("%d", True), ("%x", 10 ** 30), ("%d", 10 ** 30), ("%-+6d|", 5), ("%#10x|", 255), ("%#010x|", 255), ("%+x", -255)):
    print(fmt, fmt % arg)
for fmt, arg in (("%d", "x"), ("%x", 1.5), ("%c", 0x110000), ("%c", "ab"), ("%d", None), ("%o", "8"), ("%c", 1.0)):
    try:
        print(fmt % arg)
    except (TypeError, OverflowError, ValueError) as e:
        print(fmt, repr(arg), type(e).__name__, e)
print(bin(10), oct(10), hex(10), bin(-10), oct(-10), hex(-10), bin(0), hex(2 ** 100), str(-0), repr(10 ** 25), bin(True))
print("{:,}".format(1234567890), "{:_}".format(1234567890), "{:,d}".format(-999), "{0:>{1}}|{0:<{1}}|".format(7, 5), "{:c}{:c}".format(72, 105))
