using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Links the baseline with the linker arguments of the optimised build, less what this SDK added to them.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderLinkBaseline : CinderToolTask
{
    /// <summary>The linker driver.</summary>
    [Required]
    public string Linker { get; set; } = "";

    /// <summary>Tool that moves the symbols to their own file; empty keeps them.</summary>
    public string ObjCopy { get; set; } = "";

    /// <summary>File with the linker arguments, one a line.</summary>
    [Required]
    public string LinkerArguments { get; set; } = "";

    /// <summary>Arguments that this SDK added.</summary>
    public ITaskItem[] ExcludedArguments { get; set; } = [];

    /// <summary>Object file of the optimised build.</summary>
    [Required]
    public string OptimizedObject { get; set; } = "";

    /// <summary>Object file of the baseline.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The executable to write.</summary>
    [Required]
    public string Binary { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "link-baseline";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--linker", Linker);
        arguments.Add("--objcopy", ObjCopy);
        arguments.Add("--linker-arguments", LinkerArguments);
        arguments.Add("--exclude", ExcludedArguments);
        arguments.Add("--optimized-object", OptimizedObject);
        arguments.Add("--object", ObjectFile);
        arguments.Add("--output", Binary);
    }
}
