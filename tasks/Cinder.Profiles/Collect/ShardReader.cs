using System.Globalization;
using System.Reflection;

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

    /// <summary>File name of an assembly that the traced process must have loaded, so that no other program's counts get in.</summary>
    public string? RequiredModule { get; init; }

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

/// <summary>
/// Reads the trace of one instrumented process (.nettrace) into a profile: container, instrumentation data, names, IL hashes.
/// </summary>
public static class ShardReader
{
    /// <summary>The version that this library writes into profile headers.</summary>
    public static string ToolVersion { get; } =
        typeof(ShardReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Reads a trace file.</summary>
    /// <exception cref="ProfileFormatException">The trace is foreign or of another program, truncated, corrupt, lost events or holds no data.</exception>
    public static ShardResult Read(string path, ShardOptions options)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return Read(stream, path, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProfileFormatException(ProfileErrorCodes.TraceForeign, path, $"the trace cannot be read: {e.Message}", inner: e);
        }
    }

    /// <summary>Reads a trace from a stream.</summary>
    /// <exception cref="ProfileFormatException">As for a file.</exception>
    public static ShardResult Read(Stream stream, string name, ShardOptions options)
    {
        TraceData trace = NetTraceReader.Read(stream, name);
        if (trace.EventsLost > 0 && !options.AllowLostEvents)
        {
            string reason = string.Create(
                CultureInfo.InvariantCulture,
                $"the runtime lost {trace.EventsLost} events, so names and counts are missing; give it a larger buffer (DOTNET_EventPipeCircularMB)");
            throw new ProfileFormatException(ProfileErrorCodes.TraceEventsLost, name, reason);
        }

        if (trace.PgoData.Count == 0)
        {
            throw new ProfileFormatException(
                ProfileErrorCodes.TraceWithoutProfile,
                name,
                "the trace holds no instrumentation data; the process ran without instrumentation or did not end in an orderly way");
        }

        if (options.RequiredModule is { } required && !trace.Modules.Values.Any(module => Path.GetFileName(module) == required))
        {
            throw new ProfileFormatException(ProfileErrorCodes.TraceOfAnotherProgram, name, $"the process never loaded {required}, so it ran another program");
        }

        return new ShardDecoder(trace, options).Decode();
    }
}
