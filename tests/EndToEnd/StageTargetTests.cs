namespace EndToEnd;

/// <summary>Stages that are asked for by name, without Build.</summary>
public sealed class StageTargetTests
{
    [Fact]
    public void Link_alone_makes_a_whole_program_from_nothing()
    {
        using var project = new SampleProject();
        ReferencedProjectTests.AddLibrary(project);

        BuildOutcome build = project.Build("-t:CinderLink").MustSucceed();

        Assert.Equal(["CinderInstrument", "CinderCollect", "CinderProfile", "CinderOptimize", "CinderBaseline", "CinderLayout", "ILC", "CinderPad"], build.Stages);
        Assert.Contains(",", SampleProject.Run(project.Program, "sort", "10"), StringComparison.Ordinal);

        // What it left is what a build wants.
        Assert.Equal(["CinderVerify"], project.Build("-p:CinderCompare=false").MustSucceed().Stages);
    }

    [Fact]
    public void Training_stages_have_nothing_to_do_when_the_committed_profile_is_fresh()
    {
        using var project = new SampleProject();
        Assert.Equal(["CinderInstrument", "CinderCollect", "CinderProfile"], project.Build("-t:CinderProfile").MustSucceed().Stages);
        string profile = "-p:CinderProfile=" + project["fresh.cprof"];
        File.Copy(project.Stage("profile/Calculator.cprof"), project["fresh.cprof"]);
        Directory.Delete(project.Stage(""), recursive: true);

        foreach (string stage in new[] { "CinderInstrument", "CinderCollect", "CinderProfile" })
        {
            Assert.DoesNotContain(project.Build("-t:" + stage, profile).MustSucceed().Stages, ran => ran != "CinderDecide");
        }

        Assert.Equal(["CinderOptimize"], project.Build("-t:CinderOptimize", profile).MustSucceed().Stages);
    }

    [Theory]
    [InlineData("CinderCollect")]
    [InlineData("CinderLink")]
    [InlineData("CinderCompare")]
    public void Stage_without_the_switch_is_an_error(string stage)
    {
        using var project = new SampleProject();

        project.DotNet("build", "-t:" + stage).MustFailWith("CBT1015");
    }

    [Fact]
    public void Program_that_does_not_run_where_it_was_linked_fails_the_build()
    {
        using var project = new SampleProject();
        project.Edit(
            "Program.cs",
            "using Calculator;",
            """
            using Calculator;
            _ = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Calculator.dll"));
            """);

        Microsoft.Build.Logging.StructuredLogger.AbstractDiagnostic error = project.Build("-p:CinderCompare=false").MustFailWith("CBT4010");

        Assert.Contains("Calculator.dll", error.Text, StringComparison.Ordinal);
    }
}
