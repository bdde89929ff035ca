using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cinder.Reports;

/// <summary>A report as JSON: the measurements with the figures drawn from them. Reading takes the measurements only.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Renders a report.</summary>
    public static string Render(BenchReport report, BenchResult result) =>
        JsonSerializer.Serialize(new Document(report, result), Options) + "\n";

    /// <summary>Reads a report back.</summary>
    /// <exception cref="JsonException">The text is no report, or of another version.</exception>
    public static BenchReport Parse(string json)
    {
        BenchReport report = JsonSerializer.Deserialize<Document>(json, Options)?.Report ?? throw new JsonException("the report is empty");
        return report.Schema == 1 ? report : throw new JsonException($"schema {report.Schema} is unknown");
    }

    private sealed record Document(BenchReport Report, BenchResult? Result);
}
