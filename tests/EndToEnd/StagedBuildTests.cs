using System.Text.Json;

namespace EndToEnd;

/// <summary>The whole path, and what makes which stage run again.</summary>
public sealed class StagedBuildTests(TrainedSample sample) : IClassFixture<TrainedSample>
{
    private static readonly string[] AllStages =
    [
        "CinderInstrument", "CinderCollect", "CinderProfile", "CinderOptimize", "CinderBaseline", "CinderLayout",
        "ILC", "CinderPad", "CinderVerify", "CinderLinkBaseline", "CinderCompare",
    ];

    private readonly SampleProject _project = sample.Project;

    [Fact]
    public void First_build_runs_every_stage_once_in_order() => Assert.Equal(AllStages, sample.First.MustSucceed().Stages);

    [Fact]
    public void Verification_proves_profile_order_and_alignment()
    {
        sample.First.MustSucceed();
        using JsonDocument pgo = JsonDocument.Parse(File.ReadAllText(_project.Stage("pgo.json")));
        JsonElement root = pgo.RootElement;

        Assert.True(root.GetProperty("match").GetProperty("own").GetProperty("share").GetDouble() >= 0.999);
        Assert.True(root.GetProperty("applied").GetProperty("withProfile").GetInt32() > 10);
        Assert.True(root.GetProperty("applied").GetProperty("shareWithout").GetDouble() < 0.05);
        Assert.True(root.GetProperty("order").GetProperty("isApplied").GetBoolean());
        Assert.True(root.GetProperty("order").GetProperty("placed").GetInt32() > 10);
        Assert.True(root.GetProperty("text").GetProperty("isAligned").GetBoolean());
        Assert.Contains("Cinder PGO: Calculator.cprof @", sample.First.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(sample.First.Warnings, warning => warning.Code?.StartsWith("CBT", StringComparison.Ordinal) == true && warning.Code != "CBT5001");
    }

    [Fact]
    public void Comparison_has_all_three_variants_and_is_printed()
    {
        sample.First.MustSucceed();

        Assert.Contains("geomean", sample.First.Output, StringComparison.Ordinal);
        string json = File.ReadAllText(_project.Stage("compare/compare.json"));
        Assert.All(new[] { "baseline", "optimised", "jit-dpgo" }, variant => Assert.Contains($"\"{variant}\"", json, StringComparison.Ordinal));
        Assert.True(File.Exists(_project.Stage("compare/compare.html")));
    }

    [Fact]
    public void Optimised_program_and_baseline_print_the_same()
    {
        sample.First.MustSucceed();

        Assert.Equal(SampleProject.Run(_project.Stage("baseline/Calculator"), "sort", "50"), SampleProject.Run(_project.Program, "sort", "50"));
    }

    [Fact]
    public void Second_build_runs_nothing()
    {
        MakeCurrent();

        Assert.Empty(_project.Build().MustSucceed().Stages);
    }

    [Fact]
    public void Publishing_uses_the_optimised_program_and_runs_nothing()
    {
        MakeCurrent();

        BuildOutcome publish = _project.DotNet("publish", "-p:CinderPgo=true", "-p:CinderCompareLaunches=10");

        Assert.Empty(publish.MustSucceed().Stages);
        Assert.Equal(File.ReadAllBytes(_project.Program), File.ReadAllBytes(_project["bin/Release/net10.0/linux-x64/publish/Calculator"]));
    }

    [Fact]
    public void New_time_stamps_alone_run_nothing()
    {
        MakeCurrent();
        foreach (string file in Directory.EnumerateFiles(_project.Folder, "*.cs*"))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(2));
        }

        BuildOutcome build = _project.Build().MustSucceed();

        Assert.Equal(1, build.Runs("Csc"));
        Assert.Empty(build.Stages);
    }

    [Fact]
    public void Comment_does_not_train_again()
    {
        MakeCurrent();
        File.AppendAllText(_project["Program.cs"], "\n// A remark.\n");

        Assert.DoesNotContain("CinderCollect", _project.Build().MustSucceed().Stages);
    }

    [Fact]
    public void Changed_code_trains_again()
    {
        MakeCurrent();
        _project.Edit("Expression.cs", "0xffff", "0x1ffff");
        try
        {
            Assert.Equal(AllStages, _project.Build().MustSucceed().Stages);
        }
        finally
        {
            _project.Edit("Expression.cs", "0x1ffff", "0xffff");
        }
    }

    [Fact]
    public void Changed_workload_trains_again_but_a_changed_benchmark_only_compares_again()
    {
        MakeCurrent();
        _project.Edit("Calculator.csproj", "sort 400", "sort 410");
        Assert.Equal(["CinderCompare"], _project.Build().MustSucceed().Stages.Where(stage => stage is not "CinderVerify"));

        _project.Edit("Calculator.csproj", "evaluate 4000", "evaluate 4100");
        Assert.Contains("CinderCollect", _project.Build().MustSucceed().Stages);
    }

    [Fact]
    public void Changed_count_in_a_used_profile_compiles_and_links_again_without_training()
    {
        MakeCurrent();
        string profile = _project["used.cprof"];
        File.Copy(_project.Stage("profile/Calculator.cprof"), profile, overwrite: true);
        string[] use = ["-p:CinderPgoMode=use", "-p:CinderCompare=false", "-p:CinderProfile=" + profile];
        _project.Build(use).MustSucceed();
        Assert.Empty(_project.Build(use).MustSucceed().Stages);

        ChangeOneCount(profile);
        IReadOnlyList<string> stages = _project.Build(use).MustSucceed().Stages;

        Assert.Equal(["CinderOptimize", "CinderLayout", "ILC", "CinderVerify"], stages.Where(stage => stage != "CinderPad"));
    }

    [Fact]
    public void Committed_profile_that_matches_is_used_without_training()
    {
        MakeCurrent();
        string profile = _project["fresh.cprof"];
        File.Copy(_project.Stage("profile/Calculator.cprof"), profile, overwrite: true);

        BuildOutcome build = _project.Build("-p:CinderCompare=false", "-p:CinderProfile=" + profile).MustSucceed();

        Assert.Contains("CinderDecide", build.Stages);
        Assert.DoesNotContain("CinderCollect", build.Stages);
        Assert.Contains("nothing is trained", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_layout_option_links_again_and_does_not_train()
    {
        MakeCurrent();

        IReadOnlyList<string> stages = _project.Build("-p:CinderMethodOrder=c3", "-p:CinderCompare=false").MustSucceed().Stages;

        Assert.Contains("CinderLayout", stages);
        Assert.DoesNotContain("CinderCollect", stages);
        Assert.DoesNotContain("CinderBaseline", stages);
    }

    [Fact]
    public void Train_mode_always_trains()
    {
        MakeCurrent();

        Assert.Contains("CinderCollect", _project.Build("-p:CinderPgoMode=train", "-p:CinderCompare=false").MustSucceed().Stages);
    }

    [Fact]
    public void Profile_is_the_same_bytes_in_another_folder()
    {
        MakeCurrent();
        using var other = new SampleProject();
        string profile = other["given.cprof"];
        File.Copy(_project.Stage("profile/Calculator.cprof"), profile);
        string[] use = ["-p:CinderPgoMode=use", "-p:CinderCompare=false", "-p:PathMap=" + other.Folder + "=/src", "-p:CinderProfile=" + profile];
        other.Build(use).MustSucceed();
        byte[] first = File.ReadAllBytes(other.Stage("methods.order"));
        string firstMibc = Path.GetFileName(Directory.EnumerateFiles(other.Stage("mibc")).Single());

        using var third = new SampleProject();
        File.Copy(profile, third["given.cprof"]);
        third.Build("-p:CinderPgoMode=use", "-p:CinderCompare=false", "-p:PathMap=" + third.Folder + "=/src", "-p:CinderProfile=" + third["given.cprof"]).MustSucceed();

        Assert.Equal(first, File.ReadAllBytes(third.Stage("methods.order")));
        Assert.Equal(firstMibc, Path.GetFileName(Directory.EnumerateFiles(third.Stage("mibc")).Single()));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Trace_that_was_cut_off_fails_the_training_of_its_workload(double share) =>
        Assert.Contains(
            "error CBT2102: A trace of the workload sort cannot be used",
            ProfileWith("cut" + share, trace => trace[..(int)(trace.Length * share)]),
            StringComparison.Ordinal);

    [Fact]
    public void Trace_that_lost_events_fails_the_training_of_its_workload() =>
        Assert.Contains("error CBT2104: A trace of the workload sort cannot be used", ProfileWith("lost", TraceSurgery.WithoutAnEventBlock), StringComparison.Ordinal);

    /// <summary>Runs the profile stage on a copy of the training with one changed trace, which must fail.</summary>
    private string ProfileWith(string name, Func<byte[], byte[]> change)
    {
        MakeCurrent();
        string folder = Path.Combine(_project.Root, name);
        foreach (string file in Directory.EnumerateFiles(_project.Stage("training"), "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(_project.Stage("training"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        string shard = Directory.EnumerateFiles(Path.Combine(folder, "sort"), "*.nettrace", SearchOption.AllDirectories).Single();
        File.WriteAllBytes(shard, change(File.ReadAllBytes(shard)));
        (int exitCode, string output) = SampleProject.RunTool(
            "profile", "--instrumented", _project.Stage("instrumented/instrumented.json"), "--training", Path.Combine(folder, "training.json"),
            "--output", Path.Combine(folder, "changed.cprof"), "--report", Path.Combine(folder, "changed.json"));

        Assert.Equal(1, exitCode);
        Assert.Contains(shard, output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "changed.cprof")));
        return output;
    }

    private void MakeCurrent() => _project.Build().MustSucceed();

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
