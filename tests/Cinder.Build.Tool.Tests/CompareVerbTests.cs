using Cinder.Reports;

namespace Cinder.Build.Tool.Tests;

public sealed class CompareVerbTests : IDisposable
{
    private readonly ToolHarness _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Report_is_written_in_every_format()
    {
        Assert.Equal(0, Compare("", "", ""));

        BenchReport report = JsonReport.Parse(File.ReadAllText(_tool.Folder["out/compare.json"]));
        Assert.Equal(["baseline", "optimised", "jit-dpgo"], report.Variants);
        Assert.All(report.Rows.SelectMany(row => row.Variants), samples => Assert.Equal(BenchPlan.MinimumLaunches, samples.Launches.Count));
        Assert.Equal(File.ReadAllText(_tool.Folder["out/compare.html"]), HtmlReport.Render(report, BenchAnalysis.Analyze(report)));
        Assert.True(File.Exists(_tool.Folder["out/compare.md"]));
        Assert.True(File.Exists(_tool.Folder["out/compare.txt"]));
    }

    [Fact]
    public void Slower_program_is_a_warning_and_under_strict_an_error()
    {
        const string Work = "i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done";

        Assert.Equal(0, Compare("", Work, ""));
        Assert.Contains("warning CBT5001", _tool.Output, StringComparison.Ordinal);

        Assert.Equal(1, Compare("", Work, "", "--strict"));
        Assert.Contains("error CBT5001", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Faster_program_passes_even_when_the_jit_is_faster_still()
    {
        const string Work = "i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done";
        const string Less = "i=0; while [ $i -lt 10000 ]; do i=$((i+1)); done";

        Assert.Equal(0, Compare(Work, Less, "", "--strict"));
        Assert.DoesNotContain("CBT5001", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Variants_that_print_different_things_are_not_compared()
    {
        Assert.Equal(1, Compare("", "echo other", ""));

        Assert.Contains("error CBT5003", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Failing_run_is_named_with_its_output()
    {
        Assert.Equal(1, Compare("", "", "echo broken >&2; exit 7"));

        Assert.Contains("error CBT5002: jit-dpgo failed on w", _tool.Output, StringComparison.Ordinal);
        Assert.Contains("broken", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_chooses_the_launches_but_never_fewer_than_ten()
    {
        Assert.Equal(0, Compare("", "", "", "--budget", "0.001"));
        Assert.Contains("message CBT5004", _tool.Output, StringComparison.Ordinal);
        Assert.Equal(10, Launches());

        Assert.Equal(0, Compare("", "", "", "--budget", "600", "--launches", "12"));
        Assert.Equal(12, Launches());

        int Launches() => JsonReport.Parse(File.ReadAllText(_tool.Folder["out/compare.json"])).Rows[0].Variants[0].Launches.Count;
    }

    [Fact]
    public void Workloads_may_opt_out_but_not_all_of_them()
    {
        Assert.Equal(1, Compare(new Workload { Name = "w", WorkingDirectory = _tool.Folder.Root, Compare = false }, "", "", ""));

        Assert.Contains("error CBT1003", _tool.Output, StringComparison.Ordinal);
    }

    private int Compare(string baseline, string optimized, string jit, params string[] more) =>
        Compare(new Workload { Name = "w", WorkingDirectory = _tool.Folder.Root, Arguments = ["1"] }, baseline, optimized, jit, more);

    private int Compare(Workload workload, string baseline, string optimized, string jit, params string[] more)
    {
        AtomicFile.WriteJson(_tool.Folder["workloads.json"], new[] { workload });
        string[] arguments =
        [
            "--baseline", _tool.Script("baseline", baseline), "--optimized", _tool.Script("optimized", optimized),
            "--host", _tool.Script("host", jit), "--assembly", _tool.Folder["app.dll"],
            "--workloads", _tool.Folder["workloads.json"], "--program", "app", "--output", _tool.Folder["out"],
        ];
        string[] launches = more.Contains("--launches", StringComparer.Ordinal) ? [] : ["--launches", "10"];
        return _tool.Run("compare", [.. arguments, .. launches, .. more]);
    }
}
