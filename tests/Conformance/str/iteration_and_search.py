s = "mississippi"
seen = {}
for i, c in enumerate(s): seen.setdefault(c, []).append(i)
print(seen, "".join(dict.fromkeys(s)), sorted(set(s)), "".join(reversed(s)), s == s[::-1], [s[i:i + 3] for i in range(0, len(s), 3)])
def all_indexes(text, sub):
    at = text.find(sub)
    while at >= 0:
        yield at
        at = text.find(sub, at + 1)
print(list(all_indexes(s, "issi")), list(all_indexes(s, "s")), list(all_indexes("aaaa", "aa")))
it = iter("ab")
print(next(it), next(it), next(it, "done"), type(it).__name__, it.__length_hint__())
print(list(zip("abc", "xyz")), dict(zip("ab", [1, 2])), list(map(ord, "az")), list(filter(str.isupper, "aBcD")), max("abc", key=lambda c: -ord(c)), sum(map(int, "12345")), any(c.isdigit() for c in "ab1"), all(c.islower() for c in "abC"))
def is_palindrome(t):
    t = "".join(c.lower() for c in t if c.isalnum())
    return t == t[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"), is_palindrome(""))
def anagrams(words):
    groups = {}
    for w in words: groups.setdefault("".join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]
print(anagrams("listen silent enlist google elgoog abc cab".split()))
def caesar(t, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else chr((ord(c) - 65 + k) % 26 + 65) if c.isupper() else c for c in t)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
def vowels(t): return sum(t.lower().count(v) for v in "aeiou")
print(vowels("The Quick Brown Fox"), "Hello"[::-1].swapcase(), "-".join("2024 01 02".split()), "snake_case_name".title().replace("_", ""), "".join("_" + c.lower() if c.isupper() else c for c in "camelCaseName"))
def longest_common_prefix(ws):
    p = ""
    for cs in zip(*ws):
        if len(set(cs)) > 1: break
        p += cs[0]
    return p
print(longest_common_prefix(["flower", "flow", "flight"]), repr(longest_common_prefix(["a", "b"])), longest_common_prefix(["same", "same"]))
def rle(t):
    out, i = "", 0
    while i < len(t):
        j = i
        while j < len(t) and t[j] == t[i]: j += 1
        out += t[i] + (str(j - i) if j - i > 1 else "")
        i = j
    return out
print(rle("aaabbc"), rle(""), rle("abc"), rle("z" * 12))
def kmp(t, p):
    f, k = [0], 0
    for c in p[1:]:
        while k and p[k] != c: k = f[k - 1]
        k += p[k] == c
        f.append(k)
    k, out = 0, []
    for i, c in enumerate(t):
        while k and p[k] != c: k = f[k - 1]
        k += p[k] == c
        if k == len(p):
            out.append(i - k + 1)
            k = f[k - 1]
    return out
print(kmp("abababcababab", "abab"), kmp("aaa", "b"))
