using System.Globalization;

namespace Cinder.Reports;

/// <summary>A report as rows of text cells, in the shape of benchstat. The console and Markdown formats share it.</summary>
internal static class ReportTable
{
    public static IReadOnlyList<IReadOnlyList<string>> Build(BenchReport report, BenchResult result)
    {
        var rows = new List<IReadOnlyList<string>> { Header(report) };
        rows.AddRange(result.Rows.Select(Row));
        if (result.Summaries.Count > 0)
        {
            rows.Add(GeometricMean(result));
        }

        return rows;
    }

    private static List<string> Header(BenchReport report)
    {
        List<string> cells = ["workload", report.Variants[0], "memory"];
        foreach (string variant in report.Variants.Skip(1))
        {
            cells.AddRange([variant, "ratio", "p", "memory", "verdict"]);
        }

        return cells;
    }

    private static List<string> Row(RowResult row)
    {
        VariantResult first = row.Variants[0];
        List<string> cells = [row.Workload, Time(first), Units.Memory(first.PeakKilobytes)];
        foreach (VariantResult variant in row.Variants.Skip(1))
        {
            string ratio = (variant.Verdict is Verdict.Faster or Verdict.Slower ? "" : "~ ") + Ratio(variant.Ratio!.Value);
            string p = string.Create(CultureInfo.InvariantCulture, $"p={Units.P(variant.PValue!.Value)} n={variant.Launches}");
            cells.AddRange([Time(variant), ratio, p, Units.Memory(variant.PeakKilobytes), Units.Name(variant.Verdict!.Value)]);
        }

        return cells;
    }

    private static List<string> GeometricMean(BenchResult result)
    {
        List<string> cells = ["geomean", "", ""];
        foreach (VariantSummary summary in result.Summaries)
        {
            string interval = $"{Units.Ratio(summary.RatioInterval.Low)}..{Units.Ratio(summary.RatioInterval.High)}";
            cells.AddRange(["", Ratio(summary.Ratio), interval, "×" + Units.Ratio(summary.MemoryRatio), Units.Name(summary.Verdict)]);
        }

        return cells;
    }

    /// <summary>A ratio of times, as a factor and as a change in per cent.</summary>
    private static string Ratio(double ratio) => $"×{Units.Ratio(ratio)} {Units.Change(ratio)}";

    private static string Time(VariantResult variant) => $"{Units.Seconds(variant.Median)} ± {Units.Spread(variant.Median, variant.MedianInterval)}";
}
