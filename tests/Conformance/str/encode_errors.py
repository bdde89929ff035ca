s = "aé日😀\ud800z"
for codec in ("ascii", "latin-1", "utf-8", "utf-16-le", "utf-32-le"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
        try: print(codec, errors, s.encode(codec, errors))
        except UnicodeEncodeError as e: print(codec, errors, "->", str(e), e.start, e.end)
        except LookupError as e: print(codec, errors, "->", e)
for codec in ("utf8", "UTF-8", "U8", "utf_8", "latin1", "iso-8859-1", "ISO8859-1", "us-ascii", "ASCII", "646", "utf-16", "utf-8-sig", "utf-16-be", "utf-32"):
    print(codec, "é".encode(codec) if codec not in ("us-ascii", "ASCII", "646") else "e".encode(codec))
for args in (("nope",), ("utf-8", "nope"), ("ascii", "nope"), (5,), ("utf-8", 5), ("utf\0",)):
    try: print(args, "é".encode(*args))
    except (LookupError, TypeError, ValueError, UnicodeEncodeError) as e: print(args, type(e).__name__, e)
print("abc".encode(encoding="ascii", errors="strict"), "".encode("ascii"), "\xff".encode("latin-1"), "\udcff".encode("ascii", "surrogateescape"), "\udcff\udc80".encode("utf-8", "surrogateescape"))
e = UnicodeEncodeError("ascii", "héllo", 1, 2, "ordinal not in range")
print(e, e.args, e.encoding, e.object, e.start, e.end, e.reason, isinstance(e, ValueError), UnicodeEncodeError.__mro__[1:4])
e = UnicodeEncodeError("ascii", "héllo", 1, 4, "bad range")
print(e)
try: UnicodeEncodeError("ascii")
except TypeError as e: print(e)
try: UnicodeEncodeError("ascii", b"x", 0, 1, "r")
except TypeError as e: print(e)
