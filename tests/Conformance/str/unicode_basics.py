s = "aé€😀"
for c in s: print(c, ord(c), hex(ord(c)), c.encode("utf-8"), c.encode("utf-16-le"), c.encode("utf-32-be"), len(c), ascii(c), repr(c))
print(len(s), s.encode(), s.encode("utf-8").decode(), ascii(s), s == "a\u00e9\u20ac\U0001f600")
print("\u0041\x41\101", "\U0010FFFF" == chr(0x10FFFF), ascii("\U0010FFFF"))
for c in ("\x00", "\x1f", " ", "~", "\x7f", "\x80", "\x9f", "\xa0", "\xad", "\u0378", "\u200b", "\u2028", "\ud800", "\udfff", "\ue000", "\ufeff", "\uffff", "\U000e0001", "\U0001f600", "\U0010ffff", "\u0300", "\u0600", "'", '"', "\\", "\t", "\n", "\r"):
    print(ascii(c), c.isprintable(), len(repr(c)), ascii(repr(c)))
print(repr("'"), repr('"'), repr("'\""), repr("\\'"), repr("a'b"), repr('a"b'), repr("\r\n\t\0\x01"))
print("e\u0301" == "é", len("e\u0301"), "e\u0301".upper() == "E\u0301", "ﬁ" == "fi", "Ω" == "Ω")
print([c for c in "👨‍👩‍👧"], len("👨‍👩‍👧"), "🇩🇪"[0] == "\U0001f1e9", "हिन्दी"[::-1], "שלום", "مرحبا"[0])
print(chr(0) == "\0", chr(0xD800) == "\ud800", [ord(c) for c in "\0\x7f\x80\xff\u0100\uffff\U00010000"], max("a😀é"), sorted("é😀az日"))
lone = "a\ud800b\udc00"
print(len(lone), ascii(lone), lone[1] == "\ud800", "\ud83d" + "\ude00" == "\U0001f600", lone.upper() == "A\ud800B\udc00", ascii(lone[::-1]))
for codec in ("utf-8", "utf-16", "utf-32", "ascii", "latin-1"):
    try: lone.encode(codec)
    except UnicodeEncodeError as e: print(e.encoding, e.start, e.end, e.reason, ascii(e.object), str(e))
try: print(lone)
except UnicodeEncodeError as e: print(e)
