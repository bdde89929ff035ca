using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Runs every workload on the instrumented flavour and keeps one trace per process.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderCollect : CinderToolTask
{
    /// <summary>Result of <see cref="CinderInstrument"/>.</summary>
    [Required]
    public string Instrumented { get; set; } = "";

    /// <summary>Result of <see cref="CinderResolveWorkloads"/>.</summary>
    [Required]
    public string Workloads { get; set; } = "";

    /// <summary>Folder to write to.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "collect";

    /// <inheritdoc/>
    protected override bool IsParallel => true;

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--instrumented", Instrumented);
        arguments.Add("--workloads", Workloads);
        arguments.Add("--output", OutputDirectory);
    }
}
