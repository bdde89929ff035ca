namespace Cinder.Profiles;

/// <summary>A method that two profiles disagree about.</summary>
/// <param name="Method">The method, in one line.</param>
/// <param name="ShareBefore">Its share of the first profile's weight.</param>
/// <param name="ShareAfter">Its share of the second profile's weight.</param>
/// <param name="Overlap">How much its own counters agree, 0 to 1.</param>
public sealed record MethodDrift(string Method, double ShareBefore, double ShareAfter, double Overlap);

/// <summary>How alike two profiles are.</summary>
/// <param name="Overlap">Sum over all counters of the smaller of both shares, 0 to 1.</param>
/// <param name="CommonMethods">Records in both.</param>
/// <param name="OnlyBefore">Records only in the first.</param>
/// <param name="OnlyAfter">Records only in the second.</param>
/// <param name="Drifted">The methods that differ most, largest loss of overlap first.</param>
public sealed record ProfileComparison(
    double Overlap,
    int CommonMethods,
    int OnlyBefore,
    int OnlyAfter,
    IReadOnlyList<MethodDrift> Drifted);

/// <summary>
/// Measures the overlap of two profiles: every counter's share of its profile's total, the smaller of both, summed up
/// (the measure of llvm-profdata overlap). 1 means that both distribute their weight alike, whatever their totals are.
/// </summary>
public static class ProfileComparer
{
    /// <summary>Compares two profiles counter by counter.</summary>
    /// <param name="before">The first profile.</param>
    /// <param name="after">The second profile.</param>
    /// <param name="top">How many drifted methods to list.</param>
    public static ProfileComparison Compare(ProfileData before, ProfileData after, int top = 20)
    {
        Dictionary<(MethodKey, string), MethodProfile> others = after.Methods.ToDictionary(method => (method.Key, method.CodeHash));
        var drift = new List<(double Loss, MethodDrift Drift)>();
        double overlap = 0;
        int common = 0;
        foreach (MethodProfile method in before.Methods)
        {
            double share = Share(method.Weight, before);
            if (!others.Remove((method.Key, method.CodeHash), out MethodProfile? other))
            {
                drift.Add((share, new MethodDrift(method.Key.ToString(), share, 0, 0)));
                continue;
            }

            common++;
            double otherShare = Share(other.Weight, after);
            double both = SharedWeight(method, before, other, after);
            overlap += both;
            double greatest = Math.Max(share, otherShare);
            double own = OwnOverlap(method, other);
            drift.Add((greatest - both, new MethodDrift(method.Key.ToString(), share, otherShare, own)));
        }

        foreach (MethodProfile method in others.Values)
        {
            double share = Share(method.Weight, after);
            drift.Add((share, new MethodDrift(method.Key.ToString(), 0, share, 0)));
        }

        MethodDrift[] drifted =
        [
            .. drift.Where(entry => entry.Loss > 0)
                .OrderByDescending(entry => entry.Loss)
                .ThenBy(entry => entry.Drift.Method, StringComparer.Ordinal)
                .Take(top)
                .Select(entry => entry.Drift),
        ];
        if (before.TotalWeight == 0 && after.TotalWeight == 0)
        {
            overlap = 1;
        }

        return new ProfileComparison(Math.Min(overlap, 1), common, before.Methods.Count - common, others.Count, drifted);
    }

    private static double Share(ulong count, ProfileData profile) => profile.TotalWeight == 0 ? 0 : (double)count / profile.TotalWeight;

    private static double SharedWeight(MethodProfile left, ProfileData before, MethodProfile right, ProfileData after) =>
        Pairs(left, right).Sum(pair => Math.Min(Share(pair.Left, before), Share(pair.Right, after)));

    private static double OwnOverlap(MethodProfile left, MethodProfile right)
    {
        if (left.Weight == 0 || right.Weight == 0)
        {
            return left.Weight == right.Weight ? 1 : 0;
        }

        return Math.Min(1, Pairs(left, right).Sum(pair => Math.Min((double)pair.Left / left.Weight, (double)pair.Right / right.Weight)));
    }

    /// <summary>The counters that both records have.</summary>
    private static IEnumerable<(ulong Left, ulong Right)> Pairs(MethodProfile left, MethodProfile right)
    {
        Dictionary<(int, int), ulong> edges = right.Edges.ToDictionary(edge => (edge.From, edge.To), edge => edge.Count);
        foreach (EdgeCount edge in left.Edges)
        {
            if (edges.TryGetValue((edge.From, edge.To), out ulong count))
            {
                yield return (edge.Count, count);
            }
        }

        Dictionary<int, ulong> blocks = right.Blocks.ToDictionary(block => block.Offset, block => block.Count);
        foreach (BlockCount block in left.Blocks)
        {
            if (blocks.TryGetValue(block.Offset, out ulong count))
            {
                yield return (block.Count, count);
            }
        }
    }
}
