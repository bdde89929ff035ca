words = ["banana", "Apple", "cherry", "apple", "Äpfel", "zebra", "", "10", "9", "éclair", "eclair", "a b", "a_b", "日本", "😀", "\x00", "Banana", "~"]
print(sorted(words))
print(sorted(words, reverse=True))
print(sorted(words, key=str.lower))
print(sorted(words, key=str.casefold, reverse=True))
print(sorted(words, key=len))
print(sorted(words, key=lambda w: (len(w), w)))
print(sorted(words, key=lambda w: w[::-1]))
print(min(words), max(words), min(words, key=len), max(words, key=len), min(words, key=str.lower))
for a in ("a", "ab", "b", "B", "", "é"):
    print([("<", "=", ">")[(a > b) - (a < b) + 1] for b in ("a", "ab", "b", "B", "", "é")])
for op in ("<", "<=", "==", "!=", ">", ">="):
    for other in ("1", "None", "b'a'", "['a']"):
        try: print(f"'a' {op} {other}", eval(f"'a' {op} {other}"))
        except TypeError as e: print(f"'a' {op} {other}", "->", e)
class Rev(str):
    def __lt__(self, o): return str.__gt__(self, o)
print(sorted(map(Rev, ["b", "a", "c"])), sorted(["x" * n for n in (3, 1, 2)]), sorted("hello world".split(), key=lambda w: w[-1]))
print("a" is not None, "abc".__lt__("abd"), "abc".__eq__(1), "abc".__ne__("abc"), "abc".__ge__("ab"), "abc".__contains__("b"), "abc".__len__(), "abc".__getitem__(1), "abc".__add__("d"), "abc".__mul__(2), "abc".__rmul__(2), "a%s".__mod__(1), "abc".__iter__().__next__(), "abc".__hash__() == hash("abc"), "abc".__format__(">5"), "abc".__str__(), "abc".__repr__(), "a".__class__.__name__)
def natural(w):
    parts, cur = [], ""
    for c in w:
        if cur and c.isdigit() != cur[-1].isdigit():
            parts.append(cur); cur = ""
        cur += c
    parts.append(cur)
    return [(int(p), "") if p.isdigit() else (-1, p) for p in parts]
print(sorted(["file10", "file9", "file1", "file", "a2b10", "a2b9"], key=natural))
