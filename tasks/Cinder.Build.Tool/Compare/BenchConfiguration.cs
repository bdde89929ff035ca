namespace Cinder.Build.Tool;

/// <summary>A variant in a benchmark configuration.</summary>
internal sealed record ConfiguredVariant
{
    public required string Name { get; init; }

    /// <summary>The executable and its first arguments. A name with a slash is a file relative to the current folder.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Arguments of its own for single workloads.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ArgumentsFor { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}

/// <summary>What a benchmark compares: the first variant is the base.</summary>
internal sealed record BenchConfiguration
{
    public required string Title { get; init; }

    /// <summary><c>cpu</c> or <c>wall</c>.</summary>
    public string Metric { get; init; } = "cpu";

    public int Launches { get; init; } = 15;

    public double BudgetSeconds { get; init; } = 900;

    public double MinimumEffect { get; init; } = 0.01;

    /// <summary>Folder of which each subfolder with a workload.json is a workload, relative to the current folder.</summary>
    public required string WorkloadDirectory { get; init; }

    public required IReadOnlyList<ConfiguredVariant> Variants { get; init; }

    /// <summary>More workloads by name, with the arguments that every variant gets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> MoreWorkloads { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
