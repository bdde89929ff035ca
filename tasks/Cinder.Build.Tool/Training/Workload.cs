namespace Cinder.Build.Tool;

/// <summary>One training and benchmark program, as the tasks resolved it. All paths are absolute.</summary>
internal sealed record Workload
{
    public required string Name { get; init; }

    /// <summary>What to start; null is the program that is built. It finds that program in <c>CINDER_PROGRAM</c>.</summary>
    public string? Command { get; init; }

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

    public string? StandardInput { get; init; }

    public string? ExpectedOutputHash { get; init; }

    public string? TrainOutputHash { get; init; }

    /// <summary>Whether the comparison measures it.</summary>
    public bool Compare { get; init; } = true;

    /// <summary>Reads the list that <c>CinderResolveWorkloads</c> wrote.</summary>
    /// <exception cref="ToolException">The list is damaged or empty.</exception>
    public static IReadOnlyList<Workload> ReadList(string path)
    {
        Workload[] workloads = AtomicFile.ReadJson<Workload[]>(path);
        return workloads.Length > 0
            ? workloads
            : throw new ToolException(Codes.NoWorkload, "No workload is declared, so there is nothing to train with.", path);
    }
}
