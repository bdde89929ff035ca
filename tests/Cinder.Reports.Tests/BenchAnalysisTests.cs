namespace Cinder.Reports.Tests;

public sealed class BenchAnalysisTests
{
    [Theory]
    [InlineData(1.0, 0.80, Verdict.Faster)]
    [InlineData(1.0, 1.25, Verdict.Slower)]
    [InlineData(1.0, 1.001, Verdict.Same)]
    public void Verdict_follows_the_difference(double baseSeconds, double variantSeconds, Verdict expected)
    {
        BenchReport report = Reports.Of(("work", Reports.Noisy(baseSeconds, 0.002), Reports.Noisy(variantSeconds, 0.002)));

        Assert.Equal(expected, BenchAnalysis.Analyze(report).Rows[0].Variants[1].Verdict);
    }

    [Fact]
    public void Verdict_is_inconclusive_when_the_noise_covers_the_difference()
    {
        BenchReport report = Reports.Of(("work", Reports.Noisy(1.0, 0.2), Reports.Noisy(1.02, 0.2)));

        Assert.Equal(Verdict.Inconclusive, BenchAnalysis.Analyze(report).Rows[0].Variants[1].Verdict);
    }

    [Fact]
    public void A_difference_below_the_minimum_effect_is_no_verdict()
    {
        BenchReport report = Reports.Of(("work", Reports.Noisy(1.0, 0.0005), Reports.Noisy(0.99, 0.0005))) with { MinimumEffect = 0.05 };

        Assert.Equal(Verdict.Same, BenchAnalysis.Analyze(report).Rows[0].Variants[1].Verdict);
    }

    [Fact]
    public void Summary_is_the_geometric_mean_of_the_ratios()
    {
        BenchReport report = Reports.Of(
            ("halved", Reports.Noisy(2, 0), Reports.Noisy(1, 0)),
            ("doubled", Reports.Noisy(1, 0), Reports.Noisy(2, 0)),
            ("eighth", Reports.Noisy(8, 0), Reports.Noisy(1, 0)));

        VariantSummary summary = Assert.Single(BenchAnalysis.Analyze(report).Summaries);

        Assert.Equal(0.5, summary.Ratio, 9);
        Assert.Equal(Verdict.Faster, summary.Verdict);
        Assert.Equal(["doubled"], summary.SlowerWorkloads);
    }

    [Fact]
    public void One_weakly_slower_workload_among_many_is_not_called_slower()
    {
        // Its p-value is below 5 %, but not below 5 % divided by the number of comparisons.
        double[] baseTimes = [1.00, 1.01, 1.02, 1.03, 1.04, 1.05, 1.06, 1.07, 1.08, 1.09];
        double[] slightly = [1.03, 1.05, 1.071, 1.081, 1.082, 1.091, 1.092, 1.11, 1.12, 1.13];
        (string, double[], double[])[] rows =
        [
            ("suspect", baseTimes, slightly),
            .. Enumerable.Range(0, 30).Select(i => ($"same{i}", Reports.Noisy(1, 0.01), Reports.Noisy(1, 0.01))),
        ];
        BenchReport alone = Reports.Of(rows[0]);
        BenchReport among = Reports.Of(rows);

        Assert.Equal(["suspect"], BenchAnalysis.Analyze(alone).Summaries[0].SlowerWorkloads);
        Assert.Empty(BenchAnalysis.Analyze(among).Summaries[0].SlowerWorkloads);
    }

    [Fact]
    public void Wall_metric_compares_elapsed_time()
    {
        LaunchSample[] idle = [.. Enumerable.Repeat(new LaunchSample(1, 3), 10)];
        LaunchSample[] busy = [.. Enumerable.Repeat(new LaunchSample(1, 6), 10)];
        var report = new BenchReport
        {
            Title = "t",
            Variants = ["a", "b"],
            Metric = "wall",
            Rows = [new BenchRow("w", [new VariantSamples("a", idle, 1), new VariantSamples("b", busy, 1)])],
        };

        Assert.Equal(2, BenchAnalysis.Analyze(report).Rows[0].Variants[1].Ratio);
        Assert.Equal(1, BenchAnalysis.Analyze(report with { Metric = "cpu" }).Rows[0].Variants[1].Ratio);
    }
}

/// <summary>Reports with chosen times.</summary>
internal static class Reports
{
    /// <summary>Twelve times around a centre, alternating and drifting like a real machine, always the same.</summary>
    public static double[] Noisy(double seconds, double spread) =>
        [.. Enumerable.Range(0, 12).Select(i => seconds * (1 + spread * ((i * 7 % 12) - 5.5) / 5.5))];

    public static BenchReport Of(params (string Workload, double[] Base, double[] Variant)[] rows) => new()
    {
        Title = "optimised against baseline",
        Variants = ["baseline", "optimised"],
        Environment = new BenchEnvironment { Processor = "a processor, 2 cores", Kernel = "6.1", Runtime = ".NET 10", LoadBefore = 0.5, LoadAfter = 1.25 },
        Notes = ["profile <fresh> & good"],
        Rows = [.. rows.Select(row => new BenchRow(row.Workload, [Samples("baseline", row.Base), Samples("optimised", row.Variant)]))],
    };

    private static VariantSamples Samples(string variant, double[] times) =>
        new(variant, [.. times.Select(time => new LaunchSample(time, time * 1.1))], 20480);
}
