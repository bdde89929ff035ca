for s in (slice(5), slice(1, 5), slice(1, 10, 2), slice(None), slice(None, None, -1), slice("a", "b"), slice(-3, None), slice(10, 0, -3), slice(1.5, [2], {3: 4})):
    print(s, s.start, s.stop, s.step)
    for n in (0, 4, 10):
        try: print(n, s.indices(n), end=" ")
        except TypeError as e: print(n, e, end=" ")
    print()
for e in ("slice()", "slice(1, 2, 3, 4)", "slice(1).indices()", "slice(1).indices(-1)", "slice(1).indices('a')", "slice(1, 2, 0).indices(5)", "hash(slice(1))", "{slice(1): 2}", "slice(1) < slice(2)", "slice(1) == slice(1)", "slice(1) == slice(None, 1)", "slice(1) == 1", "slice(1) < 5", "slice(1).start", "slice(1, 2)[0]", "iter(slice(1))", "slice(x=1)", "slice(2 ** 70, -2 ** 70, 1).indices(5)", "slice(None, None, 2 ** 70).indices(5)", "slice(None, None, -2 ** 70).indices(5)", "slice(1).indices(2 ** 70)", "slice(None, None, -1).indices(2 ** 65)", "slice(1, 2) != slice(1, 3)", "slice(1, 2, None) == slice(1, 2)", "slice(1, 3) > slice(1, 2)", "len(slice(1))", "slice('a').indices(3)"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError, OverflowError) as err: print(e, "->", type(err).__name__, err)
for stmt in ("s.start = 5", "del s.stop", "s.foo = 1"):
    s = slice(1, 2)
    try: exec(stmt)
    except (AttributeError, TypeError) as err: print(stmt, "->", type(err).__name__, err)
class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
g = G()
print(g[1], g[1:2], g[:], g[::], g[1:2:3], g[1, 2], g[1:2, 3], g[..., 1:], g[()], g[(1,)], g["a":"b"], g[*[1, 2]], g[*[1], 2:3], g[1,], g[None:None], g[-1:], g[:g[5]])
g[1:2] = 5; g[::2, 1] = 6; del g[1:], g[...]
