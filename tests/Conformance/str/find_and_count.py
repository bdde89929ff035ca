s = "hello hello world"
for args in (("hello",), ("hello", 1), ("o",), ("o", 5), ("o", 5, 10), ("o", -5), ("o", -100, 100), ("",), ("", 5), ("", 17), ("", 18), ("", 100), ("z",), ("hello world",), ("l", None, 3), ("l", 2, None), ("h", 10, 2), ("world", -5, None), ("o", 2 ** 70), ("o", -2 ** 70, 2 ** 70)):
    row = [s.find(*args), s.rfind(*args), s.count(*args)]
    for f in (s.index, s.rindex):
        try: row.append(f(*args))
        except ValueError as e: row.append(str(e))
    row += [s.startswith(*args), s.endswith(*args)]
    print(args, row)
print(s.startswith(("x", "he")), s.endswith(("ld", "x")), s.startswith(()), s.startswith(("",), 100), s.startswith("", 17), s.startswith("", 18), s.endswith("hello", 0, 5))
for bad in ("s.find()", "s.find(1)", "s.find('a', 'b')", "s.find('a', 1, 2, 3)", "s.count(None)", "s.startswith(5)", "s.startswith(('a', 5))", "s.startswith(['a'])", "s.index(b'h')", "1 in s", "s.find('a', 1.5)"):
    try: print(bad, eval(bad))
    except TypeError as e: print(bad, "->", e)
print("aaaa".count("aa"), "aaaa".find("aa", 1), "aaaa".rfind("aa"), "abcabc".replace("bc", "X"), "".count(""), "abc".count(""), "".find(""), "".find("a"), "ab" in "cab", "" in "")
u = "naïve café 日本語 😀x"
print(u.find("é"), u.find("本"), u.find("😀"), u.find("x"), u.rfind("語"), u.count("a"), u.index("😀x"), len(u), u.find("\ud83d"))
long = "ab" * 1000 + "c" + "ab" * 1000
print(long.find("c"), long.find("abc"), long.rfind("cab"), long.count("ab"), long.find("ba", 2000), long.find("abab" * 100 + "c"), ("x" * 500 + "y").find("x" * 200 + "y"))
