using System.Globalization;
using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>Shows what a profile says about itself and which methods are hot.</summary>
internal sealed class ShowVerb : Verb
{
    public override string Name => "show";

    public override string Description => "Show a profile's header and its hottest methods.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--profile", "FILE", "The profile.", IsRequired: true),
        new("--top", "N", "How many methods to list; 20 without it."),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        ProfileData profile = CprofReader.Read(arguments.Required("--profile"));
        ProfileHeader header = profile.Header;
        string revision = header.Revision.Commit is string commit
            ? commit + (header.Revision.Dirty ? " with changes" : "")
            : $"unknown ({header.Revision.UnknownReason})";
        reporter.Line($"program   {header.Program} for {header.Rid}");
        reporter.Line($"commit    {revision}");
        reporter.Line($"tool      {header.ToolVersion}");
        reporter.Line($"workloads {string.Join(", ", header.Workloads.Select(workload => workload.Name))}");
        reporter.Line(string.Create(CultureInfo.InvariantCulture, $"methods   {profile.Methods.Count}, weight {profile.TotalWeight}"));
        double total = Math.Max(1, (double)profile.TotalWeight);
        foreach (MethodProfile method in profile.Methods.OrderByDescending(method => method.Weight).Take(arguments.WholeNumber("--top", 20)))
        {
            reporter.Line(string.Create(CultureInfo.InvariantCulture, $"  {method.Weight / total,7:P2}  {method.Key}"));
        }
    }
}
