people = [{"name": n, "age": a, "city": c, "langs": l} for n, a, c, l in [("Ann", 34, "Oslo", ["py", "c"]), ("Bob", 19, "Rome", ["js"]), ("Cid", 51, "Oslo", ["py", "go", "js"]), ("Dee", 28, "Bern", [])]]
print([p["name"] for p in people if p["age"] > 25])
print({c: [p["name"] for p in people if p["city"] == c] for c in sorted({p["city"] for p in people})})
print(sorted({l for p in people for l in p["langs"]}), {l: sum(l in p["langs"] for p in people) for l in ("py", "js", "go")})
print([(p["name"], len(p["langs"])) for p in sorted(people, key=lambda p: -len(p["langs"]))], sum(p["age"] for p in people) / len(people), max(people, key=lambda p: p["age"])["name"])
text = "the cat sat on the mat the end"
print({w: text.split().count(w) for w in dict.fromkeys(text.split())}, {len(w): sorted({v for v in text.split() if len(v) == len(w)}) for w in text.split()}, [w[::-1] for w in text.split() if w[0] != "t"], {c: text.count(c) for c in sorted(set(text)) if c != " " and text.count(c) > 2})
print([[int(i == j) for j in range(4)] for i in range(4)], [[r[j] for r in [[1, 2], [3, 4]]] for j in range(2)], [[sum(a * b for a, b in zip(r, c)) for c in zip(*[[1, 2], [3, 4]])] for r in [[5, 6], [7, 8]]])
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c], [n for n in range(1, 200) if n == sum(d for d in range(1, n) if n % d == 0)], [i for i in range(1000) if str(i) == str(i)[::-1] and bin(i)[2:] == bin(i)[:1:-1]])
print({n: [d for d in range(1, n + 1) if n % d == 0] for n in (6, 12, 13)}, ["".join("#" if (x ^ y) & 1 else "." for x in range(8)) for y in range(2)], [f"{a}{b}" for a, b in zip("abc", range(3))], {**{k: 0 for k in "xyz"}, **{k: 1 for k in "y"}})
csv = "id,name,qty\n1,bolt,10\n2,nut,25\n3,gear,7"
head, *rows = [l.split(",") for l in csv.splitlines()]
recs = [dict(zip(head, r)) for r in rows]; print(recs, sum(int(r["qty"]) for r in recs), {r["id"]: {k: v for k, v in r.items() if k != "id"} for r in recs}, [r["name"] for r in recs if int(r["qty"]) >= 10])
g = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
print({v: sorted(k for k in g if v in g[k]) for v in g}, [(u, v) for u in g for v in g[u]], {u: len(g[u]) for u in g}, [p for p in [[a, b, c] for a in g for b in g[a] for c in g[b]]])
caesar = {chr(97 + i): chr(97 + (i + 3) % 26) for i in range(26)}; print("".join(caesar.get(c, c) for c in "hello, world"), "".join({v: k for k, v in caesar.items()}.get(c, c) for c in "khoor, zruog"))
tri = [[1]]; [tri.append([1] + [a + b for a, b in zip(tri[-1], tri[-1][1:])] + [1]) for _ in range(5)]; print(tri)
sieve = [True] * 50; [sieve.__setitem__(slice(i * i, None, i), [False] * len(range(i * i, 50, i))) for i in range(2, 8) if sieve[i]]; print([i for i, p in enumerate(sieve) if p and i > 1])
bits = [[b >> i & 1 for i in range(3)] for b in range(8)]; print(bits, [sum(b) for b in bits], [[i for i, x in enumerate(b) if x] for b in bits])
log = ["10:01 ERROR disk", "10:02 INFO ok", "10:05 ERROR net", "11:00 WARN hot"]
print({lv: [l.split(maxsplit=2)[2] for l in log if l.split()[1] == lv] for lv in {l.split()[1]: 0 for l in log}}, [l[:2] for l in log if "ERROR" in l], {h: len([l for l in log if l.startswith(h)]) for h in ("10", "11")})
print([y for x in [[1, [2]], [3, [4, 5]]] for y in (x[0], *x[1])], [x for *_, x in [(1, 2), (3,)]], [{i: j} for i, j in enumerate("ab")], [(x, y) for x, y in {(1, 2)}], [i for i in range(10)][::3], [a or b for a, b in [(0, 1), (2, 0)]])
