using System.Globalization;
using System.Text;

namespace Cinder.Reports;

/// <summary>A report as plain text.</summary>
public static class ConsoleReport
{
    /// <summary>Renders a report.</summary>
    public static string Render(BenchReport report, BenchResult result)
    {
        IReadOnlyList<IReadOnlyList<string>> table = ReportTable.Build(report, result);
        int columns = table[0].Count;
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => table.Max(row => row[column].Length))];
        var text = new StringBuilder();
        text.Append(report.Title).Append('\n');
        foreach (IReadOnlyList<string> row in table)
        {
            IEnumerable<string> cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd(' ')).Append('\n');
        }

        text.Append(Footer(report)).Append('\n');
        return text.ToString();
    }

    internal static string Footer(BenchReport report)
    {
        string metric = report.Metric == "wall" ? "elapsed time" : "processor time";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{metric}, median ± 95 % confidence, interleaved launches, differences below {report.MinimumEffect:P0} do not count; load {report.Environment.LoadBefore:0.0} to {report.Environment.LoadAfter:0.0}");
    }
}
