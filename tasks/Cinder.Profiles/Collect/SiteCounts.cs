namespace Cinder.Profiles;

/// <summary>Tells how often an IL offset of one method ran, and how many samples the histogram that follows holds.</summary>
internal sealed class SiteCounts
{
    private readonly FlowGraph? _graph;
    private readonly FlowCounts? _counts;
    private long _samples;

    private SiteCounts(FlowGraph? graph, FlowCounts? counts)
    {
        _graph = graph;
        _counts = counts;
    }

    public static SiteCounts Of(ResolvedMethod method, IReadOnlyList<EdgeCount> edges, IReadOnlyList<BlockCount> blocks)
    {
        try
        {
            if (method.File.BodyOf(method.Handle) is { } body)
            {
                FlowGraph graph = FlowGraph.Build(body);
                return new SiteCounts(graph, FlowSolver.Solve(graph, edges, blocks));
            }
        }
        catch (BadImageFormatException)
        {
            // A body that ran but that this reader cannot follow: the samples alone count.
        }

        return new SiteCounts(null, null);
    }

    /// <summary>Remembers the count record that comes before a histogram.</summary>
    public void SetSamples(PgoRecord record) => _samples = record.Items.Length == 1 ? record.Items[0] : 0;

    /// <summary>Number of filled slots of a histogram of values, where zero is a value as any other.</summary>
    public int Samples(int slots) => (int)Math.Clamp(_samples, 0, slots);

    public ulong CountAt(int offset)
    {
        int block = _graph?.BlockAt(offset) ?? -1;
        return block >= 0 && _counts is not null ? _counts.Blocks[block] : 0;
    }
}
