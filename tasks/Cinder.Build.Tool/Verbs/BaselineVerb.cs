namespace Cinder.Build.Tool;

/// <summary>Compiles the program without profile and order, for the symbol map and for the comparison.</summary>
internal sealed class BaselineVerb : Verb
{
    public override string Name => "baseline";

    public override string Description => "Compile the program without a profile, with otherwise the same options.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--ilc", "FILE", "The ILC executable.", IsRequired: true),
        new("--response-file", "FILE", "ILC's response file of the optimised build.", IsRequired: true),
        new("--object", "FILE", "Object file to write.", IsRequired: true),
        new("--map", "FILE", "Symbol map to write.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string objectFile = Path.GetFullPath(arguments.Required("--object"));
        string map = Path.GetFullPath(arguments.Required("--map"));
        string responseFile = Path.ChangeExtension(objectFile, ".ilc.rsp");
        IEnumerable<string> lines = File.ReadLines(arguments.Required("--response-file"));
        AtomicFile.Write(responseFile, string.Join('\n', CompilerResponseFile.WithoutProfile(lines, objectFile, map)) + "\n");
        ToolRunner.Run(arguments.Required("--ilc"), ["@" + responseFile], Path.ChangeExtension(objectFile, ".ilc.log"), Codes.CompilerFailed);
        reporter.Line($"baseline object: {objectFile}");
    }
}
