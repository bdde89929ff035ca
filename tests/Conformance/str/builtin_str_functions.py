print(len("héllo"), ord("é"), chr(233), min("bca"), max("bca"), sorted("bca"), list(enumerate("ab", 5)), list(reversed("abc")), any("ab"), all(["a", ""]), sum(map(ord, "abc")), hash("x") == hash("x"), bool(""), bool(" "), isinstance("a", str), repr("a'b"), ascii("é"), format("a", ">3"), iter("a").__next__())
for bad in ("ord('')", "ord('ab')", "ord(5)", "ord(None)", "chr('a')", "len(5)", "int('x')", "float('x')", "'a'()", "'a'.foo", "'a'.foo = 1", "min('')", "max('')", "'abc'.index('z')", "chr(-1)", "chr(1114112)", "ord(b'ab')", "reversed(5)", "sum('ab')", "sum(['a', 'b'])", "sorted('ab', key=5)", "str.join(',')", "str.join(5, [])", "''.join", "str.nope", "iter(5)"):
    try:
        r = eval(bad) if " = " not in bad else exec(bad)
        print(bad, callable(r))
    except (TypeError, ValueError, AttributeError) as e: print(bad, "->", type(e).__name__, e)
print(ord(b"a"), ord(bytearray(b"\xff")), str.upper("abc"), list(map(str.strip, [" a ", "b "])), str.join("-", "abc"), str.split("a b"), str.format("{}-{}", 1, 2), str.__add__("a", "b"))
print(dir("")[:0], [n for n in dir(str) if not n.startswith("_")])
print("abc".__doc__ is not None, str.__name__, type("a"), str.__mro__, "a".__class__ is str, callable(str), str is type(""))
print([m for m in ("capitalize", "casefold") if callable(getattr("", m))], getattr("abc", "upper")(), hasattr("", "decode"), hasattr(b"", "encode"))
import string
print(string.ascii_lowercase, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, len(string.printable))
print(eval("'a' 'b'"), eval("'''x'''"), eval('"\\u00e9"'), "__str__" in dir(""), vars.__name__)
print("".__sizeof__() > 0, "abc".__getnewargs__(), str.maketrans is not None, id("a") == id("a"))
