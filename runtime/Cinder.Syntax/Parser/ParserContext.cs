namespace Cinder.Syntax;

/// <summary>What one parse shares with the parses of the expressions in its f-strings.</summary>
internal sealed class ParserContext(string fileName, ParserOptions options)
{
    public string FileName { get; } = fileName;

    public ParserOptions Options { get; } = options;

    public NameTable Names { get; } = new();

    /// <summary>Reports a warning; true when it is to be an error.</summary>
    public bool Warn(string category, string message, int line) =>
        Options.Warning is { } warning && warning(new SyntaxWarningMessage(category, message, FileName, line));
}
