s = ""
for i in range(2000): s += chr(97 + i % 26)
print(len(s), s[:30], s[-5:])
print("a" + "b" "c" + 'd', "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" * 5, "é" * 3, "😀" * 2, "a" * True)
for bad in ("'a' + 1", "1 + 'a'", "'a' + b'b'", "'a' + None", "'a' * 1.5", "'a' * 'b'", "'a' - 'b'", "'a' / 2", "-'a'", "'a' & 'b'", "'a' ** 2", "'a' + ['b']", "['a'] + 'b'", "'a' // 'b'", "'a' < 1", "'a' << 1", "+'a'", "~'a'"):
    try: print(eval(bad))
    except TypeError as e: print(bad, "->", e)
x = y = "shared"
x += "!"
print(x, y, x is y)
parts = []
for i in range(10): parts.append(str(i) * i)
print("".join(parts), ",".join(parts))
a = "x" * 100
b = a + "é"
c = b + "日"
d = c + "😀"
print(len(a), len(b), len(c), len(d), d[100:], d[:2], (d + a)[-1], d.encode("utf-8")[-12:])
print("abc" "def" f"{1}" "ghi", ("multi"
      "line"), "a\
b")
print("a" == "a", "a" == "á", "a\u0301" == "á", "abc" != "abd", "a" < "b" < "c", "abc" <= "abc", "Abc" < "abc", "10" < "9", "" < "a", "é" < "f", "z" < "é", "\uffff" < "\U00010000")
print(min("hello"), max("hello"), sorted("hello"), list("héllo"), tuple("ab"), set("aaa"), len("héllo"), "h" in "hello", "ell" in "hello", "" in "", [*"ab"], {*"a"})
print(hash("a") == hash("a"), hash("abc") == hash("ab" + "c"), {"a": 1}["a"], "é" in {"é": 1}, hash("") == hash(""))
class C:
    def __radd__(self, o): return f"radd({o})"
    def __rmul__(self, o): return f"rmul({o})"
    def __rmod__(self, o): return f"rmod({o})"
print("a" + C(), "a" * C())
print("no percent" % () , repr("a" % ()))
