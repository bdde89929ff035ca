print("\N{LATIN SMALL LETTER E WITH ACUTE}\N{SNOWMAN}\N{PILE OF POO}\N{greek small letter alpha}\N{DIGIT ONE}")
print(ascii("\N{NO-BREAK SPACE}\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{ZERO WIDTH JOINER}"), f"\N{EURO SIGN}{1 + 1}\N{BULLET}", len("\N{GRINNING FACE}"))
print(b"\N{SNOWMAN}", r"\N{SNOWMAN}", "\\N{SNOWMAN}")
for source in (r"'\N'", r"'\N{NOPE}'", r"'\N{'", r"'\N{}'", r"'\N{SNOWMAN'", r"f'\N{NOPE}'"):
    try:
        print(eval(source))
    except SyntaxError as e:
        print(source, "->", e.msg)
print("aé日😀".encode("ascii", "namereplace"))
