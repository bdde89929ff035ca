using System.Text;

namespace Cinder.Reports;

/// <summary>A report as Markdown.</summary>
public static class MarkdownReport
{
    /// <summary>Renders a report.</summary>
    public static string Render(BenchReport report, BenchResult result)
    {
        IReadOnlyList<IReadOnlyList<string>> table = ReportTable.Build(report, result);
        var text = new StringBuilder();
        text.Append("# ").Append(report.Title).Append("\n\n");
        for (int i = 0; i < table.Count; i++)
        {
            text.Append("| ").AppendJoin(" | ", table[i].Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
            if (i == 0)
            {
                text.Append("|---|").Append(string.Concat(Enumerable.Repeat("---:|", table[0].Count - 1))).Append('\n');
            }
        }

        text.Append('\n').Append(ConsoleReport.Footer(report)).Append(".\n");
        foreach (string note in report.Notes)
        {
            text.Append("- ").Append(note).Append('\n');
        }

        return text.ToString();
    }
}
