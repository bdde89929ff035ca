from itertools import count, cycle, repeat, islice, takewhile, dropwhile, filterfalse, compress, starmap, chain, pairwise
print(list(islice(count(), 3)), list(islice(count(5, 2), 3)), list(islice(count(0.5, 0.25), 3)), list(islice(count(10, -3), 4)), next(count(2 ** 70)), repr(count(3)), repr(count(1, 2)), repr(count(1.5)), list(islice(count(step=5), 2)))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -5)), repr(repeat(5)), repr(repeat(5, 2)), list(islice(repeat([]), 2)), list(map(pow, range(4), repeat(2))))
for a in ((3,), (1, 3), (1, None), (0, 10, 3), (None,), (2, 2), (None, 3), (1, None, 2), (0,), (None, None, 2)): print(a, list(islice(range(6), *a)))
it = iter(range(10)); print(list(islice(it, 3)), list(islice(it, 1, 3)), list(it))
print(list(takewhile(lambda v: v < 3, [1, 2, 3, 1])), list(dropwhile(lambda v: v < 3, [1, 2, 3, 1])), list(filterfalse(lambda v: v % 2, range(5))), list(filterfalse(None, [0, 1, "", "a"])), list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress([1, 2], [])), list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, ["ab", [1]])), list(pairwise("abcd")), list(pairwise([1])), list(pairwise([])))
print(list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["ab", [1]])), list(chain.from_iterable([])), list(islice(chain.from_iterable(repeat("ab")), 5)))
for e in ("islice([1], -1)", "islice([1], 1, -2)", "islice([1], 1, 2, 0)", "islice([1], 'a')", "islice()", "islice([1])", "islice(5, 1)", "islice([1], 1.5)", "count('a')", "count(1, 'b')", "cycle(5)", "cycle()", "repeat()", "repeat(1, 'a')", "takewhile(5)", "takewhile(5, 5)", "list(takewhile(5, [1]))", "compress([1])", "compress(5, [1])", "starmap(pow, 5)", "list(starmap(pow, [5]))", "chain(5)", "list(chain(5))", "list(chain([1], 5))", "chain.from_iterable(5)", "list(chain.from_iterable([5]))", "pairwise(5)", "filterfalse(None)", "repeat(times=3)", "list(repeat(object=1, times=2))", "count(foo=1)", "len(repeat(1, 3))", "repeat(1, 3).__length_hint__()", "dropwhile(lambda: 1, 5)", "list(filterfalse(lambda: 1, [1]))", "count(1).__next__()", "islice([1], 2 ** 70)"):
    try: r = eval(e); print(e, "=", r if isinstance(r, (int, list)) else type(r).__name__)
    except (TypeError, ValueError) as x: print(e, "->", type(x).__name__, x)
c = count(1); print([next(c) for _ in range(3)], c, next(c)); r = repeat("z", 2); print(next(r), r, next(r), next(r, "end")); cy = cycle(iter("xy")); print([next(cy) for _ in range(5)])
log = []
def t(v): log.append(v); return v < 2
print(list(takewhile(t, range(5))), log); log.clear(); print(list(dropwhile(t, range(5))), log); log.clear(); i = islice(map(lambda v: log.append(v) or v, range(10)), 2, 6, 2); print(list(i), log)
