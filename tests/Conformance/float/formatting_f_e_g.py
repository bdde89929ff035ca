values = [0.0, -0.0, 1.0, 1.5, 2.5, 0.125, -3.14159265, 123456789.987654321, 1e-10, 1e20, 9.995, 0.05, 99999.5, 1e300, float("inf"), float("nan"), -float("inf")]
specs = ["", "f", "e", "g", "n", "%", "F", "E", "G", ".0f", ".1f", ".2f", ".3f", ".10f", ".0e", ".3e", ".17g", ".3g", ".1g", ".0g", "#.0f", "#.3g", "#g", "+", "+.2f", " .2f", ",", ",.2f", "_.3f", "010.2f", "+010.3f", "<12.3f", ">12.3f", "^12.3f", "=+12.3f", "*^14.2e", "020,.2f", ".5", ".1%", ".3", "10", "z.1f", "-.2f", ".15", ".16", ".25f"]
for spec in specs:
    print(repr(spec), [format(v, spec) for v in values])
for spec in ("d", "x", "c", "s", ".f", "b", "o", "..2f", ".2.2f", ",_f", "q", ".-1f", "=", "1.", "5z", "#"):
    try:
        print(repr(spec), repr(format(1.5, spec)))
    except ValueError as e:
        print(repr(spec), "->", e)
