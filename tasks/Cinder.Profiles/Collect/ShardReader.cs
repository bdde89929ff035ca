namespace Cinder.Profiles;

/// <summary>How a shard is read.</summary>
public sealed record ShardOptions
{
    /// <summary>Name of the profiled program, for the header.</summary>
    public required string Program { get; init; }

    /// <summary>Runtime identifier of the instrumented build.</summary>
    public required string Rid { get; init; }

    /// <summary>The workload that this process ran.</summary>
    public required string Workload { get; init; }

    /// <summary>The workload's weight.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>State of the source tree.</summary>
    public SourceRevision Revision { get; init; } = SourceRevision.Unknown("not asked for");

    /// <summary>Folders that are searched, by file name, for modules whose path in the trace does not exist here.</summary>
    public IReadOnlyList<string> ModuleFolders { get; init; } = [];

    /// <summary>Accept a trace with lost events; what can be named is used.</summary>
    public bool AllowLostEvents { get; init; }
}

/// <summary>What became of a shard's records.</summary>
/// <param name="EventsLost">Events that the runtime dropped.</param>
/// <param name="MethodsRecorded">Methods with instrumentation data in the trace.</param>
/// <param name="MethodsRead">Methods that became profile records.</param>
/// <param name="DroppedMethods">Why the others did not: reason and number.</param>
/// <param name="UnresolvedHandles">Histogram slots whose type or method has no name: reason and number.</param>
public sealed record ShardStatistics(
    long EventsLost,
    int MethodsRecorded,
    int MethodsRead,
    IReadOnlyDictionary<string, int> DroppedMethods,
    IReadOnlyDictionary<string, int> UnresolvedHandles);

/// <summary>A shard as a profile.</summary>
/// <param name="Profile">The profile of this one process.</param>
/// <param name="Statistics">What became of the trace's records.</param>
public sealed record ShardResult(ProfileData Profile, ShardStatistics Statistics);

/// <summary>Reads the trace of one instrumented process (.nettrace) into a profile.</summary>
public static class ShardReader
{
    /// <summary>Reads a trace file.</summary>
    /// <exception cref="ProfileFormatException">The trace is foreign, truncated, corrupt, lost events or holds no data.</exception>
    public static ShardResult Read(string path, ShardOptions options) => throw new NotSupportedException();
}
