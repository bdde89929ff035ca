using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Decodes, checks and merges the traces of a training into a .cprof profile.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderProfile : CinderToolTask
{
    /// <summary>Result of <see cref="CinderInstrument"/>.</summary>
    [Required]
    public string Instrumented { get; set; } = "";

    /// <summary>Result of <see cref="CinderCollect"/>.</summary>
    [Required]
    public string Training { get; set; } = "";

    /// <summary>Share of the weight to keep in the profile.</summary>
    public string KeepShare { get; set; } = "";

    /// <summary>Whether a bad trace fails the build even when the workload has others.</summary>
    public bool Strict { get; set; }

    /// <summary>The .cprof file to write.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>The JSON report to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "profile";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--instrumented", Instrumented);
        arguments.Add("--training", Training);
        arguments.Add("--keep-share", KeepShare);
        arguments.AddFlag("--strict", Strict);
        arguments.Add("--output", Profile);
        arguments.Add("--report", ReportFile);
    }
}
