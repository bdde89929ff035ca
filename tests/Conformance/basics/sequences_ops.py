for seq in ([1, 2, 3], (1, 2, 3), "abc", b"abc", range(1, 4)):
    print(type(seq).__name__, len(seq), seq[0], seq[-1], list(seq[1:]), list(seq[::-1]), seq.index(seq[1]), seq.count(seq[0]), list(reversed(seq)))
    for bad in (3, -4, 10**30):
        try:
            seq[bad]
        except IndexError as e:
            print(" ", e)
    for bad in ("a", 1.0, None):
        try:
            seq[bad]
        except TypeError as e:
            print(" ", e)
print([1] * 3, (1,) * 0, "ab" * -1, 3 * b"x", [[]] * 2)
for a, b in (([1], (2,)), ((1,), [2]), ("a", b"b"), (b"a", "b"), ("a", 1), ([1], None)):
    try:
        print(a + b)
    except TypeError as e:
        print(e)
for a in ([1], "a", (1,), b"a"):
    for b in (1.5, "x", None):
        try:
            print(a * b)
        except TypeError as e:
            print(e)
try:
    [1] * (1 << 63)
except (OverflowError, MemoryError) as e:
    print(type(e).__name__, e)
try:
    "a" * (1 << 62)
except (OverflowError, MemoryError) as e:
    print(type(e).__name__)
print(2 in [1, 2], "b" in "abc", "" in "abc", "bc" in "abc", 98 in b"abc", b"bc" in b"abc", 2 in (1,))
try:
    1 in "abc"
except TypeError as e:
    print(e)
try:
    "a" in b"abc"
except TypeError as e:
    print(e)
try:
    1 in 5
except TypeError as e:
    print(e)
print(max([3, 1, 2]), min("hello"), sum((1, 2.5)), sorted("bca"), any([0, ""]), all(()))
class Seq:
    def __getitem__(self, i):
        if i < 3: return i * 10
        raise IndexError
print(list(Seq()), 20 in Seq(), 25 in Seq(), tuple(Seq()), *Seq())
try:
    len(Seq())
except TypeError as e:
    print(e)
try:
    reversed(Seq())
except TypeError as e:
    print(e)
