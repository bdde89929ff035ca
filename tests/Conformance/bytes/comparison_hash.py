vals = [b"", b"a", b"ab", b"b", b"\x00", b"\xff", b"A", bytearray(b"a"), bytearray(b"ab")]
for a in vals:
    print(a, [("<", "=", ">")[(a > b) - (a < b) + 1] for b in vals])
print(sorted(vals[:7]), min(vals[:7]), max(vals[:7]), hash(b"a") == hash(b"a"), {b"a": 1}[b"a"], b"a" in {b"a"}, bytearray(b"a") in [b"a"], len({b"a", b"a", b"b"}))
for e in ("b'a' == 'a'", "b'a' != 'a'", "b'a' < 'a'", "b'a' == 97", "b'a' < 97", "b'a' + 'a'", "b'a' + 1", "b'a' * 2", "b'a' * 1.5", "b'a' * b'a'", "b'a' - b'a'", "hash(bytearray(b'a'))", "b'ab' == bytearray(b'ab')", "bytearray(b'a') + b'b'", "b'a' + bytearray(b'b')", "type(b'a' + bytearray(b'b')).__name__", "type(bytearray(b'a') + b'b').__name__", "b'a' < bytearray(b'b')", "b'a' < None", "b'a' == memoryview(b'a')", "b'a' is b'a' + b''", "b'%d' % 5", "b'abc' > b'abb'", "b'' < b'\\0'", "-b'a'", "b'a' in b'ab'", "97 in b'ab'", "'a' in b'ab'", "b'a'[0] == b'a'", "b'a'[0:1] == b'a'"):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try: print(e, eval(e))
        except TypeError as err: print(e, "->", err)
class S(bytes):
    def __new__(cls, v, t=0):
        s = super().__new__(cls, v); s.t = t; return s
    def __eq__(self, o): return "eq" if o == b"x" else bytes.__eq__(self, o)
    __hash__ = bytes.__hash__
s = S(b"abc", 5)
print(s, s.t, s == b"x", s == b"abc", s + b"d", type(s + b"d").__name__, hash(s) == hash(b"abc"), {b"abc": 1}[s], isinstance(s, bytes), s[:2], bytes(s), type(bytes(s)).__name__, s.upper(), repr(s))
