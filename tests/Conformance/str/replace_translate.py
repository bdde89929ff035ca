print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", ""), "aaa".replace("aa", "x"), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "abc".replace("z", "y"), "abc".replace("b", "BBB"), "abc".replace("abc", ""), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -5), "banana".replace("ana", "X"))
print("日本".replace("本", "x"), "abc".replace("b", "😀"), "a😀b".replace("😀", "é"), "x".replace("x", "\0"))
for bad in ("'a'.replace('a')", "'a'.replace(1, 'b')", "'a'.replace('a', 1)", "'a'.replace('a', 'b', 'c')", "'a'.replace('a', 'b', 1, 2)", "'a'.replace(old='a', new='b')"):
    try: print(eval(bad))
    except TypeError as e: print(bad, "->", e)
t = str.maketrans("abc", "xyz")
print(t, "aabbcc".translate(t), str.maketrans("ab", "xy", "c"), "abcabc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": "1", 98: "2", "c": None, "d": 101}))
print("abcd".translate(str.maketrans({"a": "1", 98: "22", "c": None, "d": 101})), "hello".translate({104: "H", 108: None}), "é😀".translate({233: "e", 0x1F600: ":)"}), "abc".translate({}), "aé".translate({0x61: 0x10FFFF}) == "\U0010ffffé")
class T:
    def __getitem__(self, k):
        if k == 97: raise LookupError
        if k == 98: return None
        return chr(k).upper() + "."
print("abcd".translate(T()))
for bad in ("str.maketrans('a')", "str.maketrans('ab', 'c')", "str.maketrans({'ab': 'c'})", "str.maketrans('a', 'b', 1)", "str.maketrans({1.5: 'a'})", "str.maketrans(1, 2)", "'a'.translate()", "'a'.translate(None)", "'a'.translate({97: 1.5})", "'a'.translate({97: 0x110000})", "'a'.translate({97: -1})", "str.maketrans()"):
    try: print(eval(bad))
    except (TypeError, ValueError) as e: print(bad, "->", type(e).__name__, e)
rot = str.maketrans({chr(a + i): chr(a + (i + 13) % 26) for a in (65, 97) for i in range(26)})
print("Hello, World!".translate(rot), "Hello, World!".translate(rot).translate(rot))
print("x".join("abc").replace("x", "xx").translate({120: "-"}).split("--"))
