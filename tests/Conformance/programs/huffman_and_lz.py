import heapq
from collections import Counter
class HNode:
    __slots__ = "w", "order", "sym", "l", "r"
    def __init__(self, w, order, sym=None, l=None, r=None): self.w, self.order, self.sym, self.l, self.r = w, order, sym, l, r
    def __lt__(self, o): return (self.w, self.order) < (o.w, o.order)
    def codes(self, p=""):
        if self.sym is not None: yield self.sym, p or "0"
        else: yield from self.l.codes(p + "0"); yield from self.r.codes(p + "1")
def build(data):
    h = [HNode(n, i, s) for i, (s, n) in enumerate(sorted(Counter(data).items()))]; heapq.heapify(h); k = len(h)
    while len(h) > 1: a, b = heapq.heappop(h), heapq.heappop(h); heapq.heappush(h, HNode(a.w + b.w, k, l=a, r=b)); k += 1
    return h[0]
def henc(data):
    t = build(data); c = dict(t.codes()); bits = "".join(c[b] for b in data); pad = -len(bits) % 8
    return int("1" + bits + "0" * pad, 2).to_bytes(len(bits + "0" * pad) // 8 + 1, "big"), t, len(bits)
def hdec(b, t, n):
    bits = bin(int.from_bytes(b, "big"))[3:3 + n]; out, node = bytearray(), t
    for x in bits:
        if node.sym is None: node = node.l if x == "0" else node.r
        if node.sym is not None: out.append(node.sym); node = t
    return bytes(out)
def lz77(d, win=64):
    i = 0
    while i < len(d):
        best = (0, 0)
        for j in range(max(0, i - win), i):
            k = 0
            while i + k < len(d) - 1 and d[j + k] == d[i + k] and k < 15: k += 1
            if k > best[1]: best = (i - j, k)
        yield best + (d[i + best[1]],); i += best[1] + 1
def unlz77(t):
    out = bytearray()
    for off, n, c in t:
        for _ in range(n): out.append(out[-off])
        out.append(c)
    return bytes(out)
def lzw(d):
    t = {bytes([i]): i for i in range(256)}; w = b""
    for c in d:
        wc = w + bytes([c])
        if wc in t: w = wc
        else: yield t[w]; t[wc] = len(t); w = bytes([c])
    if w: yield t[w]
def unlzw(codes):
    t = {i: bytes([i]) for i in range(256)}; it = iter(codes); w = t[next(it)]; out = [w]
    for k in it:
        e = t[k] if k in t else w + w[:1] if k == len(t) else None
        if e is None: raise ValueError(f"bad code {k}")
        out.append(e); t[len(t)] = w + e[:1]; w = e
    return b"".join(out)
def rle(d):
    out, i = [], 0
    while i < len(d):
        j = i
        while j < len(d) and d[j] == d[i] and j - i < 255: j += 1
        out += [j - i, d[i]]; i = j
    return bytes(out)
def bwt(s): s += b"\0"; rot = sorted(s[i:] + s[:i] for i in range(len(s))); return bytes(r[-1] for r in rot)
def ibwt(b):
    first = sorted(range(len(b)), key=lambda i: (b[i], i)); out, i = bytearray(), first[0]
    for _ in range(len(b)): i = first[i] if out or True else i; out.append(b[i])
    r = bytes(out); k = r.index(0); return r[k + 1:] + r[:k]
def mtf(b):
    a, out = list(range(256)), []
    for c in b: i = a.index(c); out.append(i); a.insert(0, a.pop(i))
    return out
def imtf(x):
    a, out = list(range(256)), bytearray()
    for i in x: c = a.pop(i); out.append(c); a.insert(0, c)
    return bytes(out)
for text in (b"abracadabra", b"aaaaaaaaaaaaaaaaaaaa", b"the rain in spain stays mainly in the plain, the rain the rain", b"x", bytes(range(40)) * 3):
    e, t, n = henc(text); toks = list(lz77(text)); codes = list(lzw(text))
    print(text[:20], len(text), len(e), hdec(e, t, n) == text, len(toks), unlz77(toks) == text, len(codes), unlzw(codes) == text, len(rle(text)))
    if 0 not in text: b = bwt(text); print("  ", b[:24], sorted(ibwt(b)) == sorted(text), imtf(mtf(b)) == b, sum(mtf(b)))
print(sorted(dict(build(b"abracadabra").codes()).items()), list(lz77(b"abababab")), list(lzw(b"ababababab")), rle(b"aaab"))
try: unlzw([97, 999])
except ValueError as e: print(e)
def entropy(d): import math; n = len(d); return -sum(c / n * math.log2(c / n) for c in Counter(d).values())
print(f"{entropy(b'abracadabra'):.6f}", f"{entropy(bytes(range(16))):.4f}", entropy(b"aaaa"))
