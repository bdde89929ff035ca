using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Proves on the linked program that the profile, the order and the alignment were applied.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderVerify : CinderToolTask
{
    /// <summary>The optimised executable.</summary>
    [Required]
    public string Binary { get; set; } = "";

    /// <summary>File with the executable's symbols.</summary>
    [Required]
    public string Symbols { get; set; } = "";

    /// <summary>ILC's list of compiled methods.</summary>
    [Required]
    public string CompiledMethods { get; set; } = "";

    /// <summary>Result of <see cref="CinderOptimize"/>.</summary>
    [Required]
    public string OptimizeReport { get; set; } = "";

    /// <summary>Result of <see cref="CinderLayout"/>.</summary>
    public string LayoutReport { get; set; } = "";

    /// <summary>Result of <see cref="CinderProfile"/>; absent when a committed profile is used.</summary>
    public string ProfileReport { get; set; } = "";

    /// <summary>The order file; empty when the compiler's own order is kept.</summary>
    public string OrderFile { get; set; } = "";

    /// <summary>The records of the profile that match.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>Result of <see cref="CinderResolveWorkloads"/>.</summary>
    public string Workloads { get; set; } = "";

    /// <summary>Whether the profile comes from training this very code.</summary>
    public bool Trained { get; set; }

    /// <summary>Whether the program puts its text on huge pages itself.</summary>
    public bool HugeText { get; set; }

    /// <summary>On how many, from the beginning of the text; 0: all of it.</summary>
    public int HugeTextPages { get; set; }

    /// <summary>Whether the text segment is expected to be aligned for huge pages.</summary>
    public bool Aligned { get; set; }

    /// <summary>Whether dropped records fail the build.</summary>
    public bool Strict { get; set; }

    /// <summary>The JSON report to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <summary>The one-line summary to write.</summary>
    [Required]
    public string SummaryFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "verify";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--binary", Binary);
        arguments.Add("--symbols", Symbols);
        arguments.Add("--compiled-methods", CompiledMethods);
        arguments.Add("--optimize-report", OptimizeReport);
        arguments.Add("--layout-report", LayoutReport);
        arguments.Add("--profile-report", ProfileReport);
        arguments.Add("--order", OrderFile);
        arguments.Add("--profile", Profile);
        arguments.Add("--workloads", Workloads);
        arguments.AddFlag("--trained", Trained);
        arguments.AddFlag("--huge-text", HugeText);
        arguments.Add("--huge-text-pages", HugeTextPages.ToString(System.Globalization.CultureInfo.InvariantCulture));
        arguments.AddFlag("--aligned", Aligned);
        arguments.AddFlag("--strict", Strict);
        arguments.Add("--report", ReportFile);
        arguments.Add("--summary", SummaryFile);
    }
}
