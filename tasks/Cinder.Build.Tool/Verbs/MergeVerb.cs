using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>Adds up profiles of the same program.</summary>
internal sealed class MergeVerb : Verb
{
    public override string Name => "merge";

    public override string Description => "Add up profiles of the same program.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--profile", "FILE", "A profile to add.", IsRequired: true, IsRepeatable: true),
        new("--mixed-rids", "", "Allow profiles of different runtime identifiers."),
        new("--output", "FILE", "The profile to write.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        ProfileData[] profiles = [.. arguments.All("--profile").Select(CprofReader.Read)];
        ProfileData merged = ProfileMerger.Merge(profiles, new MergeOptions { AllowMixedRids = arguments.Has("--mixed-rids") });
        string output = Path.GetFullPath(arguments.Required("--output"));
        bool isNew = CprofWriter.Write(merged, output);
        reporter.Line($"{output}: {merged.Methods.Count} methods of {profiles.Length} profile(s){(isNew ? "" : ", unchanged")}");
    }
}
