namespace Cinder.Layout;

/// <summary>
/// Call-chain clustering (C3, Ottoni and Maher, CGO 2017): by falling density, each function is appended to the cluster of
/// its most likely caller; the clusters are sorted by density.
/// </summary>
public static class C3Order
{
    private const long MaxClusterSize = 1 << 20;
    private const int MaxDensityDegradation = 8;
    private const ulong MinEdgeShare = 10; // a caller counts when it makes more than a tenth of the calls

    /// <summary>Orders all functions of a graph.</summary>
    /// <returns>Every index once.</returns>
    public static int[] Compute(FunctionGraph graph)
    {
        int count = graph.Nodes.Count;
        ulong[] weights = new ulong[count];
        (int Caller, ulong Count)[] best = new (int, ulong)[count];
        Array.Fill(best, (-1, 0UL));
        foreach (FunctionCall call in Merged(graph))
        {
            weights[call.Target] += call.Count;
            if (call.Source != call.Target && call.Count > best[call.Target].Count)
            {
                best[call.Target] = (call.Source, call.Count);
            }
        }

        for (int i = 0; i < count; i++)
        {
            // An entry point has no callers in the graph, but it runs.
            weights[i] = Math.Max(weights[i], graph.Nodes[i].Count);
        }

        var clusters = new Cluster[count];
        for (int i = 0; i < count; i++)
        {
            clusters[i] = new Cluster(i, graph.SizeOf(i), weights[i]);
        }

        foreach (int node in Enumerable.Range(0, count).OrderByDescending(i => clusters[i].Density).ToArray())
        {
            Append(clusters, node, best[node], weights[node]);
        }

        return
        [
            .. clusters.Distinct()
                .OrderByDescending(cluster => cluster.Density)
                .ThenBy(cluster => cluster.Members[0])
                .SelectMany(cluster => cluster.Members),
        ];
    }

    private static void Append(Cluster[] clusters, int node, (int Caller, ulong Count) best, ulong weight)
    {
        Cluster cluster = clusters[node];
        if (best.Caller < 0 || best.Count * MinEdgeShare <= weight)
        {
            return;
        }

        Cluster target = clusters[best.Caller];
        if (ReferenceEquals(target, cluster)
            || target.Size + cluster.Size > MaxClusterSize
            || MergedDensity(target, cluster) < target.Density / MaxDensityDegradation)
        {
            return;
        }

        target.Append(cluster);
        foreach (int member in cluster.Members)
        {
            clusters[member] = target;
        }
    }

    private static double MergedDensity(Cluster left, Cluster right) => (left.Weight + right.Weight) / (left.Size + right.Size);

    /// <summary>Calls between the same two functions are one edge, however many call sites they have.</summary>
    private static IEnumerable<FunctionCall> Merged(FunctionGraph graph) => graph.Calls
        .Where(call => call.Count > 0)
        .GroupBy(call => (call.Source, call.Target))
        .Select(group => new FunctionCall(group.Key.Source, group.Key.Target, group.Aggregate(0UL, (sum, call) => sum + call.Count), 0))
        .OrderBy(call => call.Source)
        .ThenBy(call => call.Target);

    private sealed class Cluster(int node, long size, double weight)
    {
        public List<int> Members { get; } = [node];

        public long Size { get; private set; } = size;

        public double Weight { get; private set; } = weight;

        public double Density => Weight / Size;

        public void Append(Cluster other)
        {
            Members.AddRange(other.Members);
            Size += other.Size;
            Weight += other.Weight;
        }
    }
}
