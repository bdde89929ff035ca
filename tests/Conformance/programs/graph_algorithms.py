import heapq
from collections import defaultdict, deque
class Graph:
    def __init__(self, edges=(), directed=False):
        self.adj, self.directed = defaultdict(dict), directed
        for u, v, *w in edges: self.add(u, v, *w)
    def add(self, u, v, w=1):
        self.adj[u][v] = w; self.adj[v]
        if not self.directed: self.adj[v][u] = w
        return self
    def __iter__(self): return iter(sorted(self.adj))
    def __len__(self): return len(self.adj)
    def edges(self): return [(u, v, w) for u in self for v, w in sorted(self.adj[u].items()) if self.directed or u <= v]
    def bfs(self, s):
        d, q = {s: 0}, deque([s])
        while q:
            u = q.popleft()
            for v in sorted(self.adj[u]):
                if v not in d: d[v] = d[u] + 1; q.append(v)
        return d
    def dfs(self, s, seen=None):
        seen = set() if seen is None else seen
        seen.add(s); yield s
        for v in sorted(self.adj[s]):
            if v not in seen: yield from self.dfs(v, seen)
    def dijkstra(self, s):
        dist, prev, q = {s: 0}, {}, [(0, s)]
        while q:
            d, u = heapq.heappop(q)
            if d > dist[u]: continue
            for v, w in self.adj[u].items():
                if (nd := d + w) < dist.get(v, float("inf")): dist[v], prev[v] = nd, u; heapq.heappush(q, (nd, v))
        return dist, prev
    def path(self, s, t):
        dist, prev = self.dijkstra(s)
        if t not in dist: raise LookupError(f"no path {s}->{t}")
        p = [t]
        while p[-1] != s: p.append(prev[p[-1]])
        return p[::-1], dist[t]
    def kruskal(self):
        parent = {v: v for v in self}
        def find(x):
            while parent[x] != x: parent[x] = parent[parent[x]]; x = parent[x]
            return x
        out = []
        for w, u, v in sorted((w, u, v) for u, v, w in self.edges()):
            a, b = find(u), find(v)
            if a != b: parent[a] = b; out.append((u, v, w))
        return out
    def topo(self):
        deg = {v: 0 for v in self}
        for _, v, _ in self.edges(): deg[v] += 1
        q = [v for v in self if deg[v] == 0]; out = []
        while q:
            u = heapq.heappop(q); out.append(u)
            for v in self.adj[u]:
                deg[v] -= 1
                if deg[v] == 0: heapq.heappush(q, v)
        if len(out) < len(self): raise ValueError("cycle among " + ",".join(sorted(set(self) - set(out))))
        return out
    def scc(self):
        idx, low, st, on, out = {}, {}, [], set(), []
        def go(v):
            idx[v] = low[v] = len(idx); st.append(v); on.add(v)
            for w in sorted(self.adj[v]):
                if w not in idx: go(w); low[v] = min(low[v], low[w])
                elif w in on: low[v] = min(low[v], idx[w])
            if low[v] == idx[v]:
                c = []
                while True:
                    w = st.pop(); on.discard(w); c.append(w)
                    if w == v: break
                out.append(sorted(c))
        for v in self:
            if v not in idx: go(v)
        return sorted(out)
    def color(self):
        c = {}
        for v in sorted(self, key=lambda v: (-len(self.adj[v]), v)): c[v] = next(i for i in range(len(self)) if all(c.get(n) != i for n in self.adj[v]))
        return dict(sorted(c.items()))
    def maxflow(self, s, t):
        res = defaultdict(lambda: defaultdict(int))
        for u, v, w in self.edges(): res[u][v] += w
        flow = 0
        while True:
            prev, q = {s: None}, deque([s])
            while q and t not in prev:
                u = q.popleft()
                for v in sorted(res[u]):
                    if res[u][v] > 0 and v not in prev: prev[v] = u; q.append(v)
            if t not in prev: return flow
            v, f = t, float("inf")
            while prev[v] is not None: f = min(f, res[prev[v]][v]); v = prev[v]
            v = t
            while prev[v] is not None: res[prev[v]][v] -= f; res[v][prev[v]] += f; v = prev[v]
            flow += f
g = Graph([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("x", "y", 1)])
print(len(g), g.bfs("a"), list(g.dfs("a")), g.path("a", "e"), g.kruskal(), g.color(), sep="\n")
try: g.path("a", "x")
except LookupError as e: print(e)
d = Graph([("shirt", "tie"), ("tie", "jacket"), ("pants", "shoes"), ("pants", "belt"), ("belt", "jacket"), ("socks", "shoes")], directed=True); print(d.topo(), d.scc())
try: d.add("jacket", "shirt").topo()
except ValueError as e: print(e)
print(Graph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4), (6, 5)], True).scc(), Graph([("s", "a", 10), ("s", "b", 5), ("a", "b", 15), ("a", "t", 5), ("b", "t", 10)], True).maxflow("s", "t"))
def floyd(g):
    inf = float("inf"); d = {u: {v: 0 if u == v else g.adj[u].get(v, inf) for v in g} for u in g}
    for k in g:
        for i in g:
            for j in g: d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    return d
f = floyd(g); print(f["a"]["e"], f["e"]["a"], f["a"]["x"], all(f[s][t] == g.dijkstra(s)[0].get(t, float("inf")) for s in g for t in g)); big = Graph([(i, (i * 7 + 3) % 200, i % 11 + 1) for i in range(200)]); print(len(big.kruskal()), sum(w for *_, w in big.kruskal()), max(big.bfs(0).values()), len(list(big.dfs(0))), sum(big.dijkstra(0)[0].values()))
def bipartite(g):
    side = {}
    for s in g:
        if s in side: continue
        side[s] = 0; q = deque([s])
        while q:
            u = q.popleft()
            for v in g.adj[u]:
                if v not in side: side[v] = 1 - side[u]; q.append(v)
                elif side[v] == side[u]: return None
    return side
print(bipartite(Graph([(1, 2), (2, 3), (3, 4), (4, 1)])), bipartite(Graph([(1, 2), (2, 3), (3, 1)])))
