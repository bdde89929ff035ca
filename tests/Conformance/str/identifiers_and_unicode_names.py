naïve = 1
π = 3.14159
名前 = "name"
_ñ = 2
Ａ = "fullwidth"
print(naïve, π, 名前, _ñ, A)
class Ünï:
    ämne = "attr"
    def méthode(self, größe=1): return größe * 2
print(Ünï.ämne, Ünï().méthode(größe=21), Ünï.__name__, Ünï.méthode.__name__)
print(sorted(k for k in globals() if not k.startswith("__")))
setattr(Ünï, "not an identifier", 5)
print(getattr(Ünï, "not an identifier"), "not an identifier" in vars(Ünï))
for s in ("a", "_", "1a", "", "a-b", "été", "名", "ﬁ", "a b", "for", "None", "Ａ", "·", "x·", "℮", "a\u0301", "\u0301a", "²", "x²", "Ⅳ", "𝐱"):
    ok = s.isidentifier()
    try:
        exec(s + " = 1", d := {})
        worked = True
        names = [k for k in d if k != "__builtins__"]
    except SyntaxError as e:
        worked, names = False, e.msg
    print(ascii(s), ok, worked, [ascii(n) for n in names] if worked else names)
for src in ("a€b = 1", "x = 5¢", "‘a’", "a\u00a0= 1", "a \u200b= 1", "\ufeffa = 1", "x = \u2212 1", "ａｂ = 3\nprint(ab)", "def f(Ａ): return A\nprint(f(9))", "x = '\u201c'", "$x = 1", "x = ?", "`x`", "!x", "x!y", "\x00"):
    try: exec(src)
    except (SyntaxError, ValueError) as e: print(ascii(src), type(e).__name__, ascii(e.msg if isinstance(e, SyntaxError) else str(e)), getattr(e, "offset", None))
𝐟𝐨𝐨 = "math bold"
print(foo)
