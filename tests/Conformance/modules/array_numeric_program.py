from array import array
def sieve(n):
    f = array("b", [1]) * (n + 1); f[0] = f[1] = 0
    for i in range(2, int(n ** 0.5) + 1):
        if f[i]:
            for j in range(i * i, n + 1, i): f[j] = 0
    return [i for i, v in enumerate(f) if v]
print(sieve(80), len(sieve(2000)))
class Matrix:
    def __init__(self, r, c, d=None): self.r, self.c, self.d = r, c, array("d", d if d is not None else [0.0] * (r * c))
    def __getitem__(self, ij): return self.d[ij[0] * self.c + ij[1]]
    def __setitem__(self, ij, v): self.d[ij[0] * self.c + ij[1]] = v
    def __matmul__(self, o):
        m = Matrix(self.r, o.c)
        for i in range(self.r):
            for j in range(o.c): m[i, j] = sum(self[i, k] * o[k, j] for k in range(self.c))
        return m
    def T(self): return Matrix(self.c, self.r, [self[i, j] for j in range(self.c) for i in range(self.r)])
    def __repr__(self): return ";".join(" ".join(f"{v:g}" for v in self.d[i * self.c:(i + 1) * self.c]) for i in range(self.r))
a = Matrix(2, 3, range(6)); print(a, a.T(), a @ a.T(), a.T() @ a, a.d.itemsize * len(a.d))
def fft_like(s): return array("d", (sum(s[j] * (1 if (i * j) % 2 == 0 else -1) for j in range(len(s))) for i in range(len(s))))
print(fft_like(array("d", [1, 2, 3, 4])))
h = array("L", [0]) * 10
for i in range(1000): h[(i * i) % 10] += 1
print(h.tolist(), sum(h)); ring = array("i", [0] * 8); p = 0
for i in range(20): ring[p % 8] = i; p += 1
print(ring, sorted(ring), min(ring), max(ring)); lut = array("H", (i * i & 0xFFFF for i in range(300))); print(lut[255], lut[256], lut[299], len(lut))
def prefix(a): 
    out = array("q", [0])
    for v in a: out.append(out[-1] + v)
    return out
ps = prefix(array("i", [3, -1, 4, 1, -5, 9])); print(ps, [ps[j] - ps[i] for i, j in ((0, 3), (2, 6))]); g = array("B", b".#..\n..#.\n....\n"); print(bytes(g).decode(), g.count(ord("#")), [i for i, v in enumerate(g) if v == 35]); g[0:4] = array("B", b"####"); print(g.tobytes().split())
s = array("f", [0.1, 0.2, 0.3]); print([round(v, 6) for v in s], sum(s) == 0.6, s.tobytes().hex(), array("d", s)[0]); b = array("I", [0x01020304]); c = array("B", b.tobytes()); print(c, hex(b[0])); b.byteswap(); print(hex(b[0])); life = array("b", [0] * 25)
for i in (7, 12, 17): life[i] = 1
def step(l): return array("b", (int((n := sum(l[(y + dy) % 5 * 5 + (x + dx) % 5] for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy)) == 3 or n == 2 and l[y * 5 + x]) for y in range(5) for x in range(5)))
for _ in range(3): print("".join(".#"[v] for v in life)); life = step(life)
heap = array("i", [5, 2, 8, 1, 9, 3]); import heapq
l = heap.tolist(); heapq.heapify(l); print([heapq.heappop(l) for _ in range(6)]); import bisect; srt = array("i", [1, 3, 5, 7]); print(bisect.bisect(srt, 4)); bisect.insort(srt, 4); print(srt)
