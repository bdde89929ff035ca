namespace Cinder.Profiles;

/// <summary>Adds and scales records of one method.</summary>
internal static class MethodSum
{
    /// <summary>Adds two records of the same method and code.</summary>
    public static MethodProfile Add(MethodProfile left, MethodProfile right) => new(
        left.Key,
        left.CodeHash,
        Zip(left.Edges, right.Edges, edge => (edge.From, edge.To), (a, b) => a with { Count = Saturating.Add(a.Count, b.Count) }),
        Zip(left.Blocks, right.Blocks, block => block.Offset, (a, b) => a with { Count = Saturating.Add(a.Count, b.Count) }),
        Zip(left.Histograms, right.Histograms, histogram => (histogram.Offset, histogram.Kind, histogram.Other), Add));

    /// <summary>Adds two histograms of the same place.</summary>
    public static Histogram Add(Histogram left, Histogram right) => new(
        left.Kind,
        left.Offset,
        left.Other,
        Zip(left.Entries, right.Entries, entry => entry.Value, (a, b) => a with { Count = Saturating.Add(a.Count, b.Count) }));

    /// <summary>Multiplies every count by a fraction.</summary>
    public static MethodProfile Scale(MethodProfile method, UInt128 numerator, UInt128 denominator)
    {
        ulong Scaled(ulong count) => Saturating.Scale(count, numerator, denominator);
        return new MethodProfile(
            method.Key,
            method.CodeHash,
            method.Edges.Select(edge => edge with { Count = Scaled(edge.Count) }),
            method.Blocks.Select(block => block with { Count = Scaled(block.Count) }),
            method.Histograms.Select(histogram => new Histogram(
                histogram.Kind,
                histogram.Offset,
                histogram.Other,
                histogram.Entries.Select(entry => entry with { Count = Scaled(entry.Count) }))));
    }

    private static IEnumerable<T> Zip<T, TPlace>(IEnumerable<T> left, IEnumerable<T> right, Func<T, TPlace> place, Func<T, T, T> add)
        where TPlace : notnull
    {
        Dictionary<TPlace, T> sum = left.ToDictionary(place);
        foreach (T item in right)
        {
            TPlace key = place(item);
            sum[key] = sum.TryGetValue(key, out T? known) ? add(known, item) : item;
        }

        return sum.Values;
    }
}
