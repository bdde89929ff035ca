using System.Text.Json.Serialization;

namespace Cinder.Build.Tasks;

/// <summary>One training and benchmark program, as the tasks resolve it for the tool. All paths are absolute.</summary>
internal sealed record Workload
{
    public required string Name { get; init; }

    /// <summary>What to start; null is the program that is built. A command finds that program in <c>CINDER_PROGRAM</c>.</summary>
    public string? Command { get; init; }

    /// <summary>File that the program interprets: the argument in front of all others.</summary>
    [JsonIgnore]
    public string? Script { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Arguments for training, when they differ from those for measuring.</summary>
    public IReadOnlyList<string>? TrainArguments { get; init; }

    public required string WorkingDirectory { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Share of the profile's weight, relative to the other workloads.</summary>
    public decimal Weight { get; init; } = 1;

    public double TimeoutSeconds { get; init; } = 300;

    public int Runs { get; init; } = 1;

    /// <summary>Whether the training goes on without it when it fails.</summary>
    public bool Optional { get; init; }

    /// <summary>File that becomes the standard input; null is an empty one.</summary>
    public string? StandardInput { get; init; }

    /// <summary><c>sha256:</c> and the hash of what <see cref="Arguments"/> must print.</summary>
    public string? ExpectedOutputHash { get; init; }

    /// <summary><c>sha256:</c> and the hash of what <see cref="TrainArguments"/> must print.</summary>
    public string? TrainOutputHash { get; init; }

    /// <summary>Whether the comparison measures it.</summary>
    public bool Compare { get; init; } = true;

    /// <summary>The workload as it is trained: what only concerns measuring is left out, so that a change of it trains nothing.</summary>
    public Workload ForTraining() => this with
    {
        Arguments = TrainArguments ?? Arguments,
        ExpectedOutputHash = TrainArguments is null ? ExpectedOutputHash : TrainOutputHash,
        TrainArguments = null,
        TrainOutputHash = null,
        Compare = true,
    };

    /// <summary>The workload with its script as the first argument.</summary>
    public Workload WithScriptInFront() => Script is null
        ? this
        : this with { Script = null, Arguments = [Script, .. Arguments], TrainArguments = TrainArguments is null ? null : [Script, .. TrainArguments] };
}

/// <summary>A workload that cannot be used, with the place that declares it.</summary>
internal sealed class WorkloadException(string file, int line, string reason) : Exception(reason)
{
    public string File { get; } = file;

    public int Line { get; } = line;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Workload>))]
internal sealed partial class WorkloadJson : JsonSerializerContext;
