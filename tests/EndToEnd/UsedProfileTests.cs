using Microsoft.Build.Logging.StructuredLogger;

namespace EndToEnd;

/// <summary>Profiles that are not trained by the build that uses them: committed, changed, stale, of another program.</summary>
[Collection(TrainedSampleCollection.Name)]
public sealed class UsedProfileTests(TrainedSample sample)
{
    private readonly SampleProject _project = sample.Project;

    [Fact]
    public void Changed_count_compiles_and_links_again_without_training()
    {
        string profile = sample.CopyProfile("used.cprof");
        string[] use = Use(profile);
        _project.Build(use).MustSucceed();
        Assert.Empty(_project.Build(use).MustSucceed().Stages);

        ChangeOneCount(profile);
        IReadOnlyList<string> stages = _project.Build(use).MustSucceed().Stages;

        Assert.Equal(["CinderOptimize", "CinderLayout", "ILC", "CinderVerify"], stages.Where(stage => stage != "CinderPad"));
    }

    [Fact]
    public void Committed_profile_that_matches_is_used_without_training()
    {
        string profile = sample.CopyProfile("fresh.cprof");

        BuildOutcome build = _project.Build("-t:CinderOptimize", "-p:CinderProfile=" + profile).MustSucceed();

        Assert.Contains("CinderDecide", build.Stages);
        Assert.DoesNotContain("CinderCollect", build.Stages);
        Assert.Contains("nothing is trained", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_mibc_are_the_same_bytes_in_another_folder()
    {
        string profile = sample.CopyProfile("given.cprof");
        using var other = new SampleProject();
        foreach (string file in Directory.EnumerateFiles(_project.Folder))
        {
            File.Copy(file, other[Path.GetFileName(file)], overwrite: true);
        }

        _project.Build(["-t:CinderLayout", .. Use(profile)]).MustSucceed();
        other.Build(["-t:CinderLayout", .. Use(other["given.cprof"])]).MustSucceed();

        Assert.Equal(File.ReadAllBytes(_project.Stage("methods.order")), File.ReadAllBytes(other.Stage("methods.order")));
        Assert.Equal(Mibc(_project), Mibc(other));

        static string Mibc(SampleProject project) => Path.GetFileName(Directory.EnumerateFiles(project.Stage("mibc")).Single());
    }

    [Fact]
    public void Profile_of_another_program_is_an_error()
    {
        string profile = sample.CopyProfile("other.cprof");
        string text = File.ReadAllText(profile);
        File.WriteAllText(profile, text.Replace("program Calculator\n", "program Other\n", StringComparison.Ordinal));
        _project.Build(Use(profile)).MustFailWith("CBT2011");

        // The right name, but not one method of it is in the program. That the framework's methods match proves nothing.
        foreach ((string own, string foreign) in new[] { ("\nassembly Calculator\n", "\nassembly Elsewhere\n"), ("\ntype ", "\ntype Elsewhere.") })
        {
            int start = text.IndexOf("\nassembly Calculator\n", StringComparison.Ordinal);
            int end = text.IndexOf("\nassembly ", start + 1, StringComparison.Ordinal);
            string changed = text[..start] + text[start..end].Replace(own, foreign, StringComparison.Ordinal) + text[end..];
            Assert.NotEqual(text, changed);
            File.WriteAllText(profile, changed);
            _project.Build(Use(profile)).MustFailWith("CBT2001");
        }
    }

    [Fact]
    public void Stale_profile_is_used_method_by_method_with_a_warning()
    {
        string profile = sample.CopyProfile("stale.cprof");
        _project.Edit("Expression.cs", "'*' => (l * r)", "'*' => (r * l)");
        string[] use = ["-t:CinderOptimize", .. Use(profile)];

        BuildOutcome build = _project.Build(use).MustSucceed();

        AbstractDiagnostic warning = Assert.Single(build.Warnings, warning => warning.Code == "CBT2009");
        Assert.Contains("Calculator.Operation", warning.Text, StringComparison.Ordinal);
        _project.Build([.. use, "-p:CinderStrict=true"]).MustFailWith("CBT2009");
    }

    private static string[] Use(string profile) => ["-p:CinderPgoMode=use", "-p:CinderCompare=false", "-p:CinderProfile=" + profile];

    /// <summary>Adds one to the last count of the last line of edges.</summary>
    private static void ChangeOneCount(string profile)
    {
        string[] lines = File.ReadAllLines(profile);
        int index = Array.FindLastIndex(lines, line => line.StartsWith(" edges ", StringComparison.Ordinal));
        int start = lines[index].LastIndexOf(':') + 1;
        lines[index] = lines[index][..start] + (ulong.Parse(lines[index][start..]) + 1);
        File.WriteAllLines(profile, lines);
    }
}
