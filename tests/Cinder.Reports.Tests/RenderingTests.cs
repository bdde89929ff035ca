using System.Text.Json;
using System.Xml.Linq;

namespace Cinder.Reports.Tests;

public sealed class RenderingTests
{
    private static readonly BenchReport Report = Reports.Of(
        ("fast", Reports.Noisy(1.5, 0.01), Reports.Noisy(1.2, 0.01)),
        ("slow <b>", Reports.Noisy(0.010, 0.01), Reports.Noisy(0.012, 0.01)));

    private static readonly BenchResult Result = BenchAnalysis.Analyze(Report);

    [Fact]
    public void Console_report_has_the_shape_of_benchstat()
    {
        string[] lines = ConsoleReport.Render(Report, Result).Split('\n');

        Assert.Equal("optimised against baseline", lines[0]);
        Assert.Equal("workload      baseline    memory     optimised          ratio             p    memory  verdict", lines[1]);
        Assert.Equal("fast       1.500s ± 1%  20.00MiB   1.200s ± 1%  ×0.800 -20.0%  p=0.000 n=12  20.00MiB   faster", lines[2]);
        Assert.Equal("slow <b>  10.00ms ± 1%  20.00MiB  12.00ms ± 1%  ×1.200 +20.0%  p=0.000 n=12  20.00MiB   slower", lines[3]);
        Assert.StartsWith("geomean", lines[4], StringComparison.Ordinal);
        Assert.Contains("load 0.5 to 1.3", lines[5], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Markdown_report_has_a_cell_for_each_column()
    {
        string[] lines = MarkdownReport.Render(Report, Result).Split('\n');

        string[] table = [.. lines.Where(line => line.StartsWith('|'))];
        Assert.Equal(5, table.Length);
        Assert.All(table, line => Assert.Equal(table[0].Count(c => c == '|'), line.Count(c => c == '|')));
        Assert.Contains("- profile <fresh> & good", lines);
    }

    [Fact]
    public void Json_report_gives_the_measurements_back()
    {
        BenchReport parsed = JsonReport.Parse(JsonReport.Render(Report, Result));

        Assert.Equal(JsonReport.Render(Report, Result), JsonReport.Render(parsed, BenchAnalysis.Analyze(parsed)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{\"report\":{\"schema\":2,\"title\":\"\",\"variants\":[],\"rows\":[]}}")]
    [InlineData("[]")]
    public void Json_report_of_another_kind_is_refused(string json) => Assert.Throws<JsonException>(() => JsonReport.Parse(json));

    [Fact]
    public void Html_report_is_a_pure_function_of_the_json()
    {
        BenchReport parsed = JsonReport.Parse(JsonReport.Render(Report, Result));

        Assert.Equal(HtmlReport.Render(Report, Result), HtmlReport.Render(parsed, BenchAnalysis.Analyze(parsed)));
    }

    [Fact]
    public void Html_report_stands_alone_and_escapes_text()
    {
        string html = HtmlReport.Render(Report, Result);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("slow <b>", html, StringComparison.Ordinal);
        Assert.Contains("slow &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("profile &lt;fresh&gt; &amp; good", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_is_well_formed_and_draws_each_workload()
    {
        string html = HtmlReport.Render(Report, Result);
        int start = html.IndexOf("<svg", StringComparison.Ordinal);
        int end = html.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length;

        XElement svg = XElement.Parse(html[start..end]);

        XNamespace ns = "http://www.w3.org/2000/svg";
        XElement[] bars = [.. svg.Descendants(ns + "rect")];
        Assert.Equal(["faster", "slower"], bars.Select(bar => bar.Attribute("class")!.Value));
        Assert.All(bars, bar => Assert.InRange(double.Parse(bar.Attribute("width")!.Value), 1, 860));
        Assert.All(bars, bar => Assert.InRange(double.Parse(bar.Attribute("x")!.Value), 190, 860));
    }

    [Fact]
    public void Report_without_workloads_renders()
    {
        BenchReport empty = Reports.Of();
        BenchResult nothing = BenchAnalysis.Analyze(empty);

        Assert.Contains("optimised against baseline", HtmlReport.Render(empty, nothing), StringComparison.Ordinal);
        Assert.Contains("workload", ConsoleReport.Render(empty, nothing), StringComparison.Ordinal);
    }
}
