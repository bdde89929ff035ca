using Cinder.Layout;
using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>Proves on the linked program that the profile, the order and the alignment were applied.</summary>
internal sealed class VerifyVerb : Verb
{
    public override string Name => "verify";

    public override string Description => "Prove on the linked program that the profile was applied.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--binary", "FILE", "The program.", IsRequired: true),
        new("--symbols", "FILE", "File with its symbols.", IsRequired: true),
        new("--compiled-methods", "FILE", "ILC's list of compiled methods.", IsRequired: true),
        new("--optimize-report", "FILE", "Report of the optimize verb.", IsRequired: true),
        new("--layout-report", "FILE", "Report of the layout verb."),
        new("--profile-report", "FILE", "Report of the profile verb."),
        new("--order", "FILE", "The order file."),
        new("--profile", "FILE", "The records of the profile that match.", IsRequired: true),
        new("--workloads", "FILE", "List of the workloads."),
        new("--trained", "", "The profile comes from training this very code."),
        new("--huge-text", "", "The program puts its text on huge pages."),
        new("--huge-text-pages", "N", "So many of them, from the beginning; 0: all."),
        new("--aligned", "", "The text should be aligned to huge pages."),
        new("--strict", "", "Fail where otherwise a warning is given."),
        new("--report", "FILE", "pgo.json to write.", IsRequired: true),
        new("--summary", "FILE", "The one-line summary to write.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string binary = Path.GetFullPath(arguments.Required("--binary"));
        OptimizeReport match = AtomicFile.ReadJson<OptimizeReport>(arguments.Required("--optimize-report"));
        ElfSegment text = TextSegment(binary);
        ProgramRun? run = ChooseRun(arguments, binary);
        ProgramStart start = run?.Start() ?? new ProgramStart(Workload: null, Failure: null);
        var report = new PgoReport
        {
            Binary = binary,
            Match = match,
            Layout = ReadOptional<LayoutReport>(arguments.Optional("--layout-report")),
            Training = ReadOptional<ProfileReport>(arguments.Optional("--profile-report")),
            Start = start,
            Applied = CheckApplied(arguments.Required("--compiled-methods"), arguments.Required("--profile")),
            Order = arguments.Optional("--order") is string order ? CheckOrder(arguments.Required("--symbols"), order) : null,
            Text = new TextSegmentState(text.Address, text.MemorySize, text.Alignment, IsAligned(text)),
            HugePages = HugePageCheck.Check(binary, text, start.Failure is null ? run : null, arguments.Has("--huge-text"), arguments.WholeNumber("--huge-text-pages", 0)),
        };
        var expectation = new PgoExpectation(arguments.Has("--trained"), arguments.Has("--aligned"), arguments.Has("--strict"));
        PgoJudge.Judge(report, expectation, reporter);
        AtomicFile.WriteJson(arguments.Required("--report"), report);
        if (!reporter.HasErrors)
        {
            AtomicFile.Write(arguments.Required("--summary"), PgoSummary.Format(report) + "\n");
        }
    }

    private static T? ReadOptional<T>(string? path)
        where T : class => path is not null && File.Exists(path) ? AtomicFile.ReadJson<T>(path) : null;

    private static ElfSegment TextSegment(string binary)
    {
        try
        {
            return ElfFile.Read(binary).Segments.FirstOrDefault(segment => segment.IsText)
                ?? throw new ElfException("it has no text segment");
        }
        catch (ElfException e)
        {
            throw new ToolException(Codes.NotElf, $"The program cannot be verified: {e.Message}.", binary);
        }
    }

    private static bool IsAligned(ElfSegment text) =>
        text.Address % TextSegmentPadder.HugePage == 0 && text.Offset % TextSegmentPadder.HugePage == 0 && text.MemorySize % TextSegmentPadder.HugePage == 0;

    private static AppliedProfile CheckApplied(string compiledMethods, string profilePath)
    {
        CompiledMethods compiled = CompiledMethods.Read(compiledMethods);
        double with = 0;
        double repaired = 0;
        double inlined = 0;
        double without = 0;
        foreach (MethodProfile method in CprofReader.Read(profilePath).Methods)
        {
            switch (compiled.Find(method.Key))
            {
                case ProfileSource.Static:
                    with += method.Weight;
                    break;
                case ProfileSource.Synthesized:
                    repaired += method.Weight;
                    break;
                case null:
                    inlined += method.Weight;
                    break;
                default:
                    without += method.Weight;
                    break;
            }
        }

        double total = Math.Max(1, with + repaired + inlined + without);
        return new AppliedProfile(Path.GetFullPath(compiledMethods), compiled.Total, compiled.WithProfile, compiled.Synthesized, with / total, repaired / total, inlined / total, without / total);
    }

    private static TextOrder CheckOrder(string symbols, string orderFile)
    {
        try
        {
            return TextOrder.Check(ElfFile.Read(symbols).Symbols(), File.ReadAllLines(orderFile));
        }
        catch (ElfException e)
        {
            throw new ToolException(Codes.NotElf, $"The symbols cannot be read: {e.Message}.", symbols);
        }
    }

    private static ProgramRun? ChooseRun(VerbArguments arguments, string binary)
    {
        IReadOnlyList<Workload> workloads = arguments.Optional("--workloads") is string path ? AtomicFile.ReadJson<Workload[]>(path) : [];
        return ProgramRun.Choose(binary, workloads, Path.GetDirectoryName(Path.GetFullPath(arguments.Required("--report")))!);
    }
}
