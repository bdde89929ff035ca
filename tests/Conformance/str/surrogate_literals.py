"""Literals that spell out surrogates: a high and a low one stay two code points wherever they meet."""
for s in ["\ud800\udc00", "\U00010000", "\ud800" "\udc00", "\ud800\uffff\udc00", "\ud83d\ude00", f"\ud800{1}\udc00", f"\ud800" "\udc00", "\ud800" + "\udc00", "\udc00\ud800" * 2,
          "\ud800" "\udc00\ud800\udc00", "\uffff\udc00", "\ud800\udc00"[0], "%s\udc00" % "\ud800", "\ud800%s\udc00" % ""]:
    print(ascii(s), len(s), [ascii(c) for c in s])
print("\ud800\udc00" == "\U00010000", hash("\ud800\udc00") == hash("\U00010000"))


def f():
    "\ud800\udc00 doc"


print(len(f.__doc__), f.__code__.co_consts.__repr__().encode('ascii','backslashreplace'))


def g(a: "\ud800\udc00" = "\ud800\udc00"):
    return {"\ud800\udc00":1, "\U00010000":2}


print(ascii(g.__annotations__), ascii(g.__defaults__), ascii(g()))
try:
    compile("'\ud800'", 'x', 'exec')
except UnicodeEncodeError as e:
    print(e)
