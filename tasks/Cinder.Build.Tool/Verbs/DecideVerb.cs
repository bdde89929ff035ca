using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>Decides whether a committed profile is fresh enough for the present code, or whether to train.</summary>
internal sealed class DecideVerb : Verb
{
    public override string Name => "decide";

    public override string Description => "Tell whether a committed profile is fresh for the present code.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--profile", "FILE", "The committed profile.", IsRequired: true),
        new("--assembly", "FILE", "Assembly of the present code.", IsRequired: true, IsRepeatable: true),
        new("--required-share", "SHARE", "Share of the weight that must match.", IsRequired: true),
        new("--program", "NAME", "Name of the program.", IsRequired: true),
        new("--rid", "RID", "Runtime identifier.", IsRequired: true),
        new("--output", "FILE", "File for the decision: use or train, then the reason.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        (bool isFresh, string reason) = Decide(arguments);
        AtomicFile.Write(arguments.Required("--output"), (isFresh ? "use" : "train") + "\n" + reason + "\n");
        reporter.Line(reason);
    }

    private static (bool IsFresh, string Reason) Decide(VerbArguments arguments)
    {
        string path = arguments.Required("--profile");
        ProfileData profile = CprofReader.Read(path);
        ProfileHeader header = profile.Header;
        if (header.Program != arguments.Required("--program") || header.Rid != arguments.Required("--rid"))
        {
            return (false, $"{path} is a profile of {header.Program} for {header.Rid}, so the program is trained.");
        }

        using AssemblySet assemblies = AssemblySet.Open(arguments.All("--assembly"));
        MatchCount own = ProfileMatching.OwnShare(profile, assemblies, arguments.All("--assembly"));
        double required = arguments.Number("--required-share", 1);
        return own.Share >= required
            ? (true, $"{path} matches {own.Share:P1} of the program's weight and is used; nothing is trained.")
            : (false, $"{path} matches only {own.Share:P1} of the program's weight, less than {required:P1}, so the program is trained.");
    }
}
