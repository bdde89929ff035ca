using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Compiles the baseline: the same code with the same options, without profile and order.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderBaseline : CinderToolTask
{
    /// <summary>Path of the ILC executable.</summary>
    [Required]
    public string Ilc { get; set; } = "";

    /// <summary>ILC's response file of the optimised build.</summary>
    [Required]
    public string IlcResponseFile { get; set; } = "";

    /// <summary>The object file to write.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The symbol map to write.</summary>
    [Required]
    public string MapFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "baseline";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--ilc", Ilc);
        arguments.Add("--response-file", IlcResponseFile);
        arguments.Add("--object", ObjectFile);
        arguments.Add("--map", MapFile);
    }
}
