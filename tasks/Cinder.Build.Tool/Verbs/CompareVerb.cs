using Cinder.Reports;

namespace Cinder.Build.Tool;

/// <summary>Measures the optimised program beside the baseline and beside what the user would pick instead: the JIT.</summary>
internal sealed class CompareVerb : Verb
{
    private const string Baseline = "baseline";
    private const string Optimized = "optimised";
    private const string Jit = "jit-dpgo";

    public override string Name => "compare";

    public override string Description => "Measure the optimised program beside the baseline and the JIT.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--optimized", "FILE", "The optimised executable.", IsRequired: true),
        new("--baseline", "FILE", "The executable without profile.", IsRequired: true),
        new("--host", "FILE", "The dotnet host.", IsRequired: true),
        new("--assembly", "FILE", "The program's assembly, run by the JIT.", IsRequired: true),
        new("--workloads", "FILE", "List of the workloads.", IsRequired: true),
        new("--program", "NAME", "Name of the program.", IsRequired: true),
        new("--launches", "N", "Launches per workload and variant, at least 10."),
        new("--budget", "SECONDS", "Time that the comparison should take."),
        new("--minimum-effect", "SHARE", "Smallest relative difference that counts."),
        new("--strict", "", "Fail when the program became slower."),
        new("--output", "FOLDER", "Folder for the report.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string folder = Path.GetFullPath(arguments.Required("--output"));
        Directory.CreateDirectory(folder);
        Workload[] workloads = [.. WorkloadList.Read(arguments.Required("--workloads")).Where(workload => workload.Compare)];
        if (workloads.Length == 0)
        {
            throw new ToolException(Codes.NoWorkload, "No workload is left to compare: all of them set compare to false.");
        }

        BenchVariant[] variants =
        [
            new(Baseline, Path.GetFullPath(arguments.Required("--baseline")), []),
            new(Optimized, Path.GetFullPath(arguments.Required("--optimized")), []),
            new(Jit, arguments.Required("--host"), ["exec", Path.GetFullPath(arguments.Required("--assembly"))]),
        ];
        var plan = new BenchPlan(
            arguments.WholeNumber("--launches", 15),
            TimeSpan.FromSeconds(arguments.Number("--budget", 420)));
        double load = MachineInfo.Load();
        IReadOnlyList<BenchRow> rows = new BenchRunner(variants, workloads, folder, reporter).Measure(plan);
        var report = new BenchReport
        {
            Title = $"{arguments.Required("--program")}: profile-guided against baseline and JIT",
            Variants = [.. variants.Select(variant => variant.Name)],
            MinimumEffect = arguments.Number("--minimum-effect", 0.01),
            Environment = MachineInfo.Describe(load),
            Rows = rows,
        };
        BenchResult result = BenchAnalysis.Analyze(report);
        reporter.Line(ReportFiles.Write(report, result, folder, "compare"));
        ReportSlower(result, reporter, arguments.Has("--strict"), Path.Combine(folder, "compare.html"));
    }

    /// <summary>A slower program must not pass for a success. Being slower than the JIT is shown, but no fault of the profile.</summary>
    private static void ReportSlower(BenchResult result, Reporter reporter, bool isStrict, string page)
    {
        VariantSummary summary = result.Summaries.Single(candidate => candidate.Variant == Optimized);
        string? message = summary switch
        {
            { Verdict: Verdict.Slower } => $"The profile made the program slower: it takes {summary.Ratio:0.000} times as long as without. Do not ship it; see {page}.",
            { SlowerWorkloads.Count: > 0 } => $"The profile made these workloads slower: {string.Join(", ", summary.SlowerWorkloads)}. On average the program takes {summary.Ratio:0.000} times as long as without; see {page}.",
            _ => null,
        };
        if (message is null)
        {
            return;
        }

        if (isStrict)
        {
            reporter.Error(Codes.Slower, message);
        }
        else
        {
            reporter.Warning(Codes.Slower, message);
        }
    }
}
