print("tab\there", 'single\'s', "double\"s", "back\\slash", "bell\a".encode(), "oct\101\60\7".encode(), "hex\x41\x7e", "\u00e9\U0001F600", "nul\0x".encode())
print(r"raw\n\t\\", R'\'', r"\"", len(r"\\"), rb"\x00", br'\n', len(rb"\n"))
print("""triple "quoted" with 'both'
and a newline\
 joined
""", end="")
print('''it''s''', """a""""b", '' """""" "", "a" 'b' """c""")
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(eval(r"'\d \w \q'"), eval(r"b'\d'"), eval(r"'\8\9'"), eval(r"'\400'") == chr(256), len(eval(r"'\777'")))
    for w in caught: print(w.category.__name__, w.message)
for src in (r"'\x'", r"'\x4'", r"'\xg1'", r"'\u12'", r"'\U0011'", r"'\U00110000'", "'abc", '"abc', "'''abc", "'a\nb'", r"b'\x4'", "b'é'", r"'\u'", "r'\\'", "''''", "f'{'", "u'a' b'b'", "ur'a'", "'\\"):
    try: print(src, "=", ascii(eval(src)))
    except SyntaxError as e: print(ascii(src), "->", e.msg, e.lineno, e.offset)
print(b"\x00\xff\\\'\"\t\n\r\a", b"\101", b'"', b"'", b"'\"", "\x7f\x80\xff".encode("latin-1"))
print("a\
b", "a\\\nb", "\\\\", "\\n", '\"', "\'")
print("\r".encode(), "\v\f".encode(), "\b".encode(), "\123".encode(), "\1234".encode(), "\08".encode())
s = "line1\nline2\r\nline3"
print(repr(s), s.count("\n"), len(s))
