using System.Globalization;
using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>Tells how alike two profiles are: whether a training has drifted.</summary>
internal sealed class OverlapVerb : Verb
{
    public override string Name => "overlap";

    public override string Description => "Tell how alike two profiles are.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--before", "FILE", "The first profile.", IsRequired: true),
        new("--after", "FILE", "The second profile.", IsRequired: true),
        new("--top", "N", "How many drifted methods to list; 20 without it."),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        ProfileData before = CprofReader.Read(arguments.Required("--before"));
        ProfileData after = CprofReader.Read(arguments.Required("--after"));
        ProfileComparison comparison = ProfileComparer.Compare(before, after, arguments.WholeNumber("--top", 20));
        reporter.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"overlap {comparison.Overlap:P1}: {comparison.CommonMethods} methods in both, {comparison.OnlyBefore} only before, {comparison.OnlyAfter} only after"));
        foreach (MethodDrift drift in comparison.Drifted)
        {
            reporter.Line(string.Create(CultureInfo.InvariantCulture, $"  {drift.ShareBefore,8:P2} {drift.ShareAfter,8:P2}  overlap {drift.Overlap,6:P0}  {drift.Method}"));
        }
    }
}
