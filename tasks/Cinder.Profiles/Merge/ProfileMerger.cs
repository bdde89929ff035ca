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
    // Joins the names of mixed profiles; SymbolText escapes nothing with it and no RID contains it.
    private const char Joint = '+';
    private const string SeveralRevisions = "merged from several revisions";

    /// <summary>Merges profiles by adding their counts. Records of one method with different code stay apart.</summary>
    /// <exception cref="ProfileFormatException">The profiles are of different programs or runtime identifiers, or there is none.</exception>
    public static ProfileData Merge(IReadOnlyList<ProfileData> profiles, MergeOptions? options = null)
    {
        Check(profiles, options ?? new MergeOptions());
        if (profiles.Count == 1)
        {
            return profiles[0];
        }

        var methods = new Dictionary<(MethodKey, string), MethodProfile>();
        foreach (MethodProfile method in profiles.SelectMany(profile => profile.Methods))
        {
            (MethodKey, string) identity = (method.Key, method.CodeHash);
            methods[identity] = methods.TryGetValue(identity, out MethodProfile? known) ? MethodSum.Add(known, method) : method;
        }

        return new ProfileData(profiles.Select(profile => profile.Header).Aggregate(Join), methods.Values);
    }

    /// <summary>
    /// Merges the shards of all workloads such that each workload's share of the total weight is its declared weight:
    /// first the shards of one workload are added, then each workload is scaled, then all are added. The total weight stays.
    /// </summary>
    /// <param name="shards">Profiles of one workload each.</param>
    /// <param name="options">How to merge.</param>
    /// <exception cref="ProfileFormatException">As for <see cref="Merge"/>.</exception>
    /// <exception cref="ArgumentException">A shard is not of exactly one workload.</exception>
    public static ProfileData MergeWorkloads(IReadOnlyList<ProfileData> shards, MergeOptions? options = null)
    {
        Check(shards, options ?? new MergeOptions());
        if (shards.Any(shard => shard.Header.Workloads.Count != 1))
        {
            throw new ArgumentException("a shard must be of exactly one workload", nameof(shards));
        }

        ProfileData[] workloads =
        [
            .. shards.GroupBy(shard => shard.Header.Workloads[0].Name, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Merge([.. group], options)),
        ];
        decimal weights = workloads.Sum(workload => workload.Header.Workloads[0].Weight);
        UInt128 total = 0;
        foreach (ProfileData workload in workloads)
        {
            total += workload.TotalWeight;
        }

        return Merge([.. workloads.Select(workload => Scale(workload, weights, total))], options);
    }

    /// <summary>Gives a workload the share of the total weight that its declared weight says.</summary>
    private static ProfileData Scale(ProfileData workload, decimal weights, UInt128 total)
    {
        const decimal Steps = 1_000_000;
        decimal share = weights > 0 ? workload.Header.Workloads[0].Weight / weights : 0;
        var steps = (UInt128)decimal.Round(share * Steps);
        UInt128 denominator = (UInt128)Steps * workload.TotalWeight;
        UInt128 numerator = steps * total;
        return denominator == 0 || numerator == denominator
            ? workload
            : new ProfileData(workload.Header, workload.Methods.Select(method => MethodSum.Scale(method, numerator, denominator)));
    }

    private static void Check(IReadOnlyList<ProfileData> profiles, MergeOptions options)
    {
        if (profiles.Count == 0)
        {
            throw new ProfileFormatException(ProfileErrorCodes.MergeNothing, "merge", "there is no profile to merge");
        }

        string[] rids = Distinct(profiles.Select(profile => profile.Header.Rid));
        if (rids.Length > 1 && !options.AllowMixedRids)
        {
            throw new ProfileFormatException(
                ProfileErrorCodes.MergeMixedRid, "merge", $"the profiles are of different runtime identifiers: {string.Join(", ", rids)}");
        }

        string[] programs = Distinct(profiles.Select(profile => profile.Header.Program));
        if (programs.Length > 1 && !options.AllowMixedPrograms)
        {
            throw new ProfileFormatException(
                ProfileErrorCodes.MergeMixedProgram, "merge", $"the profiles are of different programs: {string.Join(", ", programs)}");
        }
    }

    private static ProfileHeader Join(ProfileHeader left, ProfileHeader right) => new(
        Union(left.Program, right.Program),
        Union(left.Rid, right.Rid),
        string.CompareOrdinal(left.ToolVersion, right.ToolVersion) >= 0 ? left.ToolVersion : right.ToolVersion,
        Join(left.Revision, right.Revision),
        [
            .. left.Workloads.Concat(right.Workloads)
                .GroupBy(workload => workload.Name, StringComparer.Ordinal)
                .Select(group => new WorkloadInfo(group.Key, group.Max(workload => workload.Weight), group.Sum(workload => workload.Runs))),
        ]);

    private static SourceRevision Join(SourceRevision left, SourceRevision right)
    {
        if (left.Commit != right.Commit || left.UnknownReason != right.UnknownReason)
        {
            return SourceRevision.Unknown(SeveralRevisions);
        }

        return left with { Dirty = left.Dirty || right.Dirty };
    }

    private static string Union(string left, string right) => left == right
        ? left
        : string.Join(Joint, Distinct(left.Split(Joint).Concat(right.Split(Joint))));

    private static string[] Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
