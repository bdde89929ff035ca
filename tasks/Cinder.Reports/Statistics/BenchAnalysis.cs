namespace Cinder.Reports;

/// <summary>What a comparison says.</summary>
public enum Verdict
{
    /// <summary>Significantly and noticeably faster.</summary>
    Faster,

    /// <summary>Significantly and noticeably slower.</summary>
    Slower,

    /// <summary>The difference is certainly smaller than what counts.</summary>
    Same,

    /// <summary>The measurements do not tell.</summary>
    Inconclusive,
}

/// <summary>The figures of one variant on one workload.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Launches">Number of launches.</param>
/// <param name="Median">Median time in seconds.</param>
/// <param name="MedianInterval">Confidence interval of the median.</param>
/// <param name="Minimum">Shortest time in seconds.</param>
/// <param name="PeakKilobytes">Largest resident set.</param>
/// <param name="Ratio">Time relative to the base; null for the base itself.</param>
/// <param name="RatioInterval">Confidence interval of the ratio.</param>
/// <param name="PValue">Probability of such a difference by chance.</param>
/// <param name="Verdict">What follows.</param>
public sealed record VariantResult(
    string Variant,
    int Launches,
    double Median,
    Interval MedianInterval,
    double Minimum,
    long PeakKilobytes,
    double? Ratio,
    Interval? RatioInterval,
    double? PValue,
    Verdict? Verdict);

/// <summary>The figures of one workload.</summary>
/// <param name="Workload">Name of the workload.</param>
/// <param name="Variants">Figures in the report's order of variants.</param>
public sealed record RowResult(string Workload, IReadOnlyList<VariantResult> Variants);

/// <summary>One variant over all workloads.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Ratio">Geometric mean of the time ratios.</param>
/// <param name="RatioInterval">Its confidence interval.</param>
/// <param name="MemoryRatio">Geometric mean of the memory ratios.</param>
/// <param name="Verdict">What follows.</param>
/// <param name="SlowerWorkloads">Workloads that are slower even when the number of comparisons is allowed for (Holm).</param>
public sealed record VariantSummary(
    string Variant,
    double Ratio,
    Interval RatioInterval,
    double MemoryRatio,
    Verdict Verdict,
    IReadOnlyList<string> SlowerWorkloads);

/// <summary>A report's figures.</summary>
/// <param name="Rows">Per workload.</param>
/// <param name="Summaries">Per variant other than the base.</param>
public sealed record BenchResult(IReadOnlyList<RowResult> Rows, IReadOnlyList<VariantSummary> Summaries);

/// <summary>Turns measurements into figures and verdicts.</summary>
public static class BenchAnalysis
{
    private const double Significance = 0.05;

    /// <summary>Analyses a report.</summary>
    public static BenchResult Analyze(BenchReport report)
    {
        RowResult[] rows = [.. report.Rows.Select(row => AnalyzeRow(row, report))];
        VariantSummary[] summaries = report.Rows.Count == 0
            ? []
            : [.. Enumerable.Range(1, report.Variants.Count - 1).Select(variant => Summarize(variant, rows, report))];
        return new BenchResult(rows, summaries);
    }

    /// <summary>The times that a report compares.</summary>
    public static IReadOnlyList<double> Times(VariantSamples samples, BenchReport report) =>
        [.. samples.Launches.Select(launch => report.Metric == "wall" ? launch.WallSeconds : launch.CpuSeconds)];

    private static RowResult AnalyzeRow(BenchRow row, BenchReport report)
    {
        IReadOnlyList<double> baseTimes = Times(row.Variants[0], report);
        return new RowResult(row.Workload, [.. row.Variants.Select((variant, index) => AnalyzeVariant(variant, index == 0 ? null : baseTimes, report))]);
    }

    private static VariantResult AnalyzeVariant(VariantSamples samples, IReadOnlyList<double>? baseTimes, BenchReport report)
    {
        IReadOnlyList<double> times = Times(samples, report);
        double median = Sample.Median(times);
        var result = new VariantResult(samples.Variant, times.Count, median, Sample.MedianInterval(times), times.Min(), samples.PeakKilobytes, null, null, null, null);
        if (baseTimes is null)
        {
            return result;
        }

        double ratio = median / Sample.Median(baseTimes);
        Interval interval = Bootstrap.Ratio(times, baseTimes);
        double p = MannWhitney.PValue(times, baseTimes);
        return result with { Ratio = ratio, RatioInterval = interval, PValue = p, Verdict = Judge(ratio, interval, p, report.MinimumEffect) };
    }

    private static Verdict Judge(double ratio, Interval interval, double p, double minimumEffect)
    {
        if (p < Significance && interval.High < 1 && ratio <= 1 - minimumEffect)
        {
            return Verdict.Faster;
        }

        if (p < Significance && interval.Low > 1 && ratio >= 1 + minimumEffect)
        {
            return Verdict.Slower;
        }

        return interval.Low >= 1 - minimumEffect && interval.High <= 1 + minimumEffect ? Verdict.Same : Verdict.Inconclusive;
    }

    private static VariantSummary Summarize(int variant, RowResult[] rows, BenchReport report)
    {
        double ratio = GeometricMean(rows.Select(row => row.Variants[variant].Ratio!.Value));
        double memory = GeometricMean(rows.Select(row => Math.Max(1.0, row.Variants[variant].PeakKilobytes) / Math.Max(1.0, row.Variants[0].PeakKilobytes)));
        Interval interval = Bootstrap.GeometricMean(
            [.. report.Rows.Select(row => (Times(row.Variants[variant], report), Times(row.Variants[0], report)))]);
        Verdict verdict = Judge(ratio, interval, p: 0, report.MinimumEffect);
        return new VariantSummary(report.Variants[variant], ratio, interval, memory, verdict, SlowerWorkloads(variant, rows));
    }

    /// <summary>Holm's procedure: the smallest p-value must pass the strictest threshold, and so on until one fails.</summary>
    private static string[] SlowerWorkloads(int variant, RowResult[] rows)
    {
        var slower = new List<string>();
        RowResult[] byPValue = [.. rows.OrderBy(row => row.Variants[variant].PValue)];
        for (int i = 0; i < byPValue.Length && byPValue[i].Variants[variant].PValue * (byPValue.Length - i) < Significance; i++)
        {
            if (byPValue[i].Variants[variant].Verdict == Verdict.Slower)
            {
                slower.Add(byPValue[i].Workload);
            }
        }

        slower.Sort(StringComparer.Ordinal);
        return [.. slower];
    }

    private static double GeometricMean(IEnumerable<double> values) => Math.Exp(values.Average(value => Math.Log(value)));
}
