namespace Cinder.Profiles;

/// <summary>Drops the records that hardly count, to keep committed profiles small.</summary>
public static class ProfileTrimmer
{
    /// <summary>The share of the weight that is kept by default.</summary>
    public const decimal DefaultShare = 0.9999m;

    /// <summary>Keeps the heaviest records up to a share of the total weight; records without weight are dropped.</summary>
    /// <param name="profile">The profile to trim.</param>
    /// <param name="share">The share of the total weight to keep, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public static ProfileData Trim(ProfileData profile, decimal share = DefaultShare)
    {
        if (share is <= 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "a share is above 0 and at most 1");
        }

        decimal wanted = profile.TotalWeight * share;
        decimal kept = 0;
        List<MethodProfile> methods = [];

        // Methods are sorted by key and the sort is stable, so equal weights are cut by name.
        foreach (MethodProfile method in profile.Methods.OrderByDescending(method => method.Weight))
        {
            if (kept >= wanted || method.Weight == 0)
            {
                break;
            }

            methods.Add(method);
            kept += method.Weight;
        }

        return new ProfileData(profile.Header, methods);
    }
}
