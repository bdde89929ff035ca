from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product()), list(product([])), list(product("ab", repeat=2)), list(product([1], [], "x")), list(product("ab", "c", repeat=2)), list(product(range(2), repeat=3)), list(product("ab", repeat=0)))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([1, 2], 3)), list(permutations([])), list(permutations("ab", 0)), list(permutations(range(3), 1)))
print(list(combinations("abcd", 2)), list(combinations("abc", 3)), list(combinations("ab", 3)), list(combinations([], 0)), list(combinations("aab", 2)), list(combinations(range(4), 0)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("ab", 3)), list(combinations_with_replacement([], 2)), list(combinations_with_replacement("ab", 0)))
print(len(list(permutations(range(6)))), sum(1 for _ in combinations(range(15), 5)), sum(1 for _ in product(range(5), repeat=4)), len(set(permutations("aab"))), sum(1 for _ in combinations_with_replacement(range(6), 4)))
for e in ("product(5)", "product([1], repeat=-1)", "product([1], repeat='a')", "product(foo=1)", "permutations(5)", "permutations([1], -1)", "permutations([1], 'a')", "permutations()", "combinations([1])", "combinations([1], -1)", "combinations(5, 1)", "combinations('ab', 'c')", "combinations_with_replacement('ab', -1)", "combinations('abc', r=2).__next__()", "permutations('ab', r=None).__next__()", "combinations_with_replacement(iterable='a', r=1).__next__()", "product('ab', repeat=1).__next__()", "permutations([1], 1.0)"):
    try: r = eval(e); print(e, "=", r if isinstance(r, tuple) else type(r).__name__)
    except (TypeError, ValueError) as x: print(e, "->", type(x).__name__, x)
print([c for c in combinations(range(1, 10), 3) if sum(c) == 15], ["".join(p) for p in permutations("xyz") if p[0] != "x"], [sum(p) for p in product([0, 1], [0, 2], [0, 4])], max(permutations([3, 1, 2])), min(combinations([5, 3, 8], 2), key=sum))
send, more, sols = "send", "more", 0
for d in permutations(range(10), 4):
    s, e, n, q = d
    if s and (s * 100 + e * 10 + n) + (e * 100 + n * 10 + s) == q * 100 + s * 11: sols += 1; first = d if sols == 1 else first
print(sols, first if sols else None)
def queens(n): return [p for p in permutations(range(n)) if len({p[i] + i for i in range(n)}) == len({p[i] - i for i in range(n)}) == n]
print(queens(4), len(queens(6)))
def tsp(d): return min(((sum(d[a][b] for a, b in zip((0,) + p, p + (0,))), (0,) + p) for p in permutations(range(1, len(d)))))
print(tsp([[0, 2, 9, 10], [1, 0, 6, 4], [15, 7, 0, 8], [6, 3, 12, 0]]))
def powerset(s): return [c for r in range(len(s) + 1) for c in combinations(s, r)]
print(powerset("abc"), len(powerset(range(8)))); print(sorted({sum(c) for c in powerset([1, 2, 5, 10])}))
poker = [sorted(c) for c in combinations([2, 3, 4, 5, 6, 6], 5) if len(set(c)) == 5]; print(poker, len(poker))
print(list(zip(product("ab", "12"), permutations("ab"))), [a + b for a, b in product("ab", "ab") if a != b], dict.fromkeys(map("".join, product("01", repeat=2))))
