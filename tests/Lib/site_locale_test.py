import builtins
import site
import sys
import locale

site.setquit()
print(repr(exit), repr(quit), type(exit).__name__, type(exit).__module__)
sys.stdin = None
for code in (None, 3, "message"):
    try:
        exit(code) if code is not None else quit()
    except SystemExit as stop:
        print(repr(stop.code))
site.sethelper()
print(repr(help))
print(locale.setlocale(locale.LC_ALL, "C"), locale.getlocale(locale.LC_NUMERIC), locale.localeconv()["decimal_point"], locale.atof("1.5"), locale.atoi("12"))
print(locale.format_string("%d %s", (1234567, "x")), locale.strcoll("a", "b"), locale.str(1.5), locale.CHAR_MAX)
for bad in ("xx_YY.nothing",):
    try:
        locale.setlocale(locale.LC_ALL, bad)
    except locale.Error as error:
        print(type(error).__name__, error)
