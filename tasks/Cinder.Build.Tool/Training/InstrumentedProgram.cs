namespace Cinder.Build.Tool;

/// <summary>The instrumented flavour: how the program's own IL is run so that the runtime records a full profile.</summary>
internal sealed record InstrumentedProgram
{
    public required string Program { get; init; }

    public required string Rid { get; init; }

    /// <summary>Folder whose commit stands in the profile's header.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>The dotnet host.</summary>
    public required string Host { get; init; }

    public required string Assembly { get; init; }

    public required string RuntimeConfig { get; init; }

    public string? DepsFile { get; init; }

    public required string StartupHook { get; init; }

    /// <summary>Script that starts the instrumented program, for workloads with a command of their own.</summary>
    public required string Launcher { get; init; }

    /// <summary>The assemblies whose profile is wanted.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Arguments of the host before those of the program.</summary>
    public IReadOnlyList<string> HostArguments()
    {
        List<string> arguments = ["exec", "--runtimeconfig", RuntimeConfig];
        if (DepsFile is not null)
        {
            arguments.AddRange(["--depsfile", DepsFile]);
        }

        arguments.Add(Assembly);
        return arguments;
    }

    /// <summary>
    /// The environment that makes a retail runtime count everything: no precompiled code, no tier-up, instrumentation in
    /// every method including those of a single block, exact counters. Integers are read as hexadecimal.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Environment(string shardFolder) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["DOTNET_EnableEventPipe"] = "1",
        ["DOTNET_EventPipeOutputPath"] = Path.Combine(shardFolder, "{pid}.nettrace"),
        ["DOTNET_EventPipeCircularMB"] = "400",
        ["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x14000080018:5",
        ["DOTNET_TieredCompilation"] = "1",
        ["DOTNET_TieredPGO"] = "1",
        ["DOTNET_TieredPGO_InstrumentOnlyHotCode"] = "0",
        ["DOTNET_ReadyToRun"] = "0",
        ["DOTNET_TC_QuickJit"] = "1",
        ["DOTNET_TC_QuickJitForLoops"] = "1",
        ["DOTNET_TC_CallCounting"] = "0",
        ["DOTNET_OSR_HitLimit"] = "1000000",
        ["DOTNET_JitScalableProfiling"] = "0",
        ["DOTNET_JitMinimalJitProfiling"] = "0",
        ["DOTNET_JitCollect64BitCounts"] = "1",
        ["DOTNET_STARTUP_HOOKS"] = StartupHook,
        ["CINDER_PROGRAM"] = Launcher,
    };
}
