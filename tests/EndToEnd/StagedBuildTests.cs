using System.Text.Json;

namespace EndToEnd;

/// <summary>The whole path, and what makes which stage run again.</summary>
[Collection(TrainedSampleCollection.Name)]
public sealed class StagedBuildTests(TrainedSample sample)
{
    private static readonly string[] AllStages =
    [
        "CinderInstrument", "CinderCollect", "CinderProfile", "CinderOptimize", "CinderBaseline", "CinderLayout",
        "ILC", "CinderPad", "CinderVerify", "CinderLinkBaseline", "CinderCompare",
    ];

    private readonly SampleProject _project = sample.Project;

    [Fact]
    public void First_build_runs_every_stage_once_in_order() => Assert.Equal(AllStages, sample.First.Stages);

    [Fact]
    public void Verification_proves_profile_order_and_alignment()
    {
        using JsonDocument pgo = JsonDocument.Parse(sample.Verification);
        JsonElement root = pgo.RootElement;

        Assert.True(root.GetProperty("match").GetProperty("own").GetProperty("share").GetDouble() >= 0.999);
        Assert.True(root.GetProperty("applied").GetProperty("withProfile").GetInt32() > 10);
        Assert.True(root.GetProperty("applied").GetProperty("shareWithout").GetDouble() < 0.05);
        Assert.Equal(_project.Stage("compiled-methods.txt"), root.GetProperty("applied").GetProperty("list").GetString());
        Assert.True(root.GetProperty("order").GetProperty("isApplied").GetBoolean());
        Assert.True(root.GetProperty("order").GetProperty("placed").GetInt32() > 10);
        Assert.True(root.GetProperty("text").GetProperty("isAligned").GetBoolean());
        Assert.Equal("evaluate", root.GetProperty("start").GetProperty("workload").GetString());
        JsonElement huge = root.GetProperty("hugePages");
        Assert.True(huge.GetProperty("mappedKilobytes").GetInt64() == huge.GetProperty("textKilobytes").GetInt64() || huge.GetProperty("reason").GetString()!.Length > 0);
        Assert.Contains("Cinder PGO: Calculator.cprof @", sample.First.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(sample.First.Warnings, warning => warning.Code?.StartsWith("CBT", StringComparison.Ordinal) == true && warning.Code != "CBT5001");
    }

    [Fact]
    public void Comparison_has_all_three_variants_and_is_printed()
    {
        Assert.Contains("geomean", sample.First.Output, StringComparison.Ordinal);
        Assert.All(new[] { "baseline", "optimised", "jit-dpgo" }, variant => Assert.Contains($"\"{variant}\"", sample.Comparison, StringComparison.Ordinal));
        Assert.All(new[] { "html", "md", "txt" }, format => Assert.True(File.Exists(_project.Stage("compare/compare." + format))));
    }

    [Fact]
    public void Optimised_program_and_baseline_print_the_same()
    {
        sample.MakeCurrent();
        _project.Build("-t:CinderLinkBaseline").MustSucceed();

        Assert.Equal(SampleProject.Run(_project.Stage("baseline/Calculator"), "sort", "50"), SampleProject.Run(_project.Program, "sort", "50"));
    }

    [Fact]
    public void Second_build_runs_nothing()
    {
        _project.Build().MustSucceed();

        BuildOutcome second = _project.Build().MustSucceed();

        Assert.Empty(second.Stages);
        Assert.Contains("geomean", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Publishing_uses_the_optimised_program_and_runs_nothing()
    {
        sample.MakeCurrent();

        BuildOutcome publish = _project.DotNet("publish", "-p:CinderPgo=true", "-p:CinderCompare=false");

        Assert.Empty(publish.MustSucceed().Stages);
        Assert.Equal(File.ReadAllBytes(_project.Program), File.ReadAllBytes(_project["bin/Release/net10.0/linux-x64/publish/Calculator"]));
    }

    [Fact]
    public void New_time_stamps_alone_run_nothing()
    {
        sample.MakeCurrent();
        foreach (string file in Directory.EnumerateFiles(_project.Folder, "*.cs*"))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(2));
        }

        BuildOutcome build = _project.Build("-p:CinderCompare=false").MustSucceed();

        Assert.Equal(1, build.Runs("Csc"));
        Assert.Empty(build.Stages);
    }

    [Fact]
    public void Comment_does_not_train_again()
    {
        sample.MakeCurrent();
        File.AppendAllText(_project["Program.cs"], "\n// A remark.\n");

        IReadOnlyList<string> stages = _project.Build("-p:CinderCompare=false").MustSucceed().Stages;

        Assert.DoesNotContain("CinderInstrument", stages);
        Assert.DoesNotContain("CinderCollect", stages);
    }

    [Fact]
    public void Changed_code_trains_again()
    {
        sample.MakeCurrent();
        _project.Edit("Expression.cs", "0xffff", "0x1ffff");

        BuildOutcome build = _project.Build("-p:CinderCompare=false").MustSucceed();

        Assert.Equal(AllStages[..^2], build.Stages);

        // The JIT's list is of this compilation, not of both.
        int compiled = File.ReadLines(_project.Stage("compiled-methods.txt")).Count(line => line.Contains(": JIT compiled Program:<Main>$(", StringComparison.Ordinal));
        Assert.Equal(1, compiled);
    }

    [Fact]
    public void Changed_workload_trains_again_but_a_changed_benchmark_only_compares_again()
    {
        _project.Build().MustSucceed();
        _project.Edit("Calculator.csproj", "sort 400", "sort 410");
        Assert.Equal(["CinderCompare"], _project.Build().MustSucceed().Stages.Where(stage => stage is not "CinderVerify"));

        _project.Edit("Calculator.csproj", "evaluate 4000", "evaluate 4100");
        Assert.Contains("CinderCollect", _project.Build("-t:CinderProfile").MustSucceed().Stages);
    }

    [Fact]
    public void Changed_layout_option_links_again_and_does_not_train()
    {
        sample.MakeCurrent();

        IReadOnlyList<string> stages = _project.Build("-p:CinderMethodOrder=c3", "-p:CinderCompare=false").MustSucceed().Stages;

        Assert.Contains("CinderLayout", stages);
        Assert.DoesNotContain("CinderCollect", stages);
        Assert.DoesNotContain("CinderBaseline", stages);
    }

    [Fact]
    public void Train_mode_always_trains()
    {
        _project.Build("-t:CinderProfile").MustSucceed();

        Assert.Contains("CinderCollect", _project.Build("-t:CinderProfile", "-p:CinderPgoMode=train").MustSucceed().Stages);
    }
}
