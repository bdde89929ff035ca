using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Rounds the text segment of the linked program up to whole huge pages.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderPad : CinderToolTask
{
    /// <summary>The executable, changed in place.</summary>
    [Required]
    public string Binary { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "pad";

    private protected override void AddArguments(ToolArguments arguments) => arguments.Add("--binary", Binary);
}
