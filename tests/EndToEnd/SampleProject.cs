using System.Diagnostics;
using Microsoft.Build.Logging.StructuredLogger;

namespace EndToEnd;

/// <summary>A copy of the sample in a folder whose path has a blank and letters beyond ASCII, cut off from this repository's settings.</summary>
internal sealed class SampleProject : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private int _builds;

    public SampleProject()
    {
        Root = Path.Combine(Path.GetTempPath(), "cinder ñ 日本 " + Guid.NewGuid().ToString("N")[..8]);
        Folder = Path.Combine(Root, "Calculator");
        Directory.CreateDirectory(Folder);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/samples/Calculator")))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        foreach (string stop in new[] { "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(Root, stop), "<Project />\n");
        }

        // The analysers of the .NET SDK would take a third of the compiler's time here and find nothing.
        File.WriteAllText(Path.Combine(Root, "Directory.Build.props"), "<Project><PropertyGroup><EnableNETAnalyzers>false</EnableNETAnalyzers></PropertyGroup></Project>\n");
    }

    public string Root { get; }

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>Variables for every build of this project.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal)
    {
        ["CinderSdkRoot"] = Path.Combine(Repository.Root, "sdk") + "/",
        ["CinderBuildTasksAssembly"] = Repository.TasksAssembly,
        ["CinderBuildTool"] = Repository.Tool,
    };

    /// <summary>A file of the project.</summary>
    public string this[string relative] => Path.Combine(Folder, relative);

    /// <summary>A file that a stage wrote.</summary>
    public string Stage(string relative) => this["obj/Release/net10.0/linux-x64/cinder/" + relative];

    public string Program => this["bin/Release/net10.0/linux-x64/native/Calculator"];

    public void Edit(string file, string before, string after)
    {
        string text = File.ReadAllText(this[file]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(this[file], text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Builds with CinderPgo=true, with as few launches as a comparison may have.</summary>
    public BuildOutcome Build(params string[] arguments) => DotNet(["build", "-p:CinderPgo=true", "-p:CinderCompareLaunches=10", .. arguments]);

    /// <summary>Runs the dotnet command with a binary log.</summary>
    public BuildOutcome DotNet(params string[] arguments)
    {
        string log = Path.Combine(Root, $"build{++_builds}.binlog");
        using Process process = Start(log, arguments);
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), "the build hangs");
        return new BuildOutcome(process.ExitCode, output, BinaryLog.ReadBuild(log));
    }

    /// <summary>Starts a build in its own process group, to be killed with all its children.</summary>
    public Process Start(string log, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (string argument in arguments.Concat(["-nologo", "-v:m", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-bl:" + log]))
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in Environment)
        {
            start.Environment[name] = value;
        }

        // What the test host's own build set must not leak into these builds.
        foreach (string name in new[] { "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "CI" })
        {
            start.Environment.Remove(name);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet cannot be started");
    }

    /// <summary>Runs a built program and returns what it prints.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("the program cannot be started");
        string output = process.StandardOutput.ReadToEnd();
        string errors = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(Patience));
        Assert.True(process.ExitCode == 0, errors);
        return output + errors;
    }

    /// <summary>Runs a verb of the tool.</summary>
    public static (int ExitCode, string Output) RunTool(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Tool, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("the tool cannot be started");
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience));
        return (process.ExitCode, output);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
