using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Describes the instrumented flavour: the program's own IL with a runtime configuration that records a full profile.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderInstrument : CinderToolTask
{
    /// <summary>The program's assembly in the output folder.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The program's runtime configuration.</summary>
    [Required]
    public string RuntimeConfig { get; set; } = "";

    /// <summary>The program's dependency file, if it has one.</summary>
    public string DepsFile { get; set; } = "";

    /// <summary>Assembly with the start-up hook that lets a terminated process write its profile.</summary>
    [Required]
    public string StartupHook { get; set; } = "";

    /// <summary>Name of the program in profiles.</summary>
    [Required]
    public string ProgramName { get; set; } = "";

    /// <summary>Runtime identifier of the build.</summary>
    [Required]
    public string Rid { get; set; } = "";

    /// <summary>The project's folder, for the commit in the profile's header.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Assemblies whose profile is wanted: the program and what it references.</summary>
    public ITaskItem[] Modules { get; set; } = [];

    /// <summary>Folder to write to.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "instrument";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--host", DotNetHost);
        arguments.Add("--assembly", Assembly);
        arguments.Add("--runtime-config", RuntimeConfig);
        arguments.Add("--deps-file", DepsFile);
        arguments.Add("--startup-hook", StartupHook);
        arguments.Add("--program", ProgramName);
        arguments.Add("--rid", Rid);
        arguments.Add("--project-directory", ProjectDirectory);
        arguments.Add("--module", Modules);
        arguments.Add("--output", OutputDirectory);
    }
}
