namespace Cinder.Profiles;

/// <summary>
/// Turns the runtime's sample slots into a histogram. The runtime keeps at most 32 samples a site, whatever the site's count
/// is, so the samples are spread over the count of the block they stand in. Only then can histograms be added up.
/// </summary>
internal static class HistogramBuilder
{
    /// <summary>Builds a histogram whose rows sum up to <paramref name="siteCount"/>, or to the number of samples if that is more.</summary>
    /// <param name="kind">What the samples are.</param>
    /// <param name="record">The runtime's record, for its place.</param>
    /// <param name="samples">The filled slots, named.</param>
    /// <param name="siteCount">How often the site ran.</param>
    public static Histogram Build(HistogramKind kind, PgoRecord record, IReadOnlyList<string> samples, ulong siteCount)
    {
        ulong total = Math.Max(siteCount, (ulong)samples.Count);
        (string Value, ulong Weight)[] groups =
            [.. samples.GroupBy(value => value, StringComparer.Ordinal).Select(group => (group.Key, (ulong)group.Count()))];
        Array.Sort(groups, (left, right) => string.CompareOrdinal(left.Value, right.Value));
        ulong[] counts = Apportion([.. groups.Select(group => group.Weight)], total);
        return new Histogram(kind, record.Offset, record.Other, groups.Select((group, i) => new HistogramEntry(group.Value, counts[i])));
    }

    /// <summary>Divides a total in proportion to weights, by largest remainders; ties go to the earlier one.</summary>
    public static ulong[] Apportion(IReadOnlyList<ulong> weights, ulong total)
    {
        UInt128 sum = 0;
        foreach (ulong weight in weights)
        {
            sum += weight;
        }

        var shares = new ulong[weights.Count];
        if (sum == 0)
        {
            return shares;
        }

        var remainders = new (UInt128 Remainder, int Index)[weights.Count];
        ulong given = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            // Both factors are below 2^64, so the product fits.
            (UInt128 share, UInt128 remainder) = UInt128.DivRem((UInt128)weights[i] * total, sum);
            shares[i] = (ulong)share;
            given += shares[i];
            remainders[i] = (remainder, i);
        }

        Array.Sort(remainders, (left, right) => left.Remainder != right.Remainder
            ? right.Remainder.CompareTo(left.Remainder)
            : left.Index.CompareTo(right.Index));
        for (int i = 0; given < total; i++, given++)
        {
            shares[remainders[i].Index]++;
        }

        return shares;
    }
}
