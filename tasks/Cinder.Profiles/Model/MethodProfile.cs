namespace Cinder.Profiles;

/// <summary>How often control went from the block at one IL offset to the block at another.</summary>
/// <param name="From">IL offset of the source block; negative for a block that the JIT made up.</param>
/// <param name="To">IL offset of the target block.</param>
/// <param name="Count">Number of passes.</param>
public readonly record struct EdgeCount(int From, int To, ulong Count);

/// <summary>How often the block at an IL offset ran.</summary>
/// <param name="Offset">IL offset of the block.</param>
/// <param name="Count">Number of runs.</param>
public readonly record struct BlockCount(int Offset, ulong Count);

/// <summary>What a histogram counts.</summary>
public enum HistogramKind
{
    /// <summary>Exact types of the object at a virtual call, interface call or cast.</summary>
    Types,

    /// <summary>Target methods of a delegate or virtual call.</summary>
    Methods,

    /// <summary>Integer values, for example the length given to a block copy.</summary>
    Values,
}

/// <summary>One row of a histogram.</summary>
/// <param name="Value">A type text, a method text or a decimal number; <see cref="Histogram.Unknown"/> when the runtime could not name it.</param>
/// <param name="Count">Estimated number of occurrences.</param>
public readonly record struct HistogramEntry(string Value, ulong Count);

/// <summary>The values seen at one place in the IL.</summary>
public sealed class Histogram
{
    /// <summary>The <see cref="HistogramEntry.Value"/> of occurrences that have no name.</summary>
    public const string Unknown = "?";

    /// <summary>Creates a histogram; rows are sorted by value.</summary>
    public Histogram(HistogramKind kind, int offset, int other, IEnumerable<HistogramEntry> entries)
    {
        Kind = kind;
        Offset = offset;
        Other = other;
        Entries = [.. entries.OrderBy(entry => entry.Value, StringComparer.Ordinal)];
        foreach (HistogramEntry entry in Entries)
        {
            Count = Saturating.Add(Count, entry.Count);
        }
    }

    /// <summary>What is counted.</summary>
    public HistogramKind Kind { get; }

    /// <summary>IL offset of the instruction.</summary>
    public int Offset { get; }

    /// <summary>The JIT's own detail of the place, kept as it is.</summary>
    public int Other { get; }

    /// <summary>Estimated number of times the instruction ran: the sum of the rows.</summary>
    public ulong Count { get; }

    /// <summary>The rows, sorted by value.</summary>
    public IReadOnlyList<HistogramEntry> Entries { get; }
}

/// <summary>What one method did while it was profiled.</summary>
public sealed class MethodProfile
{
    private readonly EdgeCount[] _edges;
    private readonly BlockCount[] _blocks;
    private readonly Histogram[] _histograms;

    /// <summary>Creates a record; the lists are sorted by place.</summary>
    /// <param name="key">Which method.</param>
    /// <param name="codeHash">Hash of the IL that was profiled, 16 hexadecimal digits.</param>
    /// <param name="edges">Edge counts, each (from, to) pair once.</param>
    /// <param name="blocks">Block counts, each offset once.</param>
    /// <param name="histograms">Histograms, each (offset, kind, other) once.</param>
    public MethodProfile(
        MethodKey key,
        string codeHash,
        IEnumerable<EdgeCount> edges,
        IEnumerable<BlockCount> blocks,
        IEnumerable<Histogram> histograms)
    {
        Key = key;
        CodeHash = codeHash;
        _edges = [.. edges.OrderBy(edge => edge.From).ThenBy(edge => edge.To)];
        _blocks = [.. blocks.OrderBy(block => block.Offset)];
        _histograms = [.. histograms.OrderBy(histogram => histogram.Offset).ThenBy(histogram => histogram.Kind).ThenBy(histogram => histogram.Other)];
        foreach (EdgeCount edge in _edges)
        {
            Add(edge.Count);
        }

        foreach (BlockCount block in _blocks)
        {
            Add(block.Count);
        }

        void Add(ulong count)
        {
            Weight = Saturating.Add(Weight, count);
            MaxCount = Math.Max(MaxCount, count);
        }
    }

    /// <summary>Which method.</summary>
    public MethodKey Key { get; }

    /// <summary>Hash of the IL that was profiled, 16 hexadecimal digits.</summary>
    public string CodeHash { get; }

    /// <summary>Edge counts, sorted.</summary>
    public IReadOnlyList<EdgeCount> Edges => _edges;

    /// <summary>Block counts, sorted.</summary>
    public IReadOnlyList<BlockCount> Blocks => _blocks;

    /// <summary>Histograms, sorted.</summary>
    public IReadOnlyList<Histogram> Histograms => _histograms;

    /// <summary>Sum of all edge and block counts: the method's own share of the work, without its callees.</summary>
    public ulong Weight { get; private set; }

    /// <summary>The greatest edge or block count.</summary>
    public ulong MaxCount { get; private set; }

    /// <summary>Orders records by key, then by code hash.</summary>
    public static int Compare(MethodProfile left, MethodProfile right)
    {
        int order = MethodKey.Compare(left.Key, right.Key);
        return order != 0 ? order : string.CompareOrdinal(left.CodeHash, right.CodeHash);
    }
}
