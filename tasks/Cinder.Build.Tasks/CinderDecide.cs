using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Decides whether the committed profile is fresh enough for the present code, or whether to train.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderDecide : CinderToolTask
{
    /// <summary>The committed profile.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>Assemblies of the present code.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>Share of the profile's weight that must match, 0 to 1.</summary>
    [Required]
    public string RequiredShare { get; set; } = "";

    /// <summary>Name of the program in profiles.</summary>
    [Required]
    public string ProgramName { get; set; } = "";

    /// <summary>Runtime identifier of the build.</summary>
    [Required]
    public string Rid { get; set; } = "";

    /// <summary>The text file to write: <c>use</c> or <c>train</c> in the first line, the reason in the second.</summary>
    [Required]
    public string DecisionFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "decide";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--profile", Profile);
        arguments.Add("--assembly", Assemblies);
        arguments.Add("--required-share", RequiredShare);
        arguments.Add("--program", ProgramName);
        arguments.Add("--rid", Rid);
        arguments.Add("--output", DecisionFile);
    }
}
