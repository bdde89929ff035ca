b = b"abcdefghij"
ba = bytearray(b)
for s in (b, ba):
    print(s[0], s[-1], s[2:5], s[::-1], s[::3], s[5:2:-1], s[20:], type(s[1:2]).__name__, list(s[:3]), len(s), s[1:1], 97 in s, s.index(b"c"), max(s), min(s), sorted(s[:3]), sum(s), list(reversed(s))[:2], [*s[:2]], s * 2 == s + s, b"x" + s[:1], s[:1] + b"x")
    for bad in (10, -11, "a", None, 1.5, 2 ** 70):
        try: s[bad]
        except (IndexError, TypeError) as e: print(type(e).__name__, e)
for stmt in ("b[0] = 1", "del b[0]", "b[0:1] = b'x'", "b.append(1)", "ba[0] = 256", "ba[0] = 'a'", "ba[0] = b'a'", "ba[20] = 1", "ba[0] = -1", "ba['a'] = 1", "ba[0:2] = 5", "ba[0:2] = 'ab'", "ba[0:2] = [256]", "ba[::2] = b'xyz'", "del ba[20]", "ba[0] = 1.5", "ba[1:3] = None"):
    try: exec(stmt); print(stmt, "ok", ba)
    except (TypeError, ValueError, IndexError, AttributeError) as e: print(stmt, "->", type(e).__name__, e)
ba = bytearray(b"abcdefghij")
ba[0] = 65; print(ba)
ba[1:3] = b"XYZ"; print(ba)
ba[-2:] = []; print(ba)
ba[::2] = b"....."; print(ba)
del ba[0]; print(ba)
del ba[::3]; print(ba)
ba[2:2] = bytearray(b"ins"); print(ba)
ba[:] = range(65, 70); print(ba)
ba[1:4] = ba; print(ba)
ba[5:1] = b"!"; print(ba)
ba *= 2; print(ba)
ba += b"tail"; print(ba)
try: ba += [33, 34]
except TypeError as e: print(e)
try: ba += "x"
except TypeError as e: print(e)
try: ba += 5
except TypeError as e: print(e)
