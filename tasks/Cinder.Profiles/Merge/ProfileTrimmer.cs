namespace Cinder.Profiles;

/// <summary>Drops the records that hardly count, to keep committed profiles small.</summary>
public static class ProfileTrimmer
{
    /// <summary>The share of the weight that is kept by default.</summary>
    public const decimal DefaultShare = 0.9999m;

    /// <summary>Keeps the heaviest records up to a share of the total weight.</summary>
    /// <param name="profile">The profile to trim.</param>
    /// <param name="share">The share of the total weight to keep, above 0 and at most 1.</param>
    public static ProfileData Trim(ProfileData profile, decimal share = DefaultShare) => throw new NotSupportedException();
}
