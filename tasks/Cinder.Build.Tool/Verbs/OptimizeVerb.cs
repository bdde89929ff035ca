using System.Globalization;
using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>How the profile relates to the code that is compiled.</summary>
internal sealed record OptimizeReport
{
    public required string Profile { get; init; }

    public string? Commit { get; init; }

    public bool Dirty { get; init; }

    public string? UnknownCommitReason { get; init; }

    /// <summary>The program's own code: complete right after training.</summary>
    public required MatchCount Own { get; init; }

    public required MatchCount Matched { get; init; }

    public required MatchCount Stale { get; init; }

    public required MatchCount Unknown { get; init; }

    public required int MethodsWritten { get; init; }

    public required int MethodsSkipped { get; init; }

    public required string Mibc { get; init; }

    /// <summary>The heaviest records that were dropped.</summary>
    public required IReadOnlyList<MethodMatch> Dropped { get; init; }
}

/// <summary>Matches the profile with the code that ILC will compile and writes what matches as .mibc.</summary>
internal sealed class OptimizeVerb : Verb
{
    private const int ListedMethods = 50;

    public override string Name => "optimize";

    public override string Description => "Match the profile with the present code and write it for the compiler.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--profile", "FILE", "The profile.", IsRequired: true),
        new("--assembly", "FILE", "Assembly that is compiled.", IsRequired: true, IsRepeatable: true),
        new("--module", "FILE", "The program's own assembly.", IsRepeatable: true),
        new("--program", "NAME", "Name of the program.", IsRequired: true),
        new("--rid", "RID", "Runtime identifier.", IsRequired: true),
        new("--warn-below", "SHARE", "Matched share below which a warning is given."),
        new("--strict", "", "Fail where otherwise a warning is given."),
        new("--matched", "FILE", "The .cprof file to write with the records that match.", IsRequired: true),
        new("--output", "FOLDER", "Folder for the .mibc file.", IsRequired: true),
        new("--report", "FILE", "The JSON report to write.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string path = arguments.Required("--profile");
        string program = arguments.Required("--program");
        ProfileData profile = CprofReader.Read(path);
        CheckOrigin(profile.Header, path, program, arguments.Required("--rid"));
        using AssemblySet assemblies = AssemblySet.Open(arguments.All("--assembly"));
        MatchResult match = ProfileMatcher.Match(profile, assemblies);
        MatchCount own = ProfileMatching.OwnShare(profile, assemblies, arguments.All("--module"));
        CheckShare(own, match, path, arguments, reporter);
        if (reporter.HasErrors)
        {
            return;
        }

        string folder = Path.GetFullPath(arguments.Required("--output"));
        Directory.CreateDirectory(folder);
        CprofWriter.Write(match.Profile, Path.GetFullPath(arguments.Required("--matched")));
        MibcResult written = MibcWriter.WriteHashed(match.Profile, assemblies, folder, program, out string mibc);
        SourceRevision revision = profile.Header.Revision;
        AtomicFile.WriteJson(arguments.Required("--report"), new OptimizeReport
        {
            Profile = path,
            Commit = revision.Commit,
            Dirty = revision.Dirty,
            UnknownCommitReason = revision.UnknownReason,
            Own = own,
            Matched = match.Matched,
            Stale = match.Stale,
            Unknown = match.Unknown,
            MethodsWritten = written.MethodsWritten,
            MethodsSkipped = written.MethodsSkipped,
            Mibc = mibc,
            Dropped = [.. match.Dropped.Take(ListedMethods)],
        });
        reporter.Line(string.Create(CultureInfo.InvariantCulture, $"matched {own.Share:P1} of the program's weight and {match.Matched.Share:P1} with the framework; {written.MethodsWritten} methods written to {mibc}"));
    }

    private static void CheckOrigin(ProfileHeader header, string path, string program, string rid)
    {
        if (header.Program != program || header.Rid != rid)
        {
            throw new ToolException(
                Codes.ForeignProfile,
                $"This is a profile of {header.Program} for {header.Rid}, but {program} for {rid} is built. Train again, or name the right file in CinderProfile.",
                path);
        }
    }

    private static void CheckShare(MatchCount own, MatchResult match, string path, VerbArguments arguments, Reporter reporter)
    {
        if (own.Methods == 0)
        {
            throw new ToolException(
                Codes.NothingMatched,
                $"No record of the profile matches the program: {match.Stale.Methods} are stale and {match.Unknown.Methods} unknown. It was recorded on other code; train again.",
                path);
        }

        double limit = arguments.Number("--warn-below", 0.9);
        if (own.Share >= limit)
        {
            return;
        }

        string heaviest = string.Join("\n  ", match.Dropped.Take(5).Select(dropped => $"{dropped.Method} ({dropped.State.ToString().ToLowerInvariant()})"));
        string message = $"Only {own.Share:P1} of the profile's weight matches the program, less than {limit:P1}. Train again with CinderPgoMode=train. The heaviest records that were dropped:\n  {heaviest}";
        if (arguments.Has("--strict"))
        {
            reporter.Error(Codes.LittleMatched, message, path);
        }
        else
        {
            reporter.Warning(Codes.LittleMatched, message, path);
        }
    }
}
