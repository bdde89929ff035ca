using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cinder.Build.Tool;

/// <summary>Describes the instrumented flavour: writes its runtime configuration, launcher and manifest.</summary>
internal sealed class InstrumentVerb : Verb
{
    public override string Name => "instrument";

    public override string Description => "Prepare the program's own IL for a run with full instrumentation.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--host", "FILE", "The dotnet host.", IsRequired: true),
        new("--assembly", "FILE", "The program's assembly.", IsRequired: true),
        new("--runtime-config", "FILE", "The program's runtime configuration.", IsRequired: true),
        new("--deps-file", "FILE", "The program's dependency file."),
        new("--startup-hook", "FILE", "The start-up hook assembly.", IsRequired: true),
        new("--program", "NAME", "Name of the program in profiles.", IsRequired: true),
        new("--rid", "RID", "Runtime identifier.", IsRequired: true),
        new("--project-directory", "FOLDER", "Folder whose commit is recorded.", IsRequired: true),
        new("--module", "FILE", "Assembly whose profile is wanted.", IsRepeatable: true),
        new("--output", "FOLDER", "Folder to write to.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string folder = Path.GetFullPath(arguments.Required("--output"));
        string name = arguments.Required("--program");
        string assembly = Existing(arguments.Required("--assembly"));
        var program = new InstrumentedProgram
        {
            Program = name,
            Rid = arguments.Required("--rid"),
            ProjectDirectory = Path.GetFullPath(arguments.Required("--project-directory")),
            Host = Existing(arguments.Required("--host")),
            Assembly = assembly,
            RuntimeConfig = Path.Combine(folder, name + ".runtimeconfig.json"),
            DepsFile = arguments.Optional("--deps-file") is string deps && File.Exists(deps) ? Path.GetFullPath(deps) : null,
            StartupHook = Existing(arguments.Required("--startup-hook")),
            Launcher = Path.Combine(folder, name),
            Modules = [.. arguments.All("--module").Select(Path.GetFullPath).Where(File.Exists).Order(StringComparer.Ordinal)],
        };
        AtomicFile.Write(program.RuntimeConfig, AllowStartupHook(Existing(arguments.Required("--runtime-config"))));
        ShellScript.Write(program.Launcher, [program.Host, .. program.HostArguments()]);
        AtomicFile.WriteJson(Path.Combine(folder, "instrumented.json"), program);
        reporter.Line($"{name}: instrumented on CoreCLR, {program.Modules.Count} modules");
    }

    /// <summary>Trimmable programs switch start-up hooks off, but a training run needs one.</summary>
    private static string AllowStartupHook(string path)
    {
        try
        {
            JsonNode root = JsonNode.Parse(File.ReadAllText(path)) ?? throw new JsonException("the file is empty");
            JsonObject options = root["runtimeOptions"] as JsonObject ?? throw new JsonException("runtimeOptions is missing");
            if (options["configProperties"] is not JsonObject properties)
            {
                options["configProperties"] = properties = [];
            }

            properties["System.StartupHookProvider.IsSupported"] = true;
            return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        }
        catch (JsonException e)
        {
            throw new ToolException(Codes.BadInputFile, $"The runtime configuration cannot be read: {e.Message}", path);
        }
    }

    private static string Existing(string path) => File.Exists(path)
        ? Path.GetFullPath(path)
        : throw new ToolException(
            Codes.NoCoreClrProgram,
            "The program cannot be run for training because this file does not exist. Cinder.Build trains executables that run on CoreCLR.",
            path);
}
