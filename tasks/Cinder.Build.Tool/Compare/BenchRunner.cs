using System.Globalization;
using Cinder.Reports;

namespace Cinder.Build.Tool;

/// <summary>One way to run the program: a command in front of the workload's arguments.</summary>
/// <param name="Name">Name in the report.</param>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its arguments before those of the workload.</param>
internal sealed record BenchVariant(string Name, string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>Workloads for which this variant needs arguments of its own, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ArgumentsFor { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}

/// <summary>How much to measure.</summary>
/// <param name="Launches">Launches per workload and variant, if the budget allows.</param>
/// <param name="Budget">Time that all launches should take together.</param>
internal sealed record BenchPlan(int Launches, TimeSpan Budget)
{
    /// <summary>Fewer launches say nothing: the place of the code alone moves a process by more than most changes do.</summary>
    public const int MinimumLaunches = 10;
}

/// <summary>
/// Runs workloads on several variants. One round runs everything once, and rounds follow one another, so that a slow
/// minute of the machine hits all variants alike.
/// </summary>
internal sealed class BenchRunner(IReadOnlyList<BenchVariant> variants, IReadOnlyList<Workload> workloads, string folder, Reporter reporter)
{
    // A build may run under these; a measured process must not inherit them.
    private static readonly string[] ForeignSettings =
    [
        "DOTNET_TieredCompilation", "DOTNET_TieredPGO", "DOTNET_ReadyToRun", "DOTNET_TC_QuickJitForLoops", "DOTNET_STARTUP_HOOKS",
    ];

    /// <summary>Measures everything.</summary>
    /// <exception cref="ToolException">A run failed, or the variants print different things.</exception>
    public IReadOnlyList<BenchRow> Measure(BenchPlan plan)
    {
        var peaks = new Dictionary<(string Workload, string Variant), long>();
        TimeSpan round = WarmUp(peaks);
        int launches = ChooseLaunches(plan, round);
        var samples = workloads.Select(_ => variants.Select(_ => new List<LaunchSample>()).ToArray()).ToArray();
        for (int launch = 0; launch < launches; launch++)
        {
            for (int workload = 0; workload < workloads.Count; workload++)
            {
                for (int i = 0; i < variants.Count; i++)
                {
                    int variant = (i + launch) % variants.Count;
                    LaunchResult result = Launch(variants[variant], workloads[workload]);
                    samples[workload][variant].Add(new LaunchSample(result.Cpu.TotalSeconds, result.Wall.TotalSeconds));
                }
            }
        }

        return
        [
            .. workloads.Select((workload, index) => new BenchRow(
                workload.Name,
                [.. variants.Select((variant, i) => new VariantSamples(variant.Name, samples[index][i], peaks[(workload.Name, variant.Name)]))])),
        ];
    }

    /// <summary>The first launches of each kind are not timed: they fill the page cache, show how long a round takes, what is printed and how much memory is needed.</summary>
    private TimeSpan WarmUp(Dictionary<(string Workload, string Variant), long> peaks)
    {
        TimeSpan total = TimeSpan.Zero;
        foreach (Workload workload in workloads)
        {
            string? expected = workload.ExpectedOutputHash;
            string source = "its declaration";
            foreach (BenchVariant variant in variants)
            {
                total += Launch(variant, workload).Wall;
                peaks[(workload.Name, variant.Name)] = NativeProcess.MeasurePeak(Request(variant, workload) with { StandardOutput = OutputFile + ".peak" });
                string hash = Collector.OutputHash(OutputFile);
                if (expected is not null && expected != hash)
                {
                    throw new ToolException(
                        Codes.OutputsDiffer,
                        $"{variant.Name} prints {hash} for {workload.Name}, but {source} says {expected}. Programs that do different things cannot be compared.");
                }

                (expected, source) = (hash, expected is null ? variant.Name : source);
            }
        }

        return total;
    }

    private int ChooseLaunches(BenchPlan plan, TimeSpan round)
    {
        int affordable = (int)Math.Min(int.MaxValue, plan.Budget / round);
        int launches = Math.Max(BenchPlan.MinimumLaunches, Math.Min(plan.Launches, affordable));
        TimeSpan needed = round * launches;
        if (needed > plan.Budget)
        {
            reporter.Message(Codes.OverBudget, string.Create(
                CultureInfo.InvariantCulture,
                $"{launches} launches of everything take about {needed.TotalSeconds:F0} s, more than the budget of {plan.Budget.TotalSeconds:F0} s; fewer would say nothing. Give workloads shorter benchmark arguments."));
        }

        reporter.Line(string.Create(CultureInfo.InvariantCulture, $"{launches} launches, one round takes {round.TotalSeconds:F1} s"));
        return launches;
    }

    private string OutputFile => Path.Combine(folder, "launch.stdout");

    private LaunchResult Launch(BenchVariant variant, Workload workload)
    {
        LaunchRequest request = Request(variant, workload);
        LaunchResult result = NativeProcess.Run(request);
        if (!result.Succeeded)
        {
            string tail = string.Join("\n  ", File.ReadLines(request.StandardError).TakeLast(20));
            throw new ToolException(Codes.BenchFailed, $"{variant.Name} failed on {workload.Name}: it {result.Describe()}. Its error output:\n  {tail}");
        }

        return result;
    }

    private LaunchRequest Request(BenchVariant variant, Workload workload)
    {
        var environment = ForeignSettings.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach ((string name, string value) in workload.Environment)
        {
            environment[name] = value;
        }

        IReadOnlyList<string> arguments = variant.ArgumentsFor.GetValueOrDefault(workload.Name, workload.Arguments);
        bool isOwnCommand = workload.Command is not null;
        if (isOwnCommand)
        {
            environment["CINDER_PROGRAM"] = WriteLauncher(variant);
        }

        return new LaunchRequest
        {
            FileName = workload.Command ?? variant.FileName,
            Arguments = isOwnCommand ? arguments : [.. variant.Arguments, .. arguments],
            WorkingDirectory = workload.WorkingDirectory,
            Environment = environment,
            StandardInput = workload.StandardInput ?? "/dev/null",
            StandardOutput = OutputFile,
            StandardError = Path.Combine(folder, "launch.stderr"),
            Timeout = TimeSpan.FromSeconds(workload.TimeoutSeconds),
        };
    }

    private string WriteLauncher(BenchVariant variant)
    {
        string path = Path.Combine(folder, "run-" + variant.Name);
        if (!File.Exists(path))
        {
            ShellScript.Write(path, [variant.FileName, .. variant.Arguments]);
        }

        return path;
    }
}
