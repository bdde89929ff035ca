using Cinder.Reports;

namespace Cinder.Build.Tool;

/// <summary>Compares any commands on the workloads, with the same method as the comparison of a build.</summary>
internal sealed class BenchVerb : Verb
{
    public override string Name => "bench";

    public override string Description => "Compare any commands on the workloads.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--configuration", "FILE", "What to compare.", IsRequired: true),
        new("--workload", "NAME", "Workload to take; all without it.", IsRepeatable: true),
        new("--launches", "N", "Launches per workload and variant, at least 10."),
        new("--budget", "SECONDS", "Time that the comparison should take."),
        new("--output", "FOLDER", "Folder for the report.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string file = arguments.Required("--configuration");
        BenchConfiguration configuration = AtomicFile.ReadJson<BenchConfiguration>(file);
        if (configuration.Variants.Count < 2 || configuration.Variants.Any(variant => variant.Command.Count == 0))
        {
            throw new ToolException(Codes.BadInputFile, "A benchmark needs at least two variants, each with a command.", file);
        }

        string folder = Path.GetFullPath(arguments.Required("--output"));
        Directory.CreateDirectory(folder);
        BenchVariant[] variants = [.. configuration.Variants.Select(Resolve)];
        Workload[] workloads = Choose(configuration, arguments.All("--workload"), folder);
        var plan = new BenchPlan(
            arguments.WholeNumber("--launches", configuration.Launches),
            TimeSpan.FromSeconds(arguments.Number("--budget", configuration.BudgetSeconds)));
        double load = MachineInfo.Load();
        IReadOnlyList<BenchRow> rows = new BenchRunner(variants, workloads, folder, reporter).Measure(plan);
        var report = new BenchReport
        {
            Title = configuration.Title,
            Variants = [.. variants.Select(variant => variant.Name)],
            Metric = configuration.Metric,
            MinimumEffect = configuration.MinimumEffect,
            Environment = MachineInfo.Describe(load),
            Rows = rows,
        };
        reporter.Line(ReportFiles.Write(report, BenchAnalysis.Analyze(report), folder, Path.GetFileNameWithoutExtension(file)));
    }

    private static BenchVariant Resolve(ConfiguredVariant variant)
    {
        string command = variant.Command[0];
        string path = command.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(command) : command;
        return new BenchVariant(variant.Name, path, [.. variant.Command.Skip(1)]) { ArgumentsFor = variant.ArgumentsFor };
    }

    private static Workload[] Choose(BenchConfiguration configuration, IReadOnlyList<string> names, string folder)
    {
        IEnumerable<Workload> found = Directory.EnumerateDirectories(Path.GetFullPath(configuration.WorkloadDirectory))
            .Select(directory => Path.Combine(directory, "workload.json"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(WorkloadFile.Read)
            .Where(workload => workload.Compare);
        IEnumerable<Workload> more = configuration.MoreWorkloads
            .Select(entry => new Workload { Name = entry.Key, Arguments = entry.Value, WorkingDirectory = folder });
        Workload[] all = [.. more, .. found];
        string? missing = names.FirstOrDefault(name => !all.Any(workload => workload.Name == name));
        if (missing is not null)
        {
            throw new ToolException(Codes.BadUsage, $"There is no workload {missing}; there are {string.Join(", ", all.Select(workload => workload.Name))}.");
        }

        return names.Count == 0 ? all : [.. all.Where(workload => names.Contains(workload.Name, StringComparer.Ordinal))];
    }
}
