print(sum([1, 2, 3]), sum([1.5, 2]), sum([], 10), sum([[1], [2]], []), sum((x for x in range(4))), sum([1, 2], start=5), sum({1: 2, 3: 4}), sum([True, True]), sum([1j, 2]), sum(range(101)), sum([2 ** 63, 1]), sum([0.1] * 3), sum([(1,), (2,)], ()), sum([-1, 1]), sum("", 5) if False else 5, sum(map(int, "123")), sum([1, 2.5, 3j]))
print(any([]), all([]), any([0, "", 1]), all([1, "a", []]), any(x > 2 for x in range(5)), all(x < 5 for x in range(5)), any("abc"), all({}), any({0: 1}), all([[]]), any(iter([0, 0])), all(range(1, 3)), all(range(3)))
print(len([1, 2]), len("héllo"), len({}), len({1}), len(b"ab"), len(range(10)), len(()), len(range(0, 10, 3)), len({1: 2}.items()), len(frozenset()), len(bytearray(3)), len(memoryview(b"abc")))
print(abs(-5), abs(2.5), abs(-3 + 4j), abs(True), abs(-2 ** 70), abs(-0.0), divmod(17, 5), divmod(-17, 5), divmod(17.5, 5), divmod(2 ** 70, 3), divmod(True, 2), pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(0, 0), pow(2.0, 3), pow(-8, 1 / 3).__class__.__name__, round(2.5), round(3.5), round(-2.5), round(1234.567, -2), round(1234.567, 1), round(5), round(15, -1), round(2.675, 2))
for e in ("sum()", "sum(5)", "sum(['a'])", "sum('ab')", "sum(['a'], '')", "sum([b'a'], b'')", "sum([bytearray()], bytearray())", "sum([1, None])", "sum([[1]])", "sum([1], [2])", "sum([1], 1, 2)", "sum([1], foo=2)", "any()", "any(5)", "any([], [])", "all(None)", "len()", "len(5)", "len(None)", "len(iter([]))", "len(int)", "len(x for x in [])", "abs()", "abs('a')", "abs(None)", "abs([])", "divmod(1)", "divmod(1, 0)", "divmod('a', 1)", "divmod(1, 'a')", "divmod(1j, 1)", "pow(1)", "pow('a', 2)", "pow(2, 3, 0)", "pow(2, 3, 1.5)", "pow(2.0, 3, 5)", "pow(1, 2, 3, 4)", "round()", "round('a')", "round(1.5, 'a')", "round(None)", "round(1.5, 1.5)", "round([])", "round(float('nan'))", "round(float('inf'))", "any(x / 0 for x in [1])", "sum(x / 0 for x in [1])", "pow(2, -1, 6)", "divmod(2 ** 70, 0.0)", "abs(1, 2)", "len('a', 'b')", "round(1, 2, 3)"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as x: print(e, "->", type(x).__name__, x)
log = []
def t(v): log.append(v); return v
print(any(t(x) for x in (0, 0, 3, 4)), log); log.clear(); print(all(t(x) for x in (1, 0, 2)), log); log.clear()
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + (o.v if isinstance(o, A) else o))
    def __radd__(self, o): return A(o + self.v)
    def __repr__(self): return f"A{self.v}"
    def __abs__(self): return "abs"
    def __divmod__(self, o): return "divmod", o
    def __rdivmod__(self, o): return "rdivmod", o
    def __pow__(self, e, m=None): return "pow", e, m
    def __rpow__(self, b): return "rpow", b
    def __round__(self, n=None): return "round", n
    def __len__(self): return self.v
    def __bool__(self): return self.v > 1
a = A(3); print(sum([A(1), A(2)]), sum([A(1)], A(10)), abs(a), divmod(a, 2), divmod(2, a), pow(a, 2), pow(a, 2, 5), pow(2, a), round(a), round(a, 2), len(a), any([A(0), A(1)]), all([A(2), A(3)]))
print(sum([10 ** 20, -10 ** 20, 1]), sum([1e308, 1e308, -1e308]), sum([3] * 1000), sum(i * (-1) ** i for i in range(1000)), sum([2 ** 62] * 4), sum([2 ** 62, 1.5]), sum([0.5, 2 ** 70]), len([None] * 1000))
