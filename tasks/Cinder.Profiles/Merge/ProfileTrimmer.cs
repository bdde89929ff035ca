namespace Cinder.Profiles;

/// <summary>Drops the records that hardly count, to keep committed profiles small.</summary>
public static class ProfileTrimmer
{
    /// <summary>The share of the weight that is kept by default.</summary>
    public const decimal DefaultShare = 0.9999m;

    /// <summary>Keeps the heaviest records up to a share of the total weight.</summary>
    /// <param name="profile">The profile to trim.</param>
    /// <param name="share">The share of the total weight to keep, above 0 and at most 1.</param>
    public static ProfileData Trim(ProfileData profile, decimal share = DefaultShare)
    {
        decimal limit = profile.TotalWeight * share;
        decimal sum = 0;
        var kept = new List<MethodProfile>();
        foreach (MethodProfile method in profile.Methods.OrderByDescending(method => method.Weight))
        {
            if (sum >= limit || method.Weight == 0)
            {
                break;
            }

            kept.Add(method);
            sum += method.Weight;
        }

        return new ProfileData(profile.Header, kept);
    }
}
