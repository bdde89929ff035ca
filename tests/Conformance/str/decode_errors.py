samples = [b"abc", b"caf\xc3\xa9", b"caf\xe9", b"\xff\xfe", b"a\xc3", b"\xc3\x28", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xf0\x28\x8c\xbc", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80\x80\x80", b"\xf4\x90\x80\x80", b"\x80\x81", b"a\xe2\x82z", b"\xef\xbb\xbfbom", b"", b"\xfe\xfe\xff\xff"]
for b in samples:
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try: print(b, errors, ascii(b.decode("utf-8", errors)))
        except UnicodeDecodeError as e: print(b, errors, "->", e, e.start, e.end, e.reason)
for codec in ("ascii", "latin-1", "utf-16-le", "utf-16", "utf-32-le", "utf-8-sig"):
    for b in (b"abcd", b"\xe9\x00", b"\xff\xfea\x00", b"\x00\xd8\x00\xdc", b"\x00\xd8a\x00", b"\xef\xbb\xbfx", b"\x81"):
        try: print(codec, b, ascii(b.decode(codec)))
        except UnicodeDecodeError as e: print(codec, b, "->", e)
for args in (("nope",), ("utf-8", "nope"), (5,)):
    try: print(b"\xff".decode(*args))
    except (LookupError, TypeError, UnicodeDecodeError) as e: print(args, type(e).__name__, e)
print(str(b"abc", "ascii"), str(b"\xe9", "latin-1"), str(b"\xff", "utf-8", "replace") == "\ufffd", str(bytearray(b"x"), "utf-8"), str(b"abc"), str(b"", "ascii") == "")
for args in (("a", "utf-8"), (5, "utf-8"), (b"\xff", "ascii"), (b"a", "utf-8", "strict", 1)):
    try: print(str(*args))
    except (TypeError, UnicodeDecodeError) as e: print(args, type(e).__name__, e)
e = UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 1, "why")
print(e, e.args, e.object, e.start, e.end, UnicodeDecodeError("c", b"abc", 0, 3, "r"))
for b in (bytes(range(256)),):
    print(len(b.decode("latin-1")), b.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == b, b.decode("ascii", "surrogateescape").encode("ascii", "surrogateescape") == b)
