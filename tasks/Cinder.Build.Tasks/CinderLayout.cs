using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Computes the order of the methods in the text: hot first, callers beside callees.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderLayout : CinderToolTask
{
    /// <summary>The records of the profile that match.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>Assemblies that are compiled.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>Symbol map of the baseline.</summary>
    [Required]
    public string MapFile { get; set; } = "";

    /// <summary>Object file of the baseline, for the sizes.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary><c>cdsort</c> or <c>c3</c>.</summary>
    public string Algorithm { get; set; } = "";

    /// <summary>The order file to write.</summary>
    [Required]
    public string OrderFile { get; set; } = "";

    /// <summary>The JSON report to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "layout";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--profile", Profile);
        arguments.Add("--assembly", Assemblies);
        arguments.Add("--map", MapFile);
        arguments.Add("--object", ObjectFile);
        arguments.Add("--algorithm", Algorithm);
        arguments.Add("--output", OrderFile);
        arguments.Add("--report", ReportFile);
    }
}
