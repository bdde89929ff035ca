using Cinder.Reports;

namespace Cinder.Build.Tool;

/// <summary>Writes a report in all its formats.</summary>
internal static class ReportFiles
{
    /// <summary>Writes NAME.json, .md, .html and .txt, and returns the text.</summary>
    public static string Write(BenchReport report, BenchResult result, string folder, string name)
    {
        string text = ConsoleReport.Render(report, result);
        string path = Path.Combine(folder, name);
        AtomicFile.Write(path + ".md", MarkdownReport.Render(report, result));
        AtomicFile.Write(path + ".html", HtmlReport.Render(report, result));
        AtomicFile.Write(path + ".txt", text);
        AtomicFile.Write(path + ".json", JsonReport.Render(report, result));
        return text;
    }
}
