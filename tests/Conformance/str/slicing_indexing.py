s = "abcdefghij"
idx = [None, 0, 1, 3, 9, 10, 15, -1, -3, -10, -15]
out = []
for a in idx:
    for b in idx:
        for c in (None, 1, 2, 3, -1, -2, 7, -20):
            out.append(s[a:b:c])
import collections
print(len(out), len("".join(out)), collections.Counter(out).most_common(4))
check = 0
for i, o in enumerate(out):
    for ch in o: check = (check * 31 + ord(ch) + i) % 1000003
print(check)
print(s[0], s[-1], s[9], s[-10], s[2:5], s[:3], s[7:], s[::-1], s[::2], s[1::2], s[-3:], s[:-3], s[5:2], s[5:2:-1], s[::-3], s[100:], s[-100:2], s[2:2])
for bad in (10, -11, 2 ** 70, "a", 1.0, None, (1,), [1]):
    try: print(s[bad])
    except (IndexError, TypeError) as e: print(repr(bad), type(e).__name__, e)
try: s[::0]
except ValueError as e: print(e)
try: s["a":]
except TypeError as e: print(e)
try: s[0] = "x"
except TypeError as e: print(e)
try: del s[0]
except TypeError as e: print(e)
try: s[1, 2]
except TypeError as e: print(e)
u = "aé日😀\u0301z"
print(len(u), [u[i] for i in range(len(u))], u[::-1], u[2:4], u[-2:], ascii(u), [hex(ord(c)) for c in u], u[3], len(u[3]))
print(s[slice(2, 5)], s[slice(None)], s[True], s[False:], s[2 ** 70:], s[:-2 ** 70], s[-2 ** 70:2 ** 70], s[::2 ** 70], s[::-2 ** 70])
class I:
    def __index__(self): return 2
print(s[I()], s[I():], s[:I()], s[::I()], s[slice(I(), I())])
print("" [:1], repr(""[::-1]), "x"[0][0][0][-1], "abc"[1:][0], "😀é"[0], "\ud83d\ude00"[0] == "\ud83d", len("\ud83d\ude00"), len("\U0001f600"))
