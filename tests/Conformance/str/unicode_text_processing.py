text = "Ñandú, façade — naïve café; Straße №5: ΑΒΓ αβγ ДЖ дж 東京 😀👍 e\u0301 ﬁn"
print(len(text), len(text.encode()), text.upper(), text.lower(), text.title(), text.casefold() == text.lower(), text[::-1][:10], sep="\n")
cats = {"upper": 0, "lower": 0, "digit": 0, "space": 0, "other": 0}
for c in text: cats["upper" if c.isupper() else "lower" if c.islower() else "digit" if c.isdigit() else "space" if c.isspace() else "other"] += 1
print(cats, sorted({c for c in text if ord(c) > 0x2000}), [hex(ord(c)) for c in "😀é"], text.split()[:4], text.partition("—"), text.find("東"), text.index("😀"), text.count("é"), text.replace("é", "E")[:30], text.swapcase()[:25], sep="\n")
freq = {}
for w in "été ete Été ÉTÉ eté".split(): freq.setdefault(w.casefold(), []).append(w)
print(freq, sorted("éèêeÉzZaÀ"), max("aé東😀"), "é" < "z", "é" == "e\u0301", len("é"), len("e\u0301"), "straße".upper(), "ŒUVRE".lower(), "ΣΊΣΥΦΟΣ".lower(), "ǆ".title(), "i̇".upper(), "ﬀ".upper())
print("|" + "日本".center(8) + "|" + "é".ljust(3) + "|" + "😀".rjust(4) + "|" + "x".center(4, "é") + "|", f"{'東':>4}|{'é':^5}|{'👍':<3}|", "%5s|%-5s|" % ("é", "日"), "é日😀".encode("utf-16-le").hex(), "é日😀".encode("utf-32-be").hex(), "é".encode("latin-1"), sep="\n")
for s in ("", "a", "é", "日本", "😀", "aé日😀", "\x00\x7f\x80\xff\u0100\uffff\U00010000"): b = s.encode(); print(ascii(s), len(s), b, b.decode() == s, [s[i] == list(s)[i] for i in range(len(s))], ascii(s[-1:]), hash(s) == hash(b.decode()), s * 2 == s + s, s in s + "x", (s + "x").startswith(s), ("y" + s).endswith(s))
mixed = "a" * 5 + "é" * 5 + "日" * 5 + "😀" * 5
print([mixed[i:i + 4] for i in range(0, 20, 4)], mixed.find("é日"), mixed.rfind("日"), mixed.split("日"), mixed.strip("a😀"), mixed[3:8], mixed[12:17][::-1], "".join(sorted(set(mixed))), mixed.translate({ord("é"): "E", ord("😀"): None, 0x65E5: "日!"}), len(mixed[:7].encode()), sep="\n")
grow = ""
for c in "ab\xe9\u65e5\U0001f600": grow += c; print(len(grow), ascii(grow), grow.isascii(), max(grow) == c, end="; ")
print()
print("\u00e9".isalpha(), "\u0661".isdigit(), int("\u0661\u0662"), "\u2167".isnumeric(), "\u00bd".isdecimal(), "\u3000".isspace(), "\u200b".isspace(), "ª".isalpha(), "\u0301".isalnum(), "_é1".isidentifier(), "\u00a0x".split(), "a\u2028b\x85c".splitlines(), "\ufeffx".strip() == "\ufeffx", "x\u00a0".rstrip() == "x")
def width(s): return sum(2 if ord(c) > 0x1100 else 0 if 0x300 <= ord(c) < 0x370 else 1 for c in s)
for s in ("abc", "日本語", "e\u0301", "😀x"): print(s + "." * (10 - width(s)), width(s))
def slug(s): return "-".join("".join(c if c.isalnum() else " " for c in s.lower()).split())
print(slug(text), slug("  --Hello,   World!-- "), slug("")); print([f"U+{ord(c):04X}" for c in "aé€😀"], "".join(chr(int(h, 16)) for h in "48 E9 20AC 1F600".split()), "\N{BULLET}" if False else "•", repr("•\u200b\u00ad\ud7ff\ue000"), "é" in {"é": 1}, {"日": 1, "日本": 2}.get("日" + "本"))
