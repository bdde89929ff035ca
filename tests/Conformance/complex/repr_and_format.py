nan, inf = float("nan"), float("inf")
for z in (0j, 1j, -1j, 1 + 0j, -0.0 + 0j, complex(-0.0, -0.0), complex(0, -0.0), 1.5 - 2.5j, 1e20 + 1e-20j, complex(inf, nan), complex(nan, -inf), complex(1, inf), 1e16j, 3.0 + 4.0j, complex(0.1, -0.2), -5j, -(5j), -0j, 1 - 0j, complex(1, -0.0)):
    print(repr(z), str(z), format(z), f"{z}", [z], "%s %r" % (z, z))
z = 1234.5678 - 0.001j
for spec in ("", "f", ".2f", "e", ".1e", "g", ".3g", "+.1f", ",.2f", "30.2f", "<30.1f", ">30.1f", "^30.1f", "*^30.1f", ".3", "G", "#.0f", " .1f", "_.1f", ".0f"):
    print(repr(spec), "[" + format(z, spec) + "]")
for spec in ("d", "x", "%", "010.2f", "=20", "s", "c", "0", "n"):
    try:
        print(repr(spec), format(z, spec))
    except ValueError as e:
        print(repr(spec), "->", e)
for fmt in ("%d", "%f", "%x", "%c"):
    try:
        print(fmt % z)
    except TypeError as e:
        print(fmt, e)
print(0j, 1_0j, 1e3j, .5j, 5.j, 0x10 + 1j, 1J, -1.5J + 2)
