using System.Globalization;
using System.Net;
using System.Text;

namespace Cinder.Reports;

/// <summary>
/// A report as one HTML page without script, network or fonts of its own. It is a pure function of the report.
/// </summary>
public static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --line: #d8d8dc; --soft: #f4f4f6;
          --faster: #2b8a5a; --slower: #c0392b; --same: #8a8f98; --inconclusive: #c9a227; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --paper: #17181a; --line: #3a3c40; --soft: #222428; } }
        body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; }
        th:first-child, td:first-child { text-align: left; }
        thead th { position: sticky; top: 0; background: var(--soft); }
        tfoot td { font-weight: 600; }
        .faster { color: var(--faster); } .slower { color: var(--slower); } .same, .inconclusive { color: var(--same); }
        svg { width: 100%; height: auto; }
        svg .label { text-anchor: end; fill: var(--ink); font-size: 12px; } svg .tick { text-anchor: middle; fill: var(--same); font-size: 11px; }
        svg .grid { stroke: var(--line); } svg .zero { stroke: var(--ink); } svg .interval { stroke: var(--ink); fill: none; }
        svg rect.faster { fill: var(--faster); } svg rect.slower { fill: var(--slower); } svg rect.same { fill: var(--same); } svg rect.inconclusive { fill: var(--inconclusive); }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; }
        @media print { body { max-width: none; } thead th { position: static; } }
        """;

    /// <summary>Renders a report.</summary>
    public static string Render(BenchReport report, BenchResult result)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
            .Append(Text(report.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>")
            .Append(Text(report.Title)).Append("</h1>\n");
        AppendSummary(html, report, result);
        for (int variant = 1; variant < report.Variants.Count && result.Rows.Count > 0; variant++)
        {
            AppendChart(html, report, result, variant);
        }

        AppendTable(html, report, result);
        AppendDetails(html, report, result);
        AppendEnvironment(html, report);
        html.Append("</body>\n</html>\n");
        return html.ToString();
    }

    private static void AppendSummary(StringBuilder html, BenchReport report, BenchResult result)
    {
        html.Append("<ul>\n");
        foreach (VariantSummary summary in result.Summaries)
        {
            string verdict = Units.Name(summary.Verdict);
            html.Append(CultureInfo.InvariantCulture, $"<li><b>{Text(summary.Variant)}</b> takes ×{Units.Ratio(summary.Ratio)} the time of {Text(report.Variants[0])} ")
                .Append(CultureInfo.InvariantCulture, $"(95 % confidence {Units.Ratio(summary.RatioInterval.Low)} to {Units.Ratio(summary.RatioInterval.High)}): <b class=\"{verdict}\">{verdict}</b>, ")
                .Append(CultureInfo.InvariantCulture, $"memory ×{Units.Ratio(summary.MemoryRatio)}</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void AppendChart(StringBuilder html, BenchReport report, BenchResult result, int variant)
    {
        ChartBar[] bars =
        [
            .. result.Rows.Select(row => (row.Workload, Result: row.Variants[variant])).Select(row => new ChartBar(
                row.Workload,
                row.Result.Ratio!.Value,
                row.Result.RatioInterval!.Value,
                Units.Name(row.Result.Verdict!.Value),
                $"{row.Workload}: {Units.Change(row.Result.Ratio!.Value)}, {Units.Name(row.Result.Verdict!.Value)}, p={Units.P(row.Result.PValue!.Value)}")),
        ];
        string title = $"Time of {report.Variants[variant]} relative to {report.Variants[0]}; less is better";
        html.Append("<h2>").Append(Text(title)).Append("</h2>\n").Append(SvgChart.Bars(title, bars, 1, Units.Change)).Append('\n');
    }

    private static void AppendTable(StringBuilder html, BenchReport report, BenchResult result)
    {
        IReadOnlyList<IReadOnlyList<string>> table = ReportTable.Build(report, result);
        html.Append("<h2>Figures</h2>\n<table>\n<thead><tr>");
        foreach (string cell in table[0])
        {
            html.Append("<th>").Append(Text(cell)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        int body = result.Summaries.Count > 0 ? table.Count - 1 : table.Count;
        for (int i = 1; i < body; i++)
        {
            AppendRow(html, table[i]);
        }

        html.Append("</tbody>\n");
        if (body < table.Count)
        {
            html.Append("<tfoot>\n");
            AppendRow(html, table[body]);
            html.Append("</tfoot>\n");
        }

        html.Append("</table>\n<p>").Append(Text(ConsoleReport.Footer(report))).Append(".</p>\n");
    }

    private static void AppendRow(StringBuilder html, IReadOnlyList<string> cells)
    {
        html.Append("<tr>");
        foreach (string cell in cells)
        {
            string kind = cell is "faster" or "slower" or "same" or "inconclusive" ? $" class=\"{cell}\"" : "";
            html.Append("<td").Append(kind).Append('>').Append(Text(cell)).Append("</td>");
        }

        html.Append("</tr>\n");
    }

    /// <summary>Every launch, so that a reader can judge the spread himself.</summary>
    private static void AppendDetails(StringBuilder html, BenchReport report, BenchResult result)
    {
        html.Append("<h2>Launches</h2>\n");
        for (int i = 0; i < report.Rows.Count; i++)
        {
            html.Append("<details><summary>").Append(Text(report.Rows[i].Workload)).Append("</summary>\n<table>\n");
            for (int variant = 0; variant < report.Variants.Count; variant++)
            {
                IReadOnlyList<double> times = BenchAnalysis.Times(report.Rows[i].Variants[variant], report);
                html.Append("<tr><td>").Append(Text(report.Variants[variant])).Append("</td><td>")
                    .AppendJoin(" ", times.Select(Units.Seconds)).Append("</td><td>min ")
                    .Append(Units.Seconds(result.Rows[i].Variants[variant].Minimum)).Append("</td></tr>\n");
            }

            html.Append("</table></details>\n");
        }
    }

    private static void AppendEnvironment(StringBuilder html, BenchReport report)
    {
        BenchEnvironment environment = report.Environment;
        html.Append("<h2>Measured on</h2>\n<dl>\n");
        Entry("Processor", environment.Processor);
        Entry("Kernel", environment.Kernel);
        Entry(".NET", environment.Runtime);
        Entry("Load", string.Create(CultureInfo.InvariantCulture, $"{environment.LoadBefore:0.00} before, {environment.LoadAfter:0.00} after"));
        foreach (string note in report.Notes)
        {
            Entry("Note", note);
        }

        html.Append("</dl>\n");

        void Entry(string name, string value) => html.Append("<dt>").Append(Text(name)).Append("</dt><dd>").Append(Text(value)).Append("</dd>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
