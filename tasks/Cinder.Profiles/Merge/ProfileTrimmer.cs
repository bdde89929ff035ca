namespace Cinder.Profiles;

/// <summary>Drops the records that hardly count, to keep committed profiles small.</summary>
public static class ProfileTrimmer
{
    /// <summary>The share of the weight that is kept by default.</summary>
    public const decimal DefaultShare = 0.9999m;

    /// <summary>
    /// Keeps the heaviest records of the program and, apart from them, those of the framework, each up to a share of their
    /// weight; records without weight are dropped. A program that hardly works itself but lets the framework work keeps its own records.
    /// </summary>
    /// <param name="profile">The profile to trim.</param>
    /// <param name="isOwn">Whether an assembly, given by its name, is the program's own.</param>
    /// <param name="share">The share of the weight to keep, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public static ProfileData Trim(ProfileData profile, Func<string, bool> isOwn, decimal share = DefaultShare)
    {
        if (share is <= 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "a share is above 0 and at most 1");
        }

        ILookup<bool, MethodProfile> parts = profile.Methods.ToLookup(method => isOwn(method.Key.Assembly));
        return new ProfileData(profile.Header, Heaviest(parts[true], share).Concat(Heaviest(parts[false], share)));
    }

    private static List<MethodProfile> Heaviest(IEnumerable<MethodProfile> records, decimal share)
    {
        decimal wanted = records.Sum(method => (decimal)method.Weight) * share;
        decimal kept = 0;
        List<MethodProfile> methods = [];

        // Methods are sorted by key and the sort is stable, so equal weights are cut by name.
        foreach (MethodProfile method in records.OrderByDescending(method => method.Weight))
        {
            if (kept >= wanted || method.Weight == 0)
            {
                break;
            }

            methods.Add(method);
            kept += method.Weight;
        }

        return methods;
    }
}
