namespace Cinder.Reports;

/// <summary>What one launch used.</summary>
/// <param name="CpuSeconds">User and system time of the process.</param>
/// <param name="WallSeconds">Elapsed time.</param>
public readonly record struct LaunchSample(double CpuSeconds, double WallSeconds);

/// <summary>The launches of one variant on one workload.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Launches">Its launches, in the order in which they ran.</param>
/// <param name="PeakKilobytes">Largest resident set, taken on a launch that is not timed.</param>
public sealed record VariantSamples(string Variant, IReadOnlyList<LaunchSample> Launches, long PeakKilobytes);

/// <summary>One workload with all variants; the first variant is the one the others are compared with.</summary>
/// <param name="Workload">Name of the workload.</param>
/// <param name="Variants">Samples in the report's order of variants.</param>
public sealed record BenchRow(string Workload, IReadOnlyList<VariantSamples> Variants);

/// <summary>Where something was measured. Figures from different machines must not be compared.</summary>
public sealed record BenchEnvironment
{
    /// <summary>Processor model and number of cores.</summary>
    public string Processor { get; init; } = "unknown";

    /// <summary>Kernel release.</summary>
    public string Kernel { get; init; } = "unknown";

    /// <summary>Version of the .NET runtime.</summary>
    public string Runtime { get; init; } = "unknown";

    /// <summary>Load average over one minute when the measurement began.</summary>
    public double LoadBefore { get; init; }

    /// <summary>Load average over one minute when it ended.</summary>
    public double LoadAfter { get; init; }
}

/// <summary>Raw measurements with their circumstances: everything that the other formats are made from.</summary>
public sealed record BenchReport
{
    /// <summary>Version of this format.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Names of the variants; the first is the base.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>Which time is compared: <c>cpu</c> or <c>wall</c>.</summary>
    public string Metric { get; init; } = "cpu";

    /// <summary>Smallest relative difference that counts.</summary>
    public double MinimumEffect { get; init; } = 0.01;

    /// <summary>Where it was measured.</summary>
    public BenchEnvironment Environment { get; init; } = new();

    /// <summary>Facts worth reading beside the figures, for example the profile that was used.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The workloads.</summary>
    public required IReadOnlyList<BenchRow> Rows { get; init; }
}
