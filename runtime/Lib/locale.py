"""The locale of the process, which is always the C locale with UTF-8 as encoding."""

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm",
    "str", "atof", "atoi", "format_string", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY",
    "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding", "LC_MESSAGES",
]

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
CHAR_MAX = 127

_builtin_str = str


class Error(Exception):
    """There is no such locale."""


def setlocale(category, locale=None):
    """The name of the locale; the only one that can be set is the C locale."""
    if not 0 <= category <= LC_ALL:
        raise Error("unsupported locale setting")
    if locale is not None and not isinstance(locale, _builtin_str):
        locale = normalize(".".join([part for part in locale if part]))
    if locale not in (None, "", "C", "POSIX", "C.UTF-8", "C.utf8"):
        raise Error("unsupported locale setting")
    return "C"


def getlocale(category=LC_CTYPE):
    """(language, encoding) of the locale."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return (None, "UTF-8") if category == LC_CTYPE else (None, None)


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """(language, encoding) that the environment asks for."""
    return None, "UTF-8"


def getencoding():
    """The encoding of the locale."""
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files that name none."""
    return "utf-8"


def normalize(localename):
    """The name in the form that setlocale() knows."""
    return localename


def localeconv():
    """How numbers are written."""
    return {
        "decimal_point": ".", "thousands_sep": "", "grouping": [], "int_curr_symbol": "", "currency_symbol": "",
        "mon_decimal_point": "", "mon_thousands_sep": "", "mon_grouping": [], "positive_sign": "", "negative_sign": "",
        "int_frac_digits": CHAR_MAX, "frac_digits": CHAR_MAX, "p_cs_precedes": CHAR_MAX, "p_sep_by_space": CHAR_MAX,
        "n_cs_precedes": CHAR_MAX, "n_sep_by_space": CHAR_MAX, "p_sign_posn": CHAR_MAX, "n_sign_posn": CHAR_MAX,
    }


def strcoll(os1, os2, /):
    """Whether a string comes before (-1) or after (1) another."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """A string that compares as strcoll() does."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """f % val, as the locale writes numbers."""
    return f % val


def str(val):
    """A float as text, as the locale writes it."""
    return "%.12g" % val


def delocalize(string):
    """The text of a number as Python writes it."""
    return string


def atof(string, func=float):
    """A float from text."""
    return func(delocalize(string))


def atoi(string):
    """An integer from text."""
    return int(delocalize(string))
