namespace Cinder.Build.Tool;

/// <summary>All verbs: first those of a build in the order in which it uses them, then those for people.</summary>
internal static class VerbList
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new InstrumentVerb(),
        new CollectVerb(),
        new DecideVerb(),
        new ProfileVerb(),
        new OptimizeVerb(),
        new BaselineVerb(),
        new LayoutVerb(),
        new LinkBaselineVerb(),
        new PadVerb(),
        new VerifyVerb(),
        new CompareVerb(),
        new BenchVerb(),
        new ShowVerb(),
        new OverlapVerb(),
        new MergeVerb(),
    ];
}
