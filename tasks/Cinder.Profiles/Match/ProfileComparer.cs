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

/// <summary>Measures the overlap of two profiles.</summary>
public static class ProfileComparer
{
    /// <summary>Compares two profiles counter by counter.</summary>
    /// <param name="before">The first profile.</param>
    /// <param name="after">The second profile.</param>
    /// <param name="top">How many drifted methods to list.</param>
    public static ProfileComparison Compare(ProfileData before, ProfileData after, int top = 20)
    {
        var left = before.Methods.ToDictionary(method => (method.Key, method.CodeHash));
        var right = after.Methods.ToDictionary(method => (method.Key, method.CodeHash));
        double totalBefore = Math.Max(1, (double)before.TotalWeight);
        double totalAfter = Math.Max(1, (double)after.TotalWeight);
        double overlap = 0;
        var drifted = new List<(MethodDrift Drift, double Loss)>();
        foreach ((MethodKey Key, string CodeHash) identity in left.Keys.Union(right.Keys))
        {
            Dictionary<(int, int), double> sharesBefore = Shares(left.GetValueOrDefault(identity), totalBefore);
            Dictionary<(int, int), double> sharesAfter = Shares(right.GetValueOrDefault(identity), totalAfter);
            double common = sharesBefore.Sum(share => Math.Min(share.Value, sharesAfter.GetValueOrDefault(share.Key)));
            double shareBefore = sharesBefore.Values.Sum();
            double shareAfter = sharesAfter.Values.Sum();
            double larger = Math.Max(shareBefore, shareAfter);
            overlap += common;
            drifted.Add((new MethodDrift(identity.Key.ToString(), shareBefore, shareAfter, larger > 0 ? common / larger : 1), larger - common));
        }

        return new ProfileComparison(
            Math.Min(1, overlap),
            left.Keys.Count(right.ContainsKey),
            left.Keys.Count(identity => !right.ContainsKey(identity)),
            right.Keys.Count(identity => !left.ContainsKey(identity)),
            [
                .. drifted.Where(entry => entry.Loss > 0)
                    .OrderByDescending(entry => entry.Loss)
                    .ThenBy(entry => entry.Drift.Method, StringComparer.Ordinal)
                    .Take(top)
                    .Select(entry => entry.Drift),
            ]);
    }

    /// <summary>Share of each counter in the weight; a block counts as an edge from before the code.</summary>
    private static Dictionary<(int, int), double> Shares(MethodProfile? method, double total)
    {
        var shares = new Dictionary<(int, int), double>();
        foreach (EdgeCount edge in method?.Edges ?? [])
        {
            shares[(edge.From, edge.To)] = edge.Count / total;
        }

        foreach (BlockCount block in method?.Blocks ?? [])
        {
            shares[(int.MinValue, block.Offset)] = block.Count / total;
        }

        return shares;
    }
}
