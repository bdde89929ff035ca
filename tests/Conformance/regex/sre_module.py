# _sre below the package: its figures, and code words that are no program.
import _sre

print(_sre.MAGIC, _sre.CODESIZE, _sre.MAXREPEAT, _sre.MAXGROUPS, _sre.getcodesize())
print([_sre.ascii_iscased(ord(c)) for c in "aZ1_\xe9"], [_sre.unicode_iscased(ord(c)) for c in "aZ1_\xe9\xdf\u0130\u4e00"])
print([_sre.ascii_tolower(ord(c)) for c in "aZ1_\xc9"], [_sre.unicode_tolower(ord(c)) for c in "aZ1_\xc9\u0130\u03a3\U00010400"])


def make(code, groups=0, pattern="p", flags=32):
    return _sre.compile(pattern, flags, code, groups, {}, (None,) * (groups + 1))


print(make([16, 97, 1]).match("abc"), make([1]).match(""), make([17, 0, 16, 97, 17, 1, 1], 1).match("ab").groups())
print(make([16, 97, 1], pattern=None).match("a"), make([16, 97, 1], pattern=None).match(b"a"), make([16, 97, 1], pattern=b"p").match(b"a"))
for code in ([], [0], [2], [16, 97], [16], [1, 16, 97], [99, 1], [17, 2, 1], [11, 0, 1], [6, 12, 1], [13, 3, 16, 97, 1], [13, 9, 0, 1], [13, 4, 16, 97, 0, 1],
             [24, 6, 0, 5, 16, 97, 1, 1], [24, 6, 5, 0, 16, 97, 1, 1], [24, 9, 0, 5, 16, 97, 1, 1], [23, 5, 0, 5, 16, 97, 18, 1], [23, 6, 0, 5, 16, 97, 18, 1], [18, 1], [4, 5, 0, 16, 97, 1, 1],
             [4, 4, 0, 16, 97, 1, 1], [7, 5, 16, 97, 15, 2, 0, 1], [7, 5, 16, 97, 15, 9, 0, 1], [7, 0, 1], [15, 1, 1], [8, 18, 1], [13, 4, 8, 18, 0, 1], [27, 4, 16, 97, 1, 1], [27, 3, 16, 97, 1, 1],
             [28, 6, 0, 1, 16, 97, 1, 1], [28, 5, 0, 1, 16, 97, 1, 1], [12, 0, 4, 16, 97, 1], [14, 4, 0, 1, 1, 1], [14, 9, 0, 1, 1, 1]):
    try:
        print(code, make(code).match("aaa"))
    except (RuntimeError, SystemError) as error:
        print(code, type(error).__name__)
for arguments in (("p", 0, (), 0, {}, ()), ("p", 0, [1], 0, [], ()), ("p", 0, [1], 0, {}, []), (1, 0, [1], 0, {}, ()), ("p", 0, ["x"], 0, {}, ()), ("p", 0, [-1], 0, {}, ()), ("p", 0, [2**32], 0, {}, ()),
                  ("p", "0", [1], 0, {}, ()), ("p", 0, [1]), ("p", 0, [1.0], 0, {}, ())):
    try:
        print(_sre.compile(*arguments).groups)
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
