namespace Cinder.Layout;

/// <summary>
/// Cache-directed sort (CDSort, LLVM's function order): chains of functions are merged greedily by the gain in locality,
/// which is the shorter distance of calls plus fewer expected misses of a small cache. Constants as published.
/// </summary>
public static class CdSortOrder
{
    private const int CacheEntries = 16;
    private const double CacheSize = 2048;
    private const int MaxChainSize = 128;
    private const double DistancePower = 0.25;
    private const double FrequencyScale = 0.25;
    private const double Epsilon = 1e-8;
    private const double NoDistance = 0.1;

    /// <summary>Orders all functions of a graph.</summary>
    /// <returns>Every index once.</returns>
    public static int[] Compute(FunctionGraph graph) => new Sorter(graph).Run();

    /// <summary>What one call contributes when its ends are this far apart.</summary>
    internal static double DistanceScore(double distance, double count) =>
        count * Math.Pow(distance < NoDistance ? NoDistance : distance, -DistancePower);

    private sealed class Chain(int id, int node, double size, double samples)
    {
        public int Id { get; } = id;

        public List<int> Nodes { get; set; } = [node];

        public double Size { get; set; } = size;

        public double Samples { get; set; } = samples;

        public double Density => Samples / Size;

        /// <summary>Edges to other chains, by the other chain's id.</summary>
        public SortedDictionary<int, Edge> Edges { get; } = [];
    }

    /// <summary>All calls between two chains, in either direction, with the gain of merging them.</summary>
    private sealed class Edge(Chain first, Chain second)
    {
        public Chain First { get; set; } = first;

        public Chain Second { get; set; } = second;

        public List<FunctionCall> Calls { get; } = [];

        public double Gain { get; set; } = double.NegativeInfinity;

        public bool SecondComesFirst { get; set; }
    }

    private sealed class BestFirst : IComparer<Edge>
    {
        public int Compare(Edge? x, Edge? y)
        {
            int order = y!.Gain.CompareTo(x!.Gain);
            order = order != 0 ? order : x.First.Id.CompareTo(y.First.Id);
            return order != 0 ? order : x.Second.Id.CompareTo(y.Second.Id);
        }
    }

    private sealed class Sorter
    {
        private readonly FunctionGraph _graph;
        private readonly Chain[] _chains;
        private readonly double[] _address;
        private readonly double _totalSamples;
        private readonly double _totalSize;
        private readonly SortedSet<Edge> _queue = new(new BestFirst());

        public Sorter(FunctionGraph graph)
        {
            _graph = graph;
            int count = graph.Nodes.Count;
            _address = new double[count];
            double[] samples = new double[count];
            double[] calledFrom = new double[count];
            double[] calls = new double[count];
            for (int i = 0; i < count; i++)
            {
                samples[i] = graph.Nodes[i].Count;
                _totalSamples += samples[i];
                _totalSize += samples[i] > 0 ? graph.SizeOf(i) : 0;
            }

            foreach (FunctionCall call in graph.Calls)
            {
                calledFrom[call.Target] += call.Count;
                calls[call.Source] += call.Count;
            }

            _chains = new Chain[count];
            for (int i = 0; i < count; i++)
            {
                double weight = Math.Max(samples[i], Math.Max(calledFrom[i], calls[i]));
                _chains[i] = new Chain(i, i, graph.SizeOf(i), weight);
            }

            foreach (FunctionCall call in graph.Calls.Where(call => call.Count > 0 && call.Source != call.Target))
            {
                Chain source = _chains[call.Source];
                Chain target = _chains[call.Target];
                if (!source.Edges.TryGetValue(target.Id, out Edge? edge))
                {
                    edge = new Edge(source, target);
                    source.Edges.Add(target.Id, edge);
                    target.Edges.Add(source.Id, edge);
                }

                edge.Calls.Add(call);
            }
        }

        public int[] Run()
        {
            foreach (Edge edge in _chains.SelectMany(chain => chain.Edges.Values).Distinct())
            {
                Enqueue(edge);
            }

            while (_queue.Min is Edge best)
            {
                Merge(best);
            }

            return
            [
                .. _chains.Where(chain => chain.Nodes.Count > 0)
                    .OrderByDescending(chain => chain.Density)
                    .ThenBy(chain => chain.Id)
                    .SelectMany(chain => chain.Nodes),
            ];
        }

        private void Enqueue(Edge edge)
        {
            double forward = Gain(edge, edge.First, edge.Second);
            double backward = Gain(edge, edge.Second, edge.First);
            edge.SecondComesFirst = backward > forward + Epsilon;
            edge.Gain = edge.SecondComesFirst ? backward : forward;
            if (edge.Gain > Epsilon)
            {
                _queue.Add(edge);
            }
        }

        private double Gain(Edge edge, Chain left, Chain right)
        {
            double address = 0;
            foreach (int node in left.Nodes.Concat(right.Nodes))
            {
                _address[node] = address;
                address += _graph.SizeOf(node);
            }

            double gain = FrequencyScale * FrequencyGain(left, right);
            foreach (FunctionCall call in edge.Calls)
            {
                double distance = Math.Abs(_address[call.Source] + call.Offset - _address[call.Target]);
                gain += DistanceScore(distance, call.Count) - DistanceScore(_totalSize, call.Count);
            }

            return gain >= 0 ? gain / Math.Min(left.Size, right.Size) : gain;
        }

        private double FrequencyGain(Chain left, Chain right)
        {
            double samples = left.Samples + right.Samples;
            double before = left.Samples * MissProbability(left.Density) + right.Samples * MissProbability(right.Density);
            return before - samples * MissProbability(samples / (left.Size + right.Size));
        }

        private double MissProbability(double density)
        {
            double pageSamples = density * CacheSize;
            return pageSamples >= _totalSamples ? 0 : Math.Pow(1 - pageSamples / _totalSamples, CacheEntries);
        }

        private void Merge(Edge best)
        {
            (Chain into, Chain from) = (best.First, best.Second);
            foreach (Edge edge in into.Edges.Values.Concat(from.Edges.Values))
            {
                _queue.Remove(edge);
            }

            into.Nodes = best.SecondComesFirst ? [.. from.Nodes, .. into.Nodes] : [.. into.Nodes, .. from.Nodes];
            into.Size += from.Size;
            into.Samples += from.Samples;
            into.Edges.Remove(from.Id);
            from.Edges.Remove(into.Id);
            foreach ((int id, Edge edge) in from.Edges)
            {
                Redirect(edge, from, into, id);
            }

            from.Nodes = [];
            from.Edges.Clear();
            foreach ((int id, Edge edge) in into.Edges)
            {
                if (into.Nodes.Count + _chains[id].Nodes.Count <= MaxChainSize)
                {
                    Enqueue(edge);
                }
            }
        }

        private void Redirect(Edge edge, Chain from, Chain into, int otherId)
        {
            Chain other = _chains[otherId];
            other.Edges.Remove(from.Id);
            if (into.Edges.TryGetValue(otherId, out Edge? existing))
            {
                existing.Calls.AddRange(edge.Calls);
                return;
            }

            if (ReferenceEquals(edge.First, from))
            {
                edge.First = into;
            }
            else
            {
                edge.Second = into;
            }

            into.Edges.Add(otherId, edge);
            other.Edges.Add(into.Id, edge);
        }
    }
}
