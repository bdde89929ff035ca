namespace Cinder.Build.Tool;

/// <summary>Runs the workloads on the instrumented program and keeps one trace per process.</summary>
internal sealed class CollectVerb : Verb
{
    public override string Name => "collect";

    public override string Description => "Run the workloads on the instrumented program.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--instrumented", "FILE", "Manifest of the instrumented program.", IsRequired: true),
        new("--workloads", "FILE", "List of the workloads.", IsRequired: true),
        new("--output", "FOLDER", "Folder to write to; what it holds is deleted.", IsRequired: true),
        new("--jobs", "N", "Number of workloads to run at once."),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        InstrumentedProgram program = AtomicFile.ReadJson<InstrumentedProgram>(arguments.Required("--instrumented"));
        IReadOnlyList<Workload> workloads = WorkloadList.Read(arguments.Required("--workloads"));
        string folder = Path.GetFullPath(arguments.Required("--output"));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        Training training = new Collector(program, folder, reporter).Collect(workloads, arguments.WholeNumber("--jobs", 1));
        if (reporter.HasErrors)
        {
            return;
        }

        if (training.Runs.Count == 0)
        {
            throw new ToolException(Codes.NoProfile, "Every workload was optional and failed, so there is no profile.");
        }

        AtomicFile.WriteJson(Path.Combine(folder, "training.json"), training);
    }
}
