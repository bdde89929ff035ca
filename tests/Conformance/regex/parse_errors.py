# Every complaint about an expression, with its position.
import re

PATTERNS = r"""
\
a\
(\
[\
(?P<a\
*
+
?
{1}
a|*
(*)
(+a)
(?:*)
^*
$+
\b*
\A?
^{2}
(?=a)*
(?<!a)+
a**
a+*
a???
a{2}{3}
a{2}*
a*?*
a{2,1}
a{99999999999}
a{1,99999999999}
a{4294967295}
(
)
a)
(a
(a))
((a)
(?
(?P
(?P<
(?P<>
(?P<>a)
(?P<a
(?P<a)
(?P<1a>x)
(?P<a b>x)
(?P<a.>x)
(?P<a>x)(?P<a>y)
(?P=
(?P=)
(?P=a
(?P=a)
(?P=1)
(?P<a>(?P=a))
(?Px
(?P>a)
(?:
(?:a
(?#
(?#abc
(?=
(?=a
(?!
(?<
(?<a>x)
(?<=
(?<=a
(?<=a+)
(?<!a*)
(?<=a|bc)
(?<=(a)\1)
(?<=(?P<n>a)(?P=n))
(a)(?<=\1*)
(?<=a{1,2})
(?<=(a)(?(1)b|c))
(?<=(a(?<=\1)))
(?(
(?()
(?(a
(?(a)b)
(?(1)b)
(?(0)b)
(?(1)a|b|c)
(a)(?(1
(a)(?(1)
(a)(?(1)b
(a)(?(1)b|c
(a)(?(1)b|c|d)
(?(1000000)a)
(?(9999999999)a)
(?(-1)a)
(?(+1)a)
(?(1 )a)(b)
(?>
(?>a
(?~a)
(?'a'b)
(?&a)
(?1)
(?R)
[
[]
[^
[^]
[a
[a-
[a-]b]
[z-a]
[a-\d]
[\d-a]
[\w-z]
[b-\x61]
[\8]
[\400]
[\777]
[\q]
[\x4]
[\u12]
[\U0011]
[\N]
[\N{]
[\N{X
[\N{NO SUCH NAME}]
\N
\N{
\N{}
\N{NO SUCH NAME}
\x
\x1
\xg
\u
\u123
\U
\U1234567
\U00110000
\Uffffffff
\400
\777
\1
\9
\01
\08
\8
(a)\2
(a\1)
(a)\100
(a)\99
\c
\y
\Q
\_
\z
a|(b|
(?i
(?i-
(?i-:
(?i-)
(?j)
(?-j:)
(?i:
(?ix
(?i,)
a(?i)b
x{,1}*{1}
abc(?P<x>\d+)(?P<x>\d+)
""".strip("\n").split("\n")

for pattern in PATTERNS:
    for text in (pattern, pattern.encode()):
        try:
            re.compile(text)
        except re.error as error:
            print(repr(text), "->", error, "|", error.msg, error.pos, error.lineno, error.colno, error.pattern == text)
        except (OverflowError, ValueError) as error:
            print(repr(text), "->", type(error).__name__, error)
        else:
            print(repr(text), "is fine")

for pattern in ("a\nb\n(c", "(?x)\n a\n *", "\n\n[z-a]", b"\n(?P<x>", "a\n\\", "(\n)\n)", "\u00e9(?P<\u00e9 >)", "[\u00e9-a]", b"\xe9[\xe9-a]"):
    try:
        re.compile(pattern)
    except re.error as error:
        print(ascii(pattern), "->", ascii(str(error)), error.pos, error.lineno, error.colno)

print(re.error.__name__, re.error.__module__, re.error.__mro__[1:])
error = re.error("message")
print(error, error.msg, error.pattern, error.pos, error.lineno, error.colno, error.args)
error = re.error("message", "pattern", 3)
print(error, error.msg, error.pattern, error.pos, error.lineno, error.colno, error.args)
error = re.error("message", "pat\ntern", 5)
print(error, error.lineno, error.colno)
error = re.error("message", "pattern")
print(error, error.lineno)
for bad in (None, 1, ["a"], bytearray(b"a")):
    try:
        re.compile(bad)
    except TypeError as failure:
        print(type(bad).__name__, failure)
try:
    re.compile(re.compile("a"), re.I)
except ValueError as failure:
    print(failure)
print(re.compile(re.compile("a")))
