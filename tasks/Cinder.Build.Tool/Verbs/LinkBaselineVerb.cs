namespace Cinder.Build.Tool;

/// <summary>Links the baseline as the .NET targets link the program.</summary>
internal sealed class LinkBaselineVerb : Verb
{
    public override string Name => "link-baseline";

    public override string Description => "Link the baseline as the program is linked, without what this SDK adds.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--linker", "FILE", "The linker driver.", IsRequired: true),
        new("--objcopy", "FILE", "Tool that moves the symbols to their own file."),
        new("--linker-arguments", "FILE", "Linker arguments of the optimised build, one item a line.", IsRequired: true),
        new("--exclude", "ARGUMENT", "Argument that this SDK added.", IsRepeatable: true),
        new("--optimized-object", "FILE", "Object file of the optimised build.", IsRequired: true),
        new("--object", "FILE", "Object file of the baseline.", IsRequired: true),
        new("--output", "FILE", "Executable to write.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string output = Path.GetFullPath(arguments.Required("--output"));
        string temporary = output + ".new";
        IReadOnlyList<string> link = LinkerArguments.For(
            File.ReadLines(arguments.Required("--linker-arguments")),
            [.. arguments.All("--exclude")],
            arguments.Required("--optimized-object"),
            Path.GetFullPath(arguments.Required("--object")),
            temporary);
        string log = output + ".link.log";
        ToolRunner.Run(arguments.Required("--linker"), link, log, Codes.LinkerFailed);
        if (arguments.Optional("--objcopy") is string objcopy)
        {
            string symbols = output + ".dbg";
            ToolRunner.Run(objcopy, ["--only-keep-debug", temporary, symbols], log, Codes.LinkerFailed);
            ToolRunner.Run(objcopy, ["--strip-debug", "--strip-unneeded", temporary], log, Codes.LinkerFailed);
            ToolRunner.Run(objcopy, ["--add-gnu-debuglink=" + symbols, temporary], log, Codes.LinkerFailed);
        }

        File.Move(temporary, output, overwrite: true);
        reporter.Line($"baseline: {output}");
    }
}
