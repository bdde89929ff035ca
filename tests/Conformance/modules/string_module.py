import string
print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.capwords(" x  y "))
T = string.Template; t = T("Hello $name, ${greet}ing $$5 $name!"); print(t.substitute(name="Bob", greet="farewell"), t.substitute({"name": "A", "greet": "x"}, name="kw"), t.safe_substitute(name="C"), t.template, T("$a$b ${a}b").substitute(a=1, b=2), T("no vars").substitute(), T("").substitute(), T("$A_1 $é" if False else "$A_1").substitute(A_1="ok"))
for tpl, kw in (("$missing", {}), ("$", {}), ("$1", {}), ("${", {}), ("${a", {"a": 1}), ("line\n$ bad", {}), ("${1}", {}), ("$a-$b", {"a": 1}), ("${}", {})):
    for m in ("substitute", "safe_substitute"):
        try: print(repr(tpl), m, repr(getattr(T(tpl), m)(**kw)))
        except (KeyError, ValueError) as e: print(repr(tpl), m, type(e).__name__, e)
try: t.substitute({}, {})
except TypeError as e: print(e)
print(t.get_identifiers(), T("$a $$ ${b} $1").is_valid(), T("$a").is_valid(), T.delimiter, T.idpattern)
class Pct(T): delimiter = "%"
class Dot(T): idpattern = r"[a-z]+(?:\.[a-z]+)*"
print(Pct("%x and $x and %%").substitute(x=5), Dot("$a.b ${c.d}").substitute({"a.b": 1, "c.d": 2}))
F = string.Formatter(); print(F.format("{} {x:>5} {0!r}", "a", x=1) if False else F.format("{0} {x:>5} {0!r}", "a", x=1), F.vformat("{a}", (), {"a": 2}), list(F.parse("a{b!r:c}d{{e}}{f}")), F.get_field("0.real", (5,), {}), F.check_unused_args({0}, (1,), {}), F.convert_field("é", "a"), F.format_field(3.14159, ".2f"), F.get_value(1, ("a", "b"), {}), F.get_value("k", (), {"k": 3}))
class D(string.Formatter):
    def get_value(self, k, a, kw): return super().get_value(k, a, kw) if isinstance(k, int) else kw.get(k, f"<{k}>")
    def format_field(self, v, spec): return super().format_field(v, spec) if spec != "upper" else str(v).upper()
    def convert_field(self, v, c): return v[::-1] if c == "r" and isinstance(v, str) else super().convert_field(v, c)
print(D().format("{a} {b} {0:upper} {0!r}", "abc", a=1))
for s, a in (("{}", ()), ("{0}", ()), ("{x}", ()), ("{!z}", (1,)), ("{", ()), ("{0.nope}", (1,)), ("{} {0}", (1,))):
    try: print(F.format(s, *a))
    except Exception as e: print(repr(s), type(e).__name__, e)
print("".join(c for c in "a1 b2!" if c in string.ascii_letters), sum(c in string.punctuation for c in "a,b.c!"), "x".translate(str.maketrans("", "", string.digits)), string.ascii_lowercase[3:7], dict(zip(string.ascii_lowercase, range(3))), all(c.isspace() for c in string.whitespace), set(string.hexdigits) >= set(string.digits))
