using Microsoft.Build.Logging.StructuredLogger;

namespace EndToEnd;

/// <summary>Every bad input of a build ends with its code. The tool's and the tasks' own tests cover the details.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void No_workload_is_an_error()
    {
        using var project = new SampleProject();
        RemoveWorkloads(project);

        project.Build().MustFailWith("CBT1003");
    }

    [Fact]
    public void Failing_workload_fails_the_build_and_is_named()
    {
        using var project = new SampleProject();
        project.Edit("Calculator.csproj", "TrainArguments=\"sort 20\"", "TrainArguments=\"nonsense 20\"");

        AbstractDiagnostic error = project.Build().MustFailWith("CBT2002");

        Assert.Contains("The workload sort ended with exit code 2", error.Text, StringComparison.Ordinal);
        Assert.Contains("unknown workload nonsense", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Use_without_a_profile_is_an_error()
    {
        using var project = new SampleProject();

        project.Build("-p:CinderPgoMode=use").MustFailWith("CBT2010");
    }

    [Fact]
    public void Damaged_profile_is_an_error_with_its_line()
    {
        using var project = new SampleProject();
        string profile = project["bad.cprof"];
        File.WriteAllText(profile, "this is no profile\n");

        AbstractDiagnostic error = project.Build("-p:CinderPgoMode=use", "-p:CinderProfile=" + profile).MustFailWith("CBT2111");

        Assert.Equal(profile, error.File);
    }

    [Fact]
    public void Unknown_property_is_a_warning_with_the_nearest_name()
    {
        using var project = new SampleProject();

        BuildOutcome build = project.Build("-t:CinderPrepare", "-p:CinderPgoMod=train").MustSucceed();

        AbstractDiagnostic warning = Assert.Single(build.Warnings, warning => warning.Code == "CBT1005");
        Assert.Contains("CinderPgoMode", warning.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:CinderPgoMode=sometimes", "CBT1006")]
    [InlineData("-p:CinderCompareBudget=long", "CBT1006")]
    [InlineData("-p:SelfContained=true", "CBT1007")]
    [InlineData("-p:CppCompilerAndLinker=no-such-linker", "CBT4001")]
    public void Wrong_setting_is_an_error(string setting, string code)
    {
        using var project = new SampleProject();

        project.Build(setting).MustFailWith(code);
    }

    [Fact]
    public void Debug_configuration_cannot_be_trained_and_is_otherwise_a_warning()
    {
        using var project = new SampleProject();

        project.Build("-c", "Debug").MustFailWith("CBT1008");
        BuildOutcome build = project.Build("-t:CinderPrepare", "-c", "Debug", "-p:CinderPgoMode=off").MustSucceed();

        Assert.Contains(build.Warnings, warning => warning.Code == "CBT1008");
    }

    [Fact]
    public void Place_that_cannot_be_written_is_an_error()
    {
        using var project = new SampleProject();
        Directory.CreateDirectory(project["obj/Release/net10.0/linux-x64"]);
        File.WriteAllText(project["obj/Release/net10.0/linux-x64/cinder"], "a file where the folder should be");

        project.Build().MustFailWith("CBT1010");
    }

    [Fact]
    public void Foreign_traces_are_left_out_and_named_and_under_strict_an_error()
    {
        using var project = new SampleProject();
        project.Edit(
            "Calculator.csproj",
            "<CinderWorkload Include=\"sort\" Arguments=\"sort 400\" TrainArguments=\"sort 20\"",
            "<CinderWorkload Include=\"sort\" Compare=\"false\" Command=\"/bin/sh\" Arguments=\"-c 'echo junk > &quot;%24(dirname &quot;$DOTNET_EventPipeOutputPath&quot;)/junk.nettrace&quot;; dotnet &quot;$TOOL&quot; show --help; &quot;$CINDER_PROGRAM&quot; sort 20'\" Environment=\"TOOL=" + Repository.Tool + "\"");

        BuildOutcome build = project.Build("-p:CinderCompare=false").MustSucceed();

        Assert.Contains("CBT2012", build.Output, StringComparison.Ordinal);
        Assert.Contains("CBT2101: A trace", build.Output, StringComparison.Ordinal);
        Assert.Contains("junk.nettrace", build.Output, StringComparison.Ordinal);
        Assert.Contains("CBT2106: A trace of the workload sort cannot be used: the process never loaded Calculator.dll", build.Output, StringComparison.Ordinal);
        Assert.Contains("2 shards dropped", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cinder-build", File.ReadAllText(project.Stage("profile/Calculator.cprof")), StringComparison.Ordinal);
        project.Build("-p:CinderCompare=false", "-p:CinderStrict=true").MustFailWith("CBT2106");
    }

    private static void RemoveWorkloads(SampleProject project)
    {
        string[] lines = File.ReadAllLines(project["Calculator.csproj"]);
        File.WriteAllLines(project["Calculator.csproj"], lines.Where(line => !line.Contains("<CinderWorkload ", StringComparison.Ordinal)));
    }
}
