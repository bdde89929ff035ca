using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Measures the optimised program beside the baseline and the JIT, interleaved.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderCompare : CinderToolTask
{
    /// <summary>The optimised executable.</summary>
    [Required]
    public string Optimized { get; set; } = "";

    /// <summary>The executable without profile.</summary>
    [Required]
    public string Baseline { get; set; } = "";

    /// <summary>The program's assembly, run by the JIT with dynamic PGO.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Result of <see cref="CinderResolveWorkloads"/>.</summary>
    [Required]
    public string Workloads { get; set; } = "";

    /// <summary>Name of the program in the report.</summary>
    [Required]
    public string ProgramName { get; set; } = "";

    /// <summary>Launches per workload and variant; at least 10.</summary>
    public string Launches { get; set; } = "";

    /// <summary>Seconds that the comparison should take.</summary>
    public string Budget { get; set; } = "";

    /// <summary>Smallest relative difference that counts.</summary>
    public string MinimumEffect { get; set; } = "";

    /// <summary>Whether a slower program fails the build.</summary>
    public bool Strict { get; set; }

    /// <summary>Folder for compare.json, compare.md, compare.html and compare.txt.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "compare";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--optimized", Optimized);
        arguments.Add("--baseline", Baseline);
        arguments.Add("--host", DotNetHost);
        arguments.Add("--assembly", Assembly);
        arguments.Add("--workloads", Workloads);
        arguments.Add("--program", ProgramName);
        arguments.Add("--launches", Launches);
        arguments.Add("--budget", Budget);
        arguments.Add("--minimum-effect", MinimumEffect);
        arguments.AddFlag("--strict", Strict);
        arguments.Add("--output", OutputDirectory);
    }
}
