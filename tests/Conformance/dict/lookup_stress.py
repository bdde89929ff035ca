seed, d, ref = 1, {}, []
for step in range(3000):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    k = seed >> 8 & 255
    op = seed >> 20 & 3
    if op == 0:
        d[k] = step
        for i, (kk, _) in enumerate(ref):
            if kk == k: ref[i] = (k, step); break
        else: ref.append((k, step))
    elif op == 1:
        d.pop(k, None); ref = [p for p in ref if p[0] != k]
    elif op == 2: assert d.get(k) == next((v for kk, v in ref if kk == k), None)
    elif ref and step % 7 == 0: assert d.popitem() == ref.pop()
assert list(d.items()) == ref
print(len(d), list(d.items())[:6], sum(d.values()), sum(d))
s = {}
for i in range(2000): s[f"key{i}"] = i
for i in range(0, 2000, 3): del s[f"key{i}"]
print(len(s), s["key1"], "key3" in s, s.get("key1999"), "key1998" in s, sum(s.values()), list(s)[:4])
t = {}
for i in range(100):
    for j in range(20): t[i, j] = i * j
print(len(t), t[99, 19], t.get((100, 0)), sum(v for (i, j), v in t.items() if i == j), (5, 5) in t)
m = {i * 2 ** 32: i for i in range(200)}
m.update({-i: i for i in range(1, 200)}); m.update({i + 0.5: i for i in range(200)})
print(len(m), m[5 * 2 ** 32], m[-7], m[3.5], m.get(2 ** 31), 2.0 ** 33 in m, m[2.0 ** 33])
mixed = {}
for i in range(300): mixed[(i, str(i), float(i) + 0.25, (i,), None, bytes([i % 256]))[i % 6]] = i
print(len(mixed), mixed[None], mixed.get("7"), mixed.get((9,)), mixed.get(8.25), mixed.get(b"\x05"), 6 in mixed, 6.0 in mixed)
memo = {}
def fib(n):
    if n in memo: return memo[n]
    memo[n] = r = n if n < 2 else fib(n - 1) + fib(n - 2)
    return r
print(fib(150), len(memo))
def word_freq(text):
    f = {}
    for w in text.split(): f[w] = f.get(w, 0) + 1
    return f
f = word_freq("a b a c b a " * 50)
print(f, word_freq(""), max(f, key=f.get), {k: f[k] for k in sorted(f, key=f.get)})
copy = dict(d); d.clear(); print(len(copy), d, copy == d, bool(d))
x = {}
for i in range(10): x = {i: x}
print(x)
