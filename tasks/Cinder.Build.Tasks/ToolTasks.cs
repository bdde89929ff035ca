using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Describes the instrumented flavour: the program's own IL with a runtime configuration that records a full profile.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderInstrument : CinderToolTask
{
    /// <summary>The program's assembly in the output folder.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The program's runtime configuration.</summary>
    [Required]
    public string RuntimeConfig { get; set; } = "";

    /// <summary>The program's dependency file, if it has one.</summary>
    public string DepsFile { get; set; } = "";

    /// <summary>Assembly with the start-up hook that lets a terminated process write its profile.</summary>
    [Required]
    public string StartupHook { get; set; } = "";

    /// <summary>Name of the program in profiles.</summary>
    [Required]
    public string ProgramName { get; set; } = "";

    /// <summary>Runtime identifier of the build.</summary>
    [Required]
    public string Rid { get; set; } = "";

    /// <summary>The project's folder, for the commit in the profile's header.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Assemblies whose profile is wanted: the program and what it references.</summary>
    public ITaskItem[] Modules { get; set; } = [];

    /// <summary>Folder to write to.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "instrument";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--host", DotNetHost);
        arguments.Add("--assembly", Assembly);
        arguments.Add("--runtime-config", RuntimeConfig);
        arguments.Add("--deps-file", DepsFile);
        arguments.Add("--startup-hook", StartupHook);
        arguments.Add("--program", ProgramName);
        arguments.Add("--rid", Rid);
        arguments.Add("--project-directory", ProjectDirectory);
        arguments.Add("--module", Modules);
        arguments.Add("--output", OutputDirectory);
    }
}

/// <summary>Runs every workload on the instrumented flavour and keeps one trace per process.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderCollect : CinderToolTask
{
    /// <summary>Result of <see cref="CinderInstrument"/>.</summary>
    [Required]
    public string Instrumented { get; set; } = "";

    /// <summary>Result of <see cref="CinderResolveWorkloads"/>.</summary>
    [Required]
    public string Workloads { get; set; } = "";

    /// <summary>Folder to write to.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "collect";

    /// <inheritdoc/>
    protected override bool IsParallel => true;

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--instrumented", Instrumented);
        arguments.Add("--workloads", Workloads);
        arguments.Add("--output", OutputDirectory);
    }
}

/// <summary>Decodes, checks and merges the traces of a training into a .cprof profile.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderProfile : CinderToolTask
{
    /// <summary>Result of <see cref="CinderInstrument"/>.</summary>
    [Required]
    public string Instrumented { get; set; } = "";

    /// <summary>Result of <see cref="CinderCollect"/>.</summary>
    [Required]
    public string Training { get; set; } = "";

    /// <summary>Share of the weight to keep in the profile.</summary>
    public string KeepShare { get; set; } = "";

    /// <summary>The .cprof file to write.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>The JSON report to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "profile";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--instrumented", Instrumented);
        arguments.Add("--training", Training);
        arguments.Add("--keep-share", KeepShare);
        arguments.Add("--output", Profile);
        arguments.Add("--report", ReportFile);
    }
}

/// <summary>Decides whether the committed profile is fresh enough for the present code, or whether to train.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderDecide : CinderToolTask
{
    /// <summary>The committed profile.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>Assemblies of the present code.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>Share of the profile's weight that must match, 0 to 1.</summary>
    [Required]
    public string RequiredShare { get; set; } = "";

    /// <summary>Name of the program in profiles.</summary>
    [Required]
    public string ProgramName { get; set; } = "";

    /// <summary>Runtime identifier of the build.</summary>
    [Required]
    public string Rid { get; set; } = "";

    /// <summary>The text file to write: <c>use</c> or <c>train</c> in the first line, the reason in the second.</summary>
    [Required]
    public string DecisionFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "decide";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--profile", Profile);
        arguments.Add("--assembly", Assemblies);
        arguments.Add("--required-share", RequiredShare);
        arguments.Add("--program", ProgramName);
        arguments.Add("--rid", Rid);
        arguments.Add("--output", DecisionFile);
    }
}

/// <summary>Matches the profile with the code that ILC will compile and writes it as .mibc.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderOptimize : CinderToolTask
{
    /// <summary>The .cprof profile.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>Assemblies that are compiled: the program's and the framework's.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>Assemblies whose profile must match completely right after training.</summary>
    public ITaskItem[] Modules { get; set; } = [];

    /// <summary>Name of the program in profiles.</summary>
    [Required]
    public string ProgramName { get; set; } = "";

    /// <summary>Runtime identifier of the build.</summary>
    [Required]
    public string Rid { get; set; } = "";

    /// <summary>Matched share below which a warning is given, 0 to 1.</summary>
    public string WarnBelowShare { get; set; } = "";

    /// <summary>Whether dropped records fail the build.</summary>
    public bool Strict { get; set; }

    /// <summary>Folder for the .mibc file, whose name holds the hash of its content.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The JSON report to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "optimize";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--profile", Profile);
        arguments.Add("--assembly", Assemblies);
        arguments.Add("--module", Modules);
        arguments.Add("--program", ProgramName);
        arguments.Add("--rid", Rid);
        arguments.Add("--warn-below", WarnBelowShare);
        arguments.AddFlag("--strict", Strict);
        arguments.Add("--output", OutputDirectory);
        arguments.Add("--report", ReportFile);
    }
}

/// <summary>Compiles the baseline: the same code with the same options, without profile and order.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderBaseline : CinderToolTask
{
    /// <summary>Path of the ILC executable.</summary>
    [Required]
    public string Ilc { get; set; } = "";

    /// <summary>ILC's response file of the optimised build.</summary>
    [Required]
    public string IlcResponseFile { get; set; } = "";

    /// <summary>The object file to write.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The symbol map to write.</summary>
    [Required]
    public string MapFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "baseline";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--ilc", Ilc);
        arguments.Add("--response-file", IlcResponseFile);
        arguments.Add("--object", ObjectFile);
        arguments.Add("--map", MapFile);
    }
}

/// <summary>Computes the order of the methods in the text: hot first, callers beside callees.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderLayout : CinderToolTask
{
    /// <summary>The .cprof profile.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>Assemblies that are compiled.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>Symbol map of the baseline.</summary>
    [Required]
    public string MapFile { get; set; } = "";

    /// <summary>Object file of the baseline, for the sizes.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary><c>cdsort</c> or <c>c3</c>.</summary>
    public string Algorithm { get; set; } = "";

    /// <summary>The order file to write.</summary>
    [Required]
    public string OrderFile { get; set; } = "";

    /// <summary>The JSON report to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "layout";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--profile", Profile);
        arguments.Add("--assembly", Assemblies);
        arguments.Add("--map", MapFile);
        arguments.Add("--object", ObjectFile);
        arguments.Add("--algorithm", Algorithm);
        arguments.Add("--output", OrderFile);
        arguments.Add("--report", ReportFile);
    }
}

/// <summary>Links the baseline with the linker arguments of the optimised build, less what this SDK added to them.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderLinkBaseline : CinderToolTask
{
    /// <summary>The linker driver.</summary>
    [Required]
    public string Linker { get; set; } = "";

    /// <summary>Tool that moves the symbols to their own file; empty keeps them.</summary>
    public string ObjCopy { get; set; } = "";

    /// <summary>File with the linker arguments, one a line.</summary>
    [Required]
    public string LinkerArguments { get; set; } = "";

    /// <summary>Arguments that this SDK added.</summary>
    public ITaskItem[] ExcludedArguments { get; set; } = [];

    /// <summary>Object file of the optimised build.</summary>
    [Required]
    public string OptimizedObject { get; set; } = "";

    /// <summary>Object file of the baseline.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The executable to write.</summary>
    [Required]
    public string Binary { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "link-baseline";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--linker", Linker);
        arguments.Add("--objcopy", ObjCopy);
        arguments.Add("--linker-arguments", LinkerArguments);
        arguments.Add("--exclude", ExcludedArguments);
        arguments.Add("--optimized-object", OptimizedObject);
        arguments.Add("--object", ObjectFile);
        arguments.Add("--output", Binary);
    }
}

/// <summary>Rounds the text segment of the linked program up to whole huge pages.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderPad : CinderToolTask
{
    /// <summary>The executable, changed in place.</summary>
    [Required]
    public string Binary { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "pad";

    private protected override void AddArguments(ToolArguments arguments) => arguments.Add("--binary", Binary);
}

/// <summary>Proves on the linked program that the profile, the order and the alignment were applied.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderVerify : CinderToolTask
{
    /// <summary>The optimised executable.</summary>
    [Required]
    public string Binary { get; set; } = "";

    /// <summary>File with the executable's symbols.</summary>
    [Required]
    public string Symbols { get; set; } = "";

    /// <summary>ILC's list of compiled methods.</summary>
    [Required]
    public string CompiledMethods { get; set; } = "";

    /// <summary>Result of <see cref="CinderOptimize"/>.</summary>
    [Required]
    public string OptimizeReport { get; set; } = "";

    /// <summary>Result of <see cref="CinderLayout"/>.</summary>
    [Required]
    public string LayoutReport { get; set; } = "";

    /// <summary>Result of <see cref="CinderProfile"/>; absent when a committed profile is used.</summary>
    public string ProfileReport { get; set; } = "";

    /// <summary>The order file.</summary>
    [Required]
    public string OrderFile { get; set; } = "";

    /// <summary>The .cprof profile.</summary>
    [Required]
    public string Profile { get; set; } = "";

    /// <summary>Result of <see cref="CinderResolveWorkloads"/>.</summary>
    public string Workloads { get; set; } = "";

    /// <summary>The project's folder, for the distance of the profile from the present commit.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Whether the program puts its text on huge pages itself.</summary>
    public bool HugeText { get; set; }

    /// <summary>Whether the text segment is expected to be aligned for huge pages.</summary>
    public bool Aligned { get; set; }

    /// <summary>Whether dropped records fail the build.</summary>
    public bool Strict { get; set; }

    /// <summary>The JSON report to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <summary>The one-line summary to write.</summary>
    [Required]
    public string SummaryFile { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "verify";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--binary", Binary);
        arguments.Add("--symbols", Symbols);
        arguments.Add("--compiled-methods", CompiledMethods);
        arguments.Add("--optimize-report", OptimizeReport);
        arguments.Add("--layout-report", LayoutReport);
        arguments.Add("--profile-report", ProfileReport);
        arguments.Add("--order", OrderFile);
        arguments.Add("--profile", Profile);
        arguments.Add("--workloads", Workloads);
        arguments.Add("--project-directory", ProjectDirectory);
        arguments.AddFlag("--huge-text", HugeText);
        arguments.AddFlag("--aligned", Aligned);
        arguments.AddFlag("--strict", Strict);
        arguments.Add("--report", ReportFile);
        arguments.Add("--summary", SummaryFile);
    }
}

/// <summary>Measures the optimised program beside the baseline and the JIT, interleaved.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderCompare : CinderToolTask
{
    /// <summary>The optimised executable.</summary>
    [Required]
    public string Optimized { get; set; } = "";

    /// <summary>The executable without profile.</summary>
    [Required]
    public string Baseline { get; set; } = "";

    /// <summary>The program's assembly, run by the JIT with dynamic PGO.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Result of <see cref="CinderResolveWorkloads"/>.</summary>
    [Required]
    public string Workloads { get; set; } = "";

    /// <summary>Name of the program in the report.</summary>
    [Required]
    public string ProgramName { get; set; } = "";

    /// <summary>Launches per workload and variant; at least 10.</summary>
    public string Launches { get; set; } = "";

    /// <summary>Seconds that the comparison should take.</summary>
    public string Budget { get; set; } = "";

    /// <summary>Smallest relative difference that counts.</summary>
    public string MinimumEffect { get; set; } = "";

    /// <summary>Whether a slower program fails the build.</summary>
    public bool Strict { get; set; }

    /// <summary>Folder for compare.json, compare.md, compare.html and compare.txt.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc/>
    protected override string Verb => "compare";

    private protected override void AddArguments(ToolArguments arguments)
    {
        arguments.Add("--optimized", Optimized);
        arguments.Add("--baseline", Baseline);
        arguments.Add("--host", DotNetHost);
        arguments.Add("--assembly", Assembly);
        arguments.Add("--workloads", Workloads);
        arguments.Add("--program", ProgramName);
        arguments.Add("--launches", Launches);
        arguments.Add("--budget", Budget);
        arguments.Add("--minimum-effect", MinimumEffect);
        arguments.AddFlag("--strict", Strict);
        arguments.Add("--output", OutputDirectory);
    }
}
