using System.Diagnostics;

namespace EndToEnd;

/// <summary>Clean, design-time builds, killed builds, huge text, and builds without a profile.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public void Clean_removes_everything_but_the_committed_profile()
    {
        using var project = new SampleProject();
        string[] settings = ["-p:CinderPgo=true", "-p:CinderCompareLaunches=10", "-p:CinderProfile=" + project["committed.cprof"]];
        project.DotNet(["build", .. settings]).MustSucceed();
        File.Copy(project.Stage("profile/Calculator.cprof"), project["committed.cprof"]);
        byte[] committed = File.ReadAllBytes(project["committed.cprof"]);

        project.DotNet(["clean", .. settings]).MustSucceed();

        Assert.Equal(committed, File.ReadAllBytes(project["committed.cprof"]));
        Assert.Empty(Directory.EnumerateFiles(project["bin"], "*", SearchOption.AllDirectories));

        // What the clean target of the .NET SDK itself leaves behind.
        string[] left = [".NETCoreApp,Version=v10.0.AssemblyAttributes.cs", "Calculator.GlobalUsings.g.cs", "Calculator.assets.cache", "Calculator.csproj.FileListAbsolute.txt", "apphost"];
        Assert.Equal(left, Directory.EnumerateFiles(project["obj/Release"], "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ordinary_build_runs_no_stage_and_needs_no_native_compiler()
    {
        using var project = new SampleProject();

        BuildOutcome build = project.DotNet("build").MustSucceed();

        Assert.Empty(build.Stages);
        Assert.False(Directory.Exists(project["obj/Debug/net10.0/cinder"]));
        Assert.True(File.Exists(project["bin/Debug/net10.0/Calculator.dll"]));
    }

    [Fact]
    public void Design_time_build_runs_no_stage()
    {
        using var project = new SampleProject();
        project.DotNet("restore", "-p:CinderPgo=true").MustSucceed();

        BuildOutcome build = project.DotNet(
            "msbuild", "-t:Build", "-p:CinderPgo=true", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        Assert.Empty(build.Stages);
        Assert.False(Directory.Exists(project.Stage("")));
    }

    [Fact]
    public void Killed_build_goes_on_at_the_stage_that_was_cut_off()
    {
        using var project = new SampleProject();
        string marker = Path.Combine(project.Root, "started");
        string gate = Path.Combine(project.Root, "go");
        project.Edit(
            "Calculator.csproj",
            "<CinderWorkload Include=\"sort\"",
            $"<CinderWorkload Include=\"slow\" Command=\"/bin/sh\" Arguments=\"-c 'touch &quot;$MARKER&quot;; while [ ! -e &quot;$GATE&quot; ]; do sleep 0.05; done; &quot;$CINDER_PROGRAM&quot; sort 2'\" Environment=\"MARKER={marker};GATE={gate}\" Compare=\"false\" />\n    <CinderWorkload Include=\"sort\"");
        using (Process build = project.Start(Path.Combine(project.Root, "killed.binlog"), ["build", "-p:CinderPgo=true"]))
        {
            Assert.True(SpinWait.SpinUntil(() => File.Exists(marker) || build.HasExited, TimeSpan.FromMinutes(2)));
            build.Kill(entireProcessTree: true);
            build.WaitForExit();
        }

        Assert.True(File.Exists(marker));
        Assert.False(File.Exists(project.Stage("training/training.json")));
        File.WriteAllText(gate, "");

        BuildOutcome resumed = project.Build("-p:CinderCompare=false").MustSucceed();

        Assert.Equal("CinderCollect", resumed.Stages[0]);
        Assert.Contains("CinderVerify", resumed.Stages);
    }

    [Fact]
    public void Native_build_without_profile_has_neither_profile_nor_order()
    {
        using var project = new SampleProject();

        BuildOutcome build = project.Build("-p:CinderPgoMode=off", "-p:CinderInstructionSet=x86-64-v2", "-p:CinderHugeText=true").MustSucceed();

        Assert.Equal(["ILC", "CinderPad"], build.Stages);
        string options = File.ReadAllText(project["obj/Release/net10.0/linux-x64/native/Calculator.ilc.rsp"]);
        Assert.DoesNotContain("--mibc", options, StringComparison.Ordinal);
        Assert.DoesNotContain("--order", options, StringComparison.Ordinal);
        Assert.Contains("--instruction-set:x86-64-v2", options, StringComparison.Ordinal);

        // Huge text reports what smaps says and can be switched off.
        string report = RunWith("CINDER_HUGETEXT_REPORT", "1", project.Program);
        string off = RunWith("CINDER_HUGETEXT", "0", project.Program);
        Assert.Matches(@"cinder: huge text: \d+ of 2048 KiB", report);
        Assert.DoesNotContain("huge text", off, StringComparison.Ordinal);
        Assert.Contains(off.Trim(), report, StringComparison.Ordinal);
    }

    private static string RunWith(string variable, string value, string program)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" sort 10 2>&1", program]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment[variable] = value;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
