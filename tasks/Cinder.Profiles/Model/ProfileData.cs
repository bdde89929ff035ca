namespace Cinder.Profiles;

/// <summary>The state of the source tree that was profiled.</summary>
/// <param name="Commit">Full commit id, or null when it is unknown.</param>
/// <param name="Dirty">Whether tracked files differed from the commit.</param>
/// <param name="UnknownReason">Why the commit is unknown; null when it is known.</param>
public sealed record SourceRevision(string? Commit, bool Dirty, string? UnknownReason)
{
    /// <summary>A revision that could not be found out.</summary>
    public static SourceRevision Unknown(string reason) => new(null, Dirty: false, reason);
}

/// <summary>One training program of a profile.</summary>
/// <param name="Name">The workload's name.</param>
/// <param name="Weight">Its share relative to the other workloads.</param>
/// <param name="Runs">Number of process runs that were summed up.</param>
public sealed record WorkloadInfo(string Name, decimal Weight, int Runs);

/// <summary>What a profile says about itself.</summary>
/// <param name="Program">Name of the profiled program.</param>
/// <param name="Rid">Runtime identifier of the instrumented build.</param>
/// <param name="ToolVersion">Version of the tool that wrote the profile.</param>
/// <param name="Revision">State of the source tree.</param>
/// <param name="Workloads">The training programs.</param>
public sealed record ProfileHeader(
    string Program,
    string Rid,
    string ToolVersion,
    SourceRevision Revision,
    IReadOnlyList<WorkloadInfo> Workloads);

/// <summary>A whole profile: what was trained, and what each method did. Immutable.</summary>
public sealed class ProfileData
{
    /// <summary>Creates a profile; methods and workloads are sorted.</summary>
    /// <param name="header">What the profile says about itself.</param>
    /// <param name="methods">Records, each (key, code hash) pair once.</param>
    /// <exception cref="ArgumentException">Two records are of the same method and code.</exception>
    public ProfileData(ProfileHeader header, IEnumerable<MethodProfile> methods)
    {
        Header = header with { Workloads = [.. header.Workloads.OrderBy(workload => workload.Name, StringComparer.Ordinal)] };
        MethodProfile[] sorted = [.. methods];
        Array.Sort(sorted, MethodProfile.Compare);
        for (int i = 1; i < sorted.Length; i++)
        {
            if (MethodProfile.Compare(sorted[i - 1], sorted[i]) == 0)
            {
                throw new ArgumentException($"two records for {sorted[i].Key}", nameof(methods));
            }
        }

        Methods = sorted;
        foreach (MethodProfile method in sorted)
        {
            TotalWeight = Saturating.Add(TotalWeight, method.Weight);
        }
    }

    /// <summary>What the profile says about itself.</summary>
    public ProfileHeader Header { get; }

    /// <summary>The records, sorted by key and code hash.</summary>
    public IReadOnlyList<MethodProfile> Methods { get; }

    /// <summary>Sum of the weights of all methods.</summary>
    public ulong TotalWeight { get; }
}
