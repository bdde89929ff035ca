print(True + 1, True - True, True * 5, True / 2, 7 // True, 7 % True, True ** 5, True << 3, 8 >> True, -True, +False, ~False, abs(True))
print([True, False, 1, 0].count(1), [True].index(1), sum([True] * 5), "abc"[True], [10, 20][False], (1, 2, 3)[True:])
print(isinstance(True, bool), type(True + False).__name__, type(True & True).__name__, type(True | 1).__name__, type(not 1).__name__, bool.__bases__)
print(True.real, True.imag, True.numerator, True.bit_length(), True.__class__, True.conjugate(), True.__int__(), True.__index__(), True.__repr__(), True.as_integer_ratio())
print(f"{True:d} {True:5} {True!s:>6} {True:x} {True:.2f} {True:e}", "%d %i %s %r %x %f" % ((True,) * 6), "{0:>8}|{0:<8}|{0:^8}|".format(True))
print(repr(True), str(False), int("1") == True, float(True), complex(True), hex(True), bin(False), chr(True) == "\x01")
print({True: "t"}[1], {1: "one"}[True], {0: "z"}[False], {True, 1, 1.0}, {False: 0, 0: 1, 0.0: 2})
print(True > False, True >= 1, False < 0.5, True == "True", True is True, bool(2) is True, bool("") is False)
print(bool(), bool(None), bool(3), bool("0"), [bool(x) for x in ([], {}, (), "", 0, 0.0, 0j, b"", range(0))])
for bad in ("bool(1, 2)", "bool(x=1)", "True.x", "True()", "True[0]", "len(True)", "iter(True)", "True.foo = 1"):
    try:
        exec(bad) if "=" in bad and "(" not in bad else eval(bad)
    except (TypeError, AttributeError) as e:
        print(bad, "->", e)
print(all([True, 1, "x"]), any([False, 0, None]), sorted([True, False, True]), max(True, 0.5), min([False, True, -1]), True.__and__(5), True.__and__(False), bool.__and__(True, True), bool.__xor__(True, 1))
print(range(True, 5), list(range(True, 5, True + True)), "x" * True, [1] * False, round(True), divmod(True, 2), pow(True, 3), hash(True), hash(False))
