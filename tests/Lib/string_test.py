import string
from string import Formatter, Template


def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for name in sorted(string.__all__):
    if isinstance(getattr(string, name), str):
        print(name, repr(getattr(string, name)))
print(string.capwords("hello  big wORLD"), string.capwords("a-b c-d", "-"), repr(string.capwords("  x ")))

t = Template("$who likes ${what} for $$5 and $who")
print(t.substitute(who="tim", what="kung pao"), t.substitute({"who": 1}, what=2), t.get_identifiers(), t.is_valid(), t.template)
attempt("missing", t.substitute, who="x")
print(t.safe_substitute(who="x"), Template("$a ${b} $ $1 ${ $$").safe_substitute(a=1))
for bad in ["$", "a $1", "line\n  $ x", "\n\n$(", "${", "${a", "${1}", "$-", "a\n${b c}", "$\u00e9", "x$\n"]:
    attempt(repr(bad), Template(bad).substitute, a=1)
    print(Template(bad).is_valid(), Template(bad).get_identifiers(), repr(Template(bad).safe_substitute(a=1)))
print(Template("$a_b1$c ${a_b1}d $_x").substitute(a_b1=1, c=2, _x=3), Template("").substitute(), Template("$mapping $self").substitute(mapping=1, self=2))
attempt("positional", t.substitute, {}, {})


class Percent(Template):
    delimiter = "%"


print(Percent("%a %% $a %{b}").substitute(a=1, b=2))


class Long(Template):
    delimiter = "&&"


print(Long("&&a &&&& & &&{b}").substitute(a=1, b=2))

f = Formatter()
print(f.format("{} {1} {x!r:>5} {y.real} {z[0]} {{}}", 1, 2, x="a", y=3, z=[9]) if False else f.format("{0} {1} {x!r:>5} {y.real} {z[0]} {{}}", 1, 2, x="a", y=3, z=[9]))
print(f.format("{} {}", 1, 2), f.format("{:{}}|{:>{w}}", 3, 6, 4, w=5), f.format("{0!s} {0!a} {0!r}", "é"), f.vformat("{k}", (), {"k": 1}))
for bad in ["{} {0}", "{0} {}", "{", "}", "{0!x}", "{0!}", "{a}", "{5}", "{0:{0:{0:{0}}}}", "{0.x}", "{0[k]}", "{a b}", "{!r}"]:
    attempt(bad, f.format, bad, 1)


class Strict(Formatter):
    def check_unused_args(self, used_args, args, kwargs):
        print("used", sorted(map(str, used_args)), args, kwargs)

    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)


print(Strict().format("{0} {missing} {b}", 1, 2, b=3))
print(list(f.parse("a{b!r:c}d{{e}}")), f.get_field("0.real", (5,), {}), f.convert_field(1, None), f.format_field(3, "03d"))
attempt("no arguments", Formatter.format)
