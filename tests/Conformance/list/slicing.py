l = list(range(10))
print(l[2:5], l[:3], l[7:], l[::-1], l[::3], l[8:2:-2], l[-3:], l[:-3], l[100:], l[-100:3], l[5:2], l[:], l[slice(1, 4)], l[True:3], l[::-20], l[-1:-5:-1])
import itertools
vals = [None, 0, 2, 5, -1, -4, 12, -12]
check = 0
for a, b, c in itertools.product(vals, vals, (None, 1, 2, 3, -1, -2, -3, 100, -100)):
    s = l[a:b:c]
    ref = [l[i] for i in range(*slice(a, b, c).indices(10))]
    assert s == ref
    for v in s: check = (check * 33 + v) % 1000003
print(check)
def t(stmt):
    l = list(range(8))
    try: exec(stmt, {"l": l}); print(stmt, l)
    except (ValueError, TypeError, IndexError) as e: print(stmt, "->", type(e).__name__, e, l)
for s in ("l[2:4] = 'abc'", "l[2:2] = [99]", "l[:] = []", "l[5:] = [1]", "l[:0] = (1, 2)", "l[::2] = 'abcd'", "l[::2] = 'abc'", "l[::-1] = range(8)", "l[1:7:3] = [10, 20]", "l[6:2] = 'xy'", "l[100:] = [1]", "l[-2:] = [7]", "l[1:3] = 5", "l[::0] = []", "l[1:2] = l", "l[:] = l", "l[::2] = l[1::2]", "l[0:0] = {1: 2}", "l[::-2] = [1]", "l['a':] = []", "l[3:3:2] = []", "l[3:1:-1] = 'ab'", "del l[2:4]", "del l[::2]", "del l[::-1]", "del l[5:1]", "del l[5:1:-2]", "del l[:]", "del l[100]", "del l[-9]", "del l[-1]", "del l[1:100:3]", "del l['a']", "l[8] = 1", "l[-8] = 'x'", "l[-9] = 1", "l['a'] = 1", "l[1.0] = 1", "l[2:5] = (x * x for x in range(2))", "l[1:3] = iter([])", "l += l[:2]", "l *= 2", "l *= 0", "l *= -1", "l[0], l[1] = l[1], l[0]", "l[0] = l[1] = 5", "l[l[1]], l[2] = 50, 60"): t(s)
class Idx:
    def __index__(self): return 2
print(l[Idx()], l[Idx():Idx() if False else None], l[:Idx()])
