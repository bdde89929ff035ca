import sys
samples = ["", "a", "A", "1", "a1", " ", "\t", "\n", "a b", "Ab", "AB", "aB", "Title Case", "Title case", "a_b", "_a", "1a", "class", "½", "²", "٣", "Ⅷ", "é", "É", "ß", "漢", "あ", "\u00a0", "\u200b", "\u3000", "\x1c", "\x7f", "\x80", "\U0001F600", "ǅ", "Ǆa", "ª", "\u0301", "a\u0301", "-1", "1.5", "௫", "𝟘", "a\0", "Ａ", "１", "\ud800", "\ue000", "\u2028", "\x85", "·", "a·", "℘", "x\u0300y"]
names = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"]
print(names)
for s in samples:
    print(ascii(s), "".join("01"[getattr(s, n)()] for n in names))
