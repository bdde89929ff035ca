words = ["", "hello", "Hello World", "HELLO", "hello world's fair", "ß", "straße", "ŉ", "ǅ", "ﬁne", "ΑΣ", "ὈΔΥΣΣΕΎΣ", "İstanbul", "ıi", "123abc", "a1b2", "they're bill's", "dž", "Éa", "MIXED case", "x", "\u01c5abc", "ΌΣΟΣ ΣΑΣ", "ᾳ", "ﬃ", "ʼn", "𐐀𐐨", "ǰ", "ΐ"]
for w in words:
    print(repr(w), repr(w.upper()), repr(w.lower()), repr(w.title()), repr(w.capitalize()), repr(w.swapcase()), repr(w.casefold()), len(w.upper()))
print("Straße".casefold() == "STRASSE".casefold(), "ß".upper().lower(), "İ".lower(), len("İ".lower()), "ﬀ".upper(), "Σ".lower(), "AΣ".lower(), "AΣB".lower(), "Σ.".lower())
try: "a".upper(1)
except TypeError as e: print(e)
try: str.upper()
except TypeError as e: print(e)
try: str.upper(5)
except TypeError as e: print(e)
