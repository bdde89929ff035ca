using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Matches the profile with the code that ILC will compile and writes it as .mibc.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderOptimize : CinderToolTask
{
    /// <summary>The .cprof profile.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>Assemblies that are compiled: the program's and the framework's.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>Assemblies whose profile must match completely right after training.</summary>
    public ITaskItem[] Modules { get; set; } = [];

    /// <summary>Name of the program in profiles.</summary>
    [Required]
    public string ProgramName { get; set; } = "";

    /// <summary>Runtime identifier of the build.</summary>
    [Required]
    public string Rid { get; set; } = "";

    /// <summary>Matched share below which a warning is given, 0 to 1.</summary>
    public string WarnBelowShare { get; set; } = "";

    /// <summary>Whether dropped records fail the build.</summary>
    public bool Strict { get; set; }

    /// <summary>The .cprof file to write with the records that match.</summary>
    [Required]
    public string MatchedProfile { get; set; } = "";

    /// <summary>Folder for the .mibc file, whose name holds the hash of its content.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The JSON report to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "optimize";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--profile", Profile);
        arguments.Add("--assembly", Assemblies);
        arguments.Add("--module", Modules);
        arguments.Add("--program", ProgramName);
        arguments.Add("--rid", Rid);
        arguments.Add("--warn-below", WarnBelowShare);
        arguments.AddFlag("--strict", Strict);
        arguments.Add("--matched", MatchedProfile);
        arguments.Add("--output", OutputDirectory);
        arguments.Add("--report", ReportFile);
    }
}
