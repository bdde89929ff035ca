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
    public static ProfileData Merge(IReadOnlyList<ProfileData> profiles, MergeOptions? options = null)
    {
        Check(profiles, options ?? new MergeOptions());
        var methods = new Dictionary<(MethodKey, string), MethodProfile>();
        foreach (MethodProfile method in profiles.SelectMany(profile => profile.Methods))
        {
            (MethodKey, string) identity = (method.Key, method.CodeHash);
            methods[identity] = methods.TryGetValue(identity, out MethodProfile? known) ? MethodSum.Add(known, method) : method;
        }

        WorkloadInfo[] workloads =
        [
            .. profiles.SelectMany(profile => profile.Header.Workloads)
                .GroupBy(workload => workload.Name, StringComparer.Ordinal)
                .Select(group => group.First() with { Runs = group.Sum(workload => workload.Runs) }),
        ];
        return new ProfileData(profiles[0].Header with { Workloads = workloads }, methods.Values);
    }

    private static void Check(IReadOnlyList<ProfileData> profiles, MergeOptions options)
    {
        if (profiles.Count == 0)
        {
            throw new ProfileFormatException(ProfileErrorCodes.MergeNothing, "merge", "there is no profile to merge");
        }

        ProfileHeader first = profiles[0].Header;
        foreach (ProfileHeader header in profiles.Select(profile => profile.Header))
        {
            if (header.Rid != first.Rid && !options.AllowMixedRids)
            {
                throw new ProfileFormatException(ProfileErrorCodes.MergeMixedRid, header.Program, $"{header.Rid} and {first.Rid} do not go together");
            }

            if (header.Program != first.Program && !options.AllowMixedPrograms)
            {
                throw new ProfileFormatException(ProfileErrorCodes.MergeMixedProgram, header.Program, $"{header.Program} and {first.Program} do not go together");
            }
        }
    }

    /// <summary>
    /// Merges the shards of all workloads such that each workload's share of the total weight is its declared weight:
    /// first the shards of one workload are added, then each workload is scaled, then all are added.
    /// </summary>
    /// <exception cref="ProfileFormatException">As for <see cref="Merge"/>.</exception>
    public static ProfileData MergeWorkloads(IReadOnlyList<ProfileData> shards, MergeOptions? options = null)
    {
        ProfileData[] workloads =
        [
            .. shards.GroupBy(shard => shard.Header.Workloads[0].Name, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Merge([.. group], options)),
        ];
        if (workloads.Length == 0)
        {
            return Merge([], options);
        }

        decimal weights = workloads.Sum(workload => workload.Header.Workloads[0].Weight);
        UInt128 total = 0;
        foreach (ProfileData workload in workloads)
        {
            total += workload.TotalWeight;
        }

        return Merge([.. workloads.Select(workload => Scale(workload, total, weights))], options);
    }

    private static ProfileData Scale(ProfileData workload, UInt128 total, decimal weights)
    {
        const decimal Precision = 1_000_000;
        var share = (UInt128)decimal.Round(workload.Header.Workloads[0].Weight / weights * Precision);
        UInt128 numerator = total * share;
        UInt128 denominator = (UInt128)workload.TotalWeight * (UInt128)Precision;
        return denominator == 0
            ? workload
            : new ProfileData(workload.Header, workload.Methods.Select(method => MethodSum.Scale(method, numerator, denominator)));
    }
}
