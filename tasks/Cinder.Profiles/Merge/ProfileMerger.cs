namespace Cinder.Profiles;

/// <summary>How profiles are merged.</summary>
public sealed record MergeOptions
{
    /// <summary>Allow profiles of different runtime identifiers.</summary>
    public bool AllowMixedRids { get; init; }

    /// <summary>Allow profiles of different programs.</summary>
    public bool AllowMixedPrograms { get; init; }
}

/// <summary>Sums up profiles. Merging is associative and commutative, and merging a profile with itself doubles every count.</summary>
public static class ProfileMerger
{
    /// <summary>Merges profiles by adding their counts.</summary>
    /// <exception cref="ProfileFormatException">The profiles are of different programs or runtime identifiers, or there is none.</exception>
    public static ProfileData Merge(IReadOnlyList<ProfileData> profiles, MergeOptions? options = null) => throw new NotSupportedException();

    /// <summary>
    /// Merges the shards of all workloads such that each workload's share of the total weight is its declared weight:
    /// first the shards of one workload are added, then each workload is scaled, then all are added.
    /// </summary>
    /// <exception cref="ProfileFormatException">As for <see cref="Merge"/>.</exception>
    public static ProfileData MergeWorkloads(IReadOnlyList<ProfileData> shards, MergeOptions? options = null) => throw new NotSupportedException();
}
