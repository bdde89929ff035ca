namespace Cinder.Build.Tool;

/// <summary>How the linked program did when it ran for the first time.</summary>
/// <param name="Workload">The workload that it ran; null when there is none to run.</param>
/// <param name="Failure">What went wrong; null when nothing did.</param>
internal sealed record ProgramStart(string? Workload, string? Failure);

/// <summary>
/// A run of the linked program on one of its workloads: the proof that it starts at all. A program that lacks an assembly,
/// or that only works when it is compiled at run time, links well and fails here.
/// </summary>
internal sealed class ProgramRun
{
    private const int ShownLines = 10;

    private readonly Workload _workload;

    private ProgramRun(Workload workload, LaunchRequest request)
    {
        _workload = workload;
        Request = request;
    }

    public LaunchRequest Request { get; }

    /// <summary>Whether the program is the process that is started, and not a child of it.</summary>
    public bool IsDirect => _workload.Command is null;

    /// <summary>Chooses the workload: one that runs the program directly before one with a command of its own. Optional ones may fail, so they prove nothing.</summary>
    public static ProgramRun? Choose(string binary, IReadOnlyList<Workload> workloads, string folder)
    {
        Workload? workload = workloads.Where(candidate => !candidate.Optional).OrderBy(candidate => candidate.Command is null ? 0 : 1).FirstOrDefault();
        if (workload is null)
        {
            return null;
        }

        var environment = workload.Environment.ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.Ordinal);
        environment["CINDER_PROGRAM"] = binary;
        return new ProgramRun(workload, new LaunchRequest
        {
            FileName = workload.Command ?? binary,
            Arguments = workload.Arguments,
            WorkingDirectory = workload.WorkingDirectory,
            Environment = environment,
            StandardInput = workload.StandardInput ?? "/dev/null",
            StandardOutput = Path.Combine(folder, "verify.stdout"),
            StandardError = Path.Combine(folder, "verify.stderr"),
            Timeout = TimeSpan.FromSeconds(workload.TimeoutSeconds),
        });
    }

    /// <summary>Runs the program once.</summary>
    public ProgramStart Start()
    {
        try
        {
            LaunchResult result = NativeProcess.Run(Request);
            return new ProgramStart(_workload.Name, result.Succeeded ? CheckOutput() : $"it {result.Describe()}. Its last lines:\n  {LastLines()}");
        }
        catch (ToolException e) when (e.Code == Codes.WorkloadNotStarted)
        {
            return new ProgramStart(_workload.Name, e.Message);
        }
    }

    private string? CheckOutput()
    {
        string hash = Collector.OutputHash(Request.StandardOutput);
        return _workload.ExpectedOutputHash is string expected && expected != hash ? $"it printed {hash}, but its declaration says {expected}" : null;
    }

    private string LastLines() => string.Join("\n  ", File.ReadLines(Request.StandardError).TakeLast(ShownLines));
}
