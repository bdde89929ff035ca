print("{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{0.real} {0.imag}".format(3 + 4j), "{0[1]} {0[0]}".format([10, 20]), "{d[key]} {d[a b]}".format(d={"key": "v", "a b": "w"}), "{0[k][1].real}".format({"k": [1, 5]}))
print("{{}} {{{}}}".format(1), "{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>8}|{0!s:<8}|{0:^8}|".format("ab"), "{:{}}|{:{}{}}|{:{w}.{p}f}".format("x", 5, "y", ">", 6, 3.14159, w=8, p=2))
print("{:>10}|{:<10}|{:^10}|{:*^10}|{:10}|{:.3}|{:10.3}|{:s}|{:5s}|".format(*["abcdef"] * 9))
print("{:d} {:5d} {:05d} {:+d} {:x} {:#x} {:b} {:,} {:e} {:.2f} {:%}".format(42, 42, 42, 42, 42, 42, 42, 1234567, 42, 42, 0.42))
for fmt, args, kw in (("{}", (), {}), ("{1}", (1,), {}), ("{a}", (), {}), ("{} {0}", (1,), {}), ("{0} {}", (1,), {}), ("{", (1,), {}), ("}", (), {}), ("{0", (1,), {}), ("{!x}", (1,), {}), ("{!}", (1,), {}), ("{!rr}", (1,), {}), ("{0.foo}", (1,), {}), ("{0[5]}", ([1],), {}), ("{0[x]}", ({},), {}), ("{0[x]}", ([1],), {}), ("{:d}", ("a",), {}), ("{:s}", (1,), {}), ("{:5.2d}", (1,), {}), ("{0[}", ([1],), {}), ("{0[]}", ([1],), {}), ("{0.}", (1,), {}), ("{:{}}", (1,), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{a.b}", (), {"a": 1}), ("{0[-1]}", ([1, 2],), {}), ("{-1}", (1,), {}), ("{ 0}", (1,), {}), ("{0!r", (1,), {}), ("{:z}", ("a",), {}), ("{:+}", ("a",), {}), ("{:=5}", ("a",), {}), ("{:,}", ("a",), {}), ("{:q}", (object,), {}), ("}{", (), {}), ("{99999999999999999999}", (1,), {}), ("{:.}", ("a",), {}), ("{:10}", ([],), {}), ("{:10}", (None,), {}), ("{0]}", (1,), {})):
    try: print(fmt, "=", fmt.format(*args, **kw))
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as e: print(fmt, "->", type(e).__name__, e)
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "S"
    def __repr__(self): return "R"
    attr = [1, {"x": "deep"}]
print("{} {:abc} {!s} {!r:>4} {!s:_^5} {0.attr[1][x]}".format(*[F()] * 5) if False else "{0} {0:abc} {0!s} {0!r:>4} {0!s:_^5} {0.attr[1][x]}".format(F()))
class BadFormat:
    def __format__(self, spec): return 5
try: "{}".format(BadFormat())
except TypeError as e: print(e)
class Default(dict):
    def __missing__(self, k): return f"<{k}>"
print("{a} {b}".format_map(Default(a=1)), "{x[0]}".format_map({"x": "yz"}))
try: "{}".format_map({})
except ValueError as e: print(e)
try: "{a}".format_map({})
except KeyError as e: print(repr(e))
print(format("abc", "6"), format("abc", "^7"), format(None), format([1, 2]), format(True, "3"), format(F(), "z"), format("é", "*>4"), format("", "3") + "|", format("abc", ".0") + "|", format("abc", "05"), format("x", "<05"))
