namespace Cinder.Build.Tool;

/// <summary>All verbs, in the order in which a build uses them.</summary>
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
    ];
}
