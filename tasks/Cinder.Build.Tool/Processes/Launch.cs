namespace Cinder.Build.Tool;

/// <summary>What to start, and how.</summary>
internal sealed record LaunchRequest
{
    /// <summary>Path of the executable, or a name that is looked up on PATH.</summary>
    public required string FileName { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public required string WorkingDirectory { get; init; }

    /// <summary>Changes to this process's environment; null removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>File that becomes the standard input.</summary>
    public string StandardInput { get; init; } = "/dev/null";

    /// <summary>File that receives the standard output.</summary>
    public required string StandardOutput { get; init; }

    /// <summary>File that receives the error output; may be the same as the standard output.</summary>
    public required string StandardError { get; init; }

    /// <summary>Time after which the process is asked to stop, and killed a little later.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Looks at the process while it runs. That costs time, so what is timed must not be probed.</summary>
    public IProcessProbe? Probe { get; init; }
}

/// <summary>How a process ended and what it used, with the children it waited for.</summary>
/// <param name="ExitCode">Its exit code; 0 when a signal ended it.</param>
/// <param name="Signal">The signal that ended it, or 0.</param>
/// <param name="TimedOut">Whether it was stopped because its time was over.</param>
/// <param name="Wall">Elapsed time.</param>
/// <param name="Cpu">User and system time.</param>
internal readonly record struct LaunchResult(int ExitCode, int Signal, bool TimedOut, TimeSpan Wall, TimeSpan Cpu)
{
    public bool Succeeded => ExitCode == 0 && Signal == 0 && !TimedOut;

    /// <summary>The end in words.</summary>
    public string Describe() => this switch
    {
        { TimedOut: true } => "ran out of time",
        { Signal: > 0 } => $"was killed by signal {Signal}",
        _ => $"ended with exit code {ExitCode}",
    };
}
