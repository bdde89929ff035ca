using System.Text.Json;

namespace Cinder.SyntaxTests;

/// <summary>A snippet, and what CPython made of it; record.py writes them.</summary>
internal sealed class CorpusCase
{
    private CorpusCase(JsonElement json)
    {
        Source = json.TryGetProperty("source", out JsonElement source) ? source.GetString() : null;
        Bytes = Source is null ? Convert.FromHexString(json.GetProperty("bytes").GetString()!) : null;
        Mode = json.GetProperty("mode").GetString()!;
        Incomplete = json.GetProperty("incomplete").GetBoolean();
        Expected = json.TryGetProperty("dump", out JsonElement dump) ? dump.GetString()! : DescribeError(json.GetProperty("error"));
    }

    public string? Source { get; }

    public byte[]? Bytes { get; }

    public string Mode { get; }

    public bool Incomplete { get; }

    public string Expected { get; }

    public static List<CorpusCase> Load(string name)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Corpus", name));
        using var document = JsonDocument.Parse(file);
        return [.. document.RootElement.EnumerateArray().Select(static e => new CorpusCase(e))];
    }

    /// <summary>The dump of the tree, or the error in the form of <see cref="Expected"/>.</summary>
    public string Parse()
    {
        var options = new ParserOptions { AllowIncompleteInput = Incomplete, DontImplyDedent = Incomplete };
        try
        {
            return AstDumper.Dump(Source is null ? Parse(Bytes, options) : Parse(Source, options), includeAttributes: true);
        }
        catch (PythonSyntaxException e)
        {
            SyntaxErrorLocation? at = e.Location;
            return Describe(e.Kind.ToString(), e.Message, at?.Line, at?.Offset, at?.EndLine, at?.EndOffset, at?.Text);
        }
    }

    public override string ToString() => $"{Mode}: {Source ?? Convert.ToHexString(Bytes!)}";

    private Node Parse(string source, ParserOptions options) => Mode switch
    {
        "exec" => Parser.ParseModule(source, "<string>", options),
        "eval" => Parser.ParseExpression(source, "<string>", options),
        _ => Parser.ParseInteractive(source, "<string>", options),
    };

    private Node Parse(ReadOnlySpan<byte> source, ParserOptions options) => Mode switch
    {
        "exec" => Parser.ParseModule(source, "<string>", options),
        "eval" => Parser.ParseExpression(source, "<string>", options),
        _ => Parser.ParseInteractive(source, "<string>", options),
    };

    private static string DescribeError(JsonElement error) => Describe(
        error[0].GetString()!, error[1].GetString()!, Integer(error[2]), Integer(error[3]), Integer(error[4]), Integer(error[5]), error[6].GetString());

    private static int? Integer(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetInt32();

    private static string Describe(string type, string message, int? line, int? offset, int? endLine, int? endOffset, string? text) =>
        $"{type}: {message} at {line}:{offset}-{endLine}:{endOffset} in {JsonSerializer.Serialize(text)}";
}
