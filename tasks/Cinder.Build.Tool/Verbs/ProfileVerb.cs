using System.Reflection;
using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>What the profile stage did.</summary>
internal sealed record ProfileReport
{
    public required string Profile { get; init; }

    public required int Methods { get; init; }

    /// <summary>Methods before the ones that hardly count were left out.</summary>
    public required int MethodsBeforeTrimming { get; init; }

    public required ulong Weight { get; init; }

    public required long Bytes { get; init; }

    public required int Shards { get; init; }

    public required IReadOnlyList<SkippedShard> DroppedShards { get; init; }

    public required IReadOnlyList<string> SkippedWorkloads { get; init; }
}

/// <summary>Decodes, checks and merges the traces of a training into a .cprof profile.</summary>
internal sealed class ProfileVerb : Verb
{
    public override string Name => "profile";

    public override string Description => "Turn the traces of a training into a profile.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--instrumented", "FILE", "Manifest of the instrumented program.", IsRequired: true),
        new("--training", "FILE", "List of the traces.", IsRequired: true),
        new("--keep-share", "SHARE", "Share of the weight to keep, above 0 and at most 1."),
        new("--strict", "", "Fail at the first bad trace."),
        new("--output", "FILE", "The .cprof file to write.", IsRequired: true),
        new("--report", "FILE", "The JSON report to write.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        InstrumentedProgram program = AtomicFile.ReadJson<InstrumentedProgram>(arguments.Required("--instrumented"));
        string trainingFile = Path.GetFullPath(arguments.Required("--training"));
        Training training = AtomicFile.ReadJson<Training>(trainingFile);
        (string Path, ShardOptions Options)[] shards = Shards(program, training, Path.GetDirectoryName(trainingFile)!);
        ShardSetResult merged = ShardSet.Read(shards, arguments.Has("--strict"));
        ReportDropped(merged, shards, reporter);
        if (reporter.HasErrors)
        {
            return;
        }

        HashSet<string> own = ProfileMatching.OwnAssemblies(program.Modules);
        if (!merged.Profile.Methods.Any(method => own.Contains(method.Key.Assembly)))
        {
            throw new ToolException(
                Codes.NothingOfTheProgram,
                $"The training counted nothing in the program's own code, that is in {string.Join(", ", own.Order(StringComparer.Ordinal))}. The runtime counts only in code that is compiled with optimisation (Release).",
                program.Assembly);
        }

        decimal share = Share(arguments.Number("--keep-share", (double)ProfileTrimmer.DefaultShare));
        ProfileData profile = ProfileTrimmer.Trim(merged.Profile, own.Contains, share);
        string output = Path.GetFullPath(arguments.Required("--output"));
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        CprofWriter.Write(profile, output);
        AtomicFile.WriteJson(arguments.Required("--report"), new ProfileReport
        {
            Profile = output,
            Methods = profile.Methods.Count,
            MethodsBeforeTrimming = merged.Profile.Methods.Count,
            Weight = profile.TotalWeight,
            Bytes = new FileInfo(output).Length,
            Shards = merged.Shards.Count,
            DroppedShards = merged.Skipped,
            SkippedWorkloads = training.SkippedWorkloads,
        });
        reporter.Line($"{output}: {profile.Methods.Count} methods of {merged.Shards.Count} shard(s)");
    }

    /// <summary>Version of this tool, for the header of profiles.</summary>
    public static string ToolVersion { get; } =
        typeof(ProfileVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static (string Path, ShardOptions Options)[] Shards(InstrumentedProgram program, Training training, string folder)
    {
        SourceRevision revision = RevisionReader.Read(program.ProjectDirectory);
        string[] modules = [.. program.Modules.Select(module => Path.GetDirectoryName(module)!).Distinct(StringComparer.Ordinal)];
        return
        [
            .. training.Runs.SelectMany(run => run.Shards.Select(shard => (
                Path.Combine(folder, shard),
                new ShardOptions
                {
                    Program = program.Program,
                    Rid = program.Rid,
                    Workload = run.Workload,
                    Weight = run.Weight,
                    Revision = revision,
                    ModuleFolders = modules,
                    RequiredModule = Path.GetFileName(program.Assembly),
                }))),
        ];
    }

    /// <summary>A bad trace of a workload that has good ones is left out and named; a workload without any fails the training.</summary>
    private static void ReportDropped(ShardSetResult merged, (string Path, ShardOptions Options)[] shards, Reporter reporter)
    {
        var dropped = merged.Skipped.ToDictionary(shard => shard.Name, StringComparer.Ordinal);
        foreach (IGrouping<string, (string Path, ShardOptions Options)> workload in shards.GroupBy(shard => shard.Options.Workload, StringComparer.Ordinal))
        {
            SkippedShard[] bad = [.. workload.Where(shard => dropped.ContainsKey(shard.Path)).Select(shard => dropped[shard.Path])];
            foreach (SkippedShard shard in bad)
            {
                string message = $"A trace of the workload {workload.Key} cannot be used: {shard.Reason}.";
                if (bad.Length == workload.Count())
                {
                    reporter.Error(shard.Code, message + " It has no other, so the training fails.", shard.Name);
                }
                else
                {
                    reporter.Message(Codes.ShardDropped, $"{shard.Code}: {message} It is left out.", shard.Name);
                }
            }
        }
    }

    private static decimal Share(double value) => value is > 0 and <= 1
        ? (decimal)value
        : throw new ToolException(Codes.BadUsage, "The share of the weight to keep must be above 0 and at most 1.");
}
