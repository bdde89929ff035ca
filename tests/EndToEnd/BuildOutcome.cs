using Microsoft.Build.Logging.StructuredLogger;

namespace EndToEnd;

/// <summary>What a build did, from its binary log.</summary>
internal sealed class BuildOutcome(int exitCode, string output, Build log)
{
    public int ExitCode { get; } = exitCode;

    public string Output { get; } = output;

    public IReadOnlyList<AbstractDiagnostic> Errors { get; } = [.. log.FindChildrenRecursive<Error>()];

    public IReadOnlyList<AbstractDiagnostic> Warnings { get; } = [.. log.FindChildrenRecursive<Warning>()];

    /// <summary>How often a task ran.</summary>
    public int Runs(string task) => log.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>(candidate => candidate.Name == task).Count;

    /// <summary>The stages that did work, by the names of their tasks.</summary>
    public IReadOnlyList<string> Stages { get; } =
    [
        .. log.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>(IsStage)
            .OrderBy(task => task.StartTime)
            .Select(task => task.Name == "Exec" ? "ILC" : task.Name),
    ];

    public BuildOutcome MustSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public AbstractDiagnostic MustFailWith(string code)
    {
        Assert.True(ExitCode != 0, Output);
        AbstractDiagnostic? error = Errors.FirstOrDefault(candidate => candidate.Code == code);
        Assert.True(error is not null, Output);
        return error;
    }

    private static bool IsStage(Microsoft.Build.Logging.StructuredLogger.Task task) => task.Name switch
    {
        "CinderInstrument" or "CinderCollect" or "CinderDecide" or "CinderProfile" or "CinderOptimize" or "CinderBaseline" or "CinderLayout"
            or "CinderPad" or "CinderVerify" or "CinderLinkBaseline" or "CinderCompare" => true,
        "Exec" => task.GetNearestParent<Target>()?.Name == "IlcCompile",
        _ => false,
    };
}
